import { parseHTML } from "linkedom";

/** What reading an article needs of a page's tree; linkedom's elements have this shape, and so do a browser's. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  cloneNode(deep: true): PageElement;
  remove(): void;
}

export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageTree {
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Builds the tree of a page. One without `<html>` or `<body>`, which may both be left out, is given them. */
export function parsePage(html: string): PageTree {
  if (/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html)) return parseHTML(html).document;
  const start = /<html(?:\s[^>]*)?>/i.exec(html)?.[0] ?? "<html>";
  const head = /<head(?:\s[^>]*)?>[\s\S]*?<\/head>/i.exec(html)?.[0] ?? "<head></head>";
  const body = html.replace(head, "").replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/gi, "");
  return parseHTML(`${start}${head}<body>${body}</body></html>`).document;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** An element's text on one line. */
export function textOf(element: PageElement | null | undefined): string {
  return oneLine(element?.textContent ?? "");
}

/** White space of every kind, soft hyphens and zero-width marks as a reader sees them: single spaces, or nothing. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
