import { readCaption } from "./caption.ts";
import { isElement, oneLine, textOf, type PageElement, type PageNode } from "./page-tree.ts";

/** A piece of a page that stands on lines of its own. */
export interface PageBlock {
  readonly kind: "body" | "caption" | "credit";
  /** Line breaks inside it are the publisher's. */
  readonly text: string;
  /** Of the text's characters, how many stand in links: 0 to 1. */
  readonly linkShare: number;
  /** The element's name, such as "p", "h2", "li"; "div" for loose text. */
  readonly element: string;
}

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small " +
    "span strike strong sub sup time tt u var wbr"
  ).split(" "),
);
const SILENT = new Set(
  "script style noscript template svg math img picture video audio source track iframe".split(" "),
);
/** A longer one is a paragraph in a layout. */
const CELL_MAX_CHARACTERS = 100;
const NAMED_CAPTION = /(?:^|[\s_-])(?:caption|wp-caption-text|image-caption|photo-caption)(?:$|[\s_-])/i;

/** Cuts an element into blocks in reading order: paragraphs, headings, list items, table rows, captions, credits. */
export function readBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = "";
  let linked = 0;
  let element = "div";

  function flush(): void {
    const linkShare = linked / Math.max(1, oneLine(text).length);
    for (const paragraph of text.split(/\n\s*\n/)) {
      const lines = paragraph.split("\n").map(oneLine);
      const kept = lines.filter((line) => line !== "").join("\n");
      if (kept !== "") blocks.push({ kind: "body", text: kept, linkShare: Math.min(1, linkShare), element });
    }
    text = "";
    linked = 0;
  }

  function walk(node: PageNode, inLink: boolean): void {
    if (!isElement(node)) {
      if (node.nodeType !== 3) return;
      const piece = (node.textContent ?? "").replace(/\s+/g, " ");
      text += piece;
      if (inLink) linked += piece.trim().length;
      return;
    }
    const name = node.localName;
    if (SILENT.has(name)) return;
    if (name === "br") text += "\n";
    else if (isCaption(node)) {
      flush();
      blocks.push(...readCaption(node).map((part) => ({ ...part, linkShare: 0, element: "figcaption" })));
    } else if ((name === "td" || name === "th") && inDataTable(node)) walkCell(node, inLink);
    else if (INLINE.has(name)) for (const child of node.childNodes) walk(child, inLink || name === "a");
    else walkBlock(node);
  }

  function walkBlock(node: PageElement): void {
    flush();
    const outer = element;
    element = node.localName;
    for (const child of node.childNodes) walk(child, false);
    flush();
    element = outer;
  }

  function walkCell(node: PageElement, inLink: boolean): void {
    if (oneLine(text) !== "") text += " | ";
    for (const child of node.childNodes) {
      if (isElement(child) && !INLINE.has(child.localName)) text += ` ${oneLine(child.textContent ?? "")} `;
      else walk(child, inLink);
    }
  }

  walkBlock(root);
  return blocks;
}

/** Whether a cell is one of rows of short cells; old pages are laid out in tables whose cells hold paragraphs. */
function inDataTable(cell: PageElement): boolean {
  const table = cell.closest("table");
  if (!table || table.querySelector("table")) return false;
  const cells = [...table.querySelectorAll("td, th")];
  return cells.every(
    (one) => textOf(one).length <= CELL_MAX_CHARACTERS && !one.querySelector("p, div, br + br"),
  );
}

/** Whether all its words are a picture's caption and credit. A figure may also hold a quotation or a table. */
export function isCaption(element: PageElement): boolean {
  if (element.localName === "figure") return !element.querySelector("blockquote, table, pre, figure, ul, ol");
  return (
    element.localName === "figcaption" ||
    (NAMED_CAPTION.test(element.getAttribute("class") ?? "") && !element.querySelector("p, figcaption"))
  );
}
