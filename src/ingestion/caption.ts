import { isElement, oneLine, textOf, type PageElement } from "./page-tree.ts";

/** A picture's caption, and who is credited for the picture, kept apart. */
export interface CaptionPart {
  readonly kind: "caption" | "credit";
  readonly text: string;
}

const CREDIT_CLASS = /credit|copyright|attribution|photographer|source|byline/i;
const CREDIT_LABEL = /^(?:image |photo |picture )?(?:credit|source|copyright)s?[:,]?$/i;
const CAPTION_LABEL = /^(?:image |photo |picture )?captions?[:,]?$/i;
/** "… on Monday. Photo: Ann Lee/AFP", "… (Photo by Ann Lee)", "… © Ann Lee", "… [Ann Lee/Reuters]" */
const CREDIT_TAIL =
  /\s*(?:[[(]\s*)?(?:(?:photo(?:graph)?|image|picture|pic)(?: (?:by|courtesy of|credit))?\s*[:/]|(?:photo(?:graph)?|image) (?:by|courtesy of)|credits?\s*:|source\s*:|©|\bcopyright\b)\s*[^.]{2,100}\.?$|\s*\[[^\][]{2,60}\/[^\][]{2,60}\]$/iu;

/** Reads a `<figcaption>`: parts marked as credit, a credit at the end of the words, labels for screen readers gone. */
export function readCaption(element: PageElement): CaptionPart[] {
  const credits: string[] = [];
  for (const part of element.querySelectorAll("*")) {
    const marks = `${part.getAttribute("class") ?? ""} ${part.getAttribute("itemprop") ?? ""}`;
    const text = textOf(part);
    if (CAPTION_LABEL.test(text)) part.remove();
    else if (CREDIT_LABEL.test(text) && part.parentElement !== null) {
      credits.push(oneLine(textOf(part.parentElement).slice(text.length)));
      part.parentElement.remove();
    } else if ((CREDIT_CLASS.test(marks) || part.localName === "cite") && isShort(text)) {
      credits.push(text);
      part.remove();
    }
  }
  const caption = oneLine(
    [...element.childNodes]
      .map((node) => ` ${isElement(node) ? textOf(node) : (node.textContent ?? "")}`)
      .join(" "),
  );
  return splitCredit(caption, credits);
}

function splitCredit(text: string, marked: readonly string[]): CaptionPart[] {
  const tail = marked.length > 0 ? undefined : CREDIT_TAIL.exec(text);
  const caption = tail ? text.slice(0, tail.index) : text;
  const credits = tail ? [tail[0]] : marked;
  const parts: CaptionPart[] = [];
  if (/\p{L}/u.test(caption)) parts.push({ kind: "caption", text: caption.trim() });
  for (const credit of new Set(credits.map(trimCredit))) {
    if (/\p{L}/u.test(credit)) parts.push({ kind: "credit", text: credit });
  }
  return parts;
}

/** Outer brackets and dashes are the caption's punctuation, not the credit's. */
function trimCredit(credit: string): string {
  return credit
    .trim()
    .replace(/^[\s[(|•–—-]+/, "")
    .replace(/[\s\])|]+$/, "");
}

function isShort(text: string): boolean {
  return text.length > 0 && text.length <= 120;
}
