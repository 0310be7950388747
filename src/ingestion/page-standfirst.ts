import { isBoilerplate, type Boilerplate } from "./boilerplate.ts";
import { comparable } from "./comparable.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { textOf, type PageElement, type PageTree } from "./page-tree.ts";

const MARKED = [
  "[class*=standfirst]",
  "[class*=Standfirst]",
  "[class*=subtitle]",
  "[class*=sub-title]",
  "[class*=subhead]",
  "[class*=dek]",
  "[class*=deck]",
  "[class*=strapline]",
  "[class*=article-summary]",
  "[class*=article__summary]",
  "[itemprop=alternativeHeadline]",
  "hgroup p",
].join(", ");
const MAX_CHARACTERS = 400;

/**
 * The lines under the headline, where the page shows them as such: marked by a class, or set apart right under the
 * headline. A plain first paragraph is the article's own.
 */
export function findStandfirst(
  page: PageTree,
  metadata: PageMetadata,
  boilerplate: Boilerplate,
): string | undefined {
  const heading = [...page.querySelectorAll("h1")].find((h1) => textOf(h1) === metadata.title);
  const next = heading?.nextElementSibling;
  const under =
    next && (next.localName === "h2" || (next.localName === "p" && next.getAttribute("class"))) ? [next] : [];
  const candidates = [...under, ...page.querySelectorAll(MARKED)].filter(standsAlone).map(textOf);
  return candidates.find(
    (text) =>
      text !== "" &&
      text.length <= MAX_CHARACTERS &&
      comparable(text) !== comparable(metadata.title) &&
      !isByline(text, metadata.byline) &&
      !isBoilerplate(text, boilerplate),
  );
}

function standsAlone(element: PageElement): boolean {
  return !element.querySelector("h1") && !element.closest("aside, li, [itemprop=articleBody]");
}

/** "By Ann Lee", "Ann Lee, 3 May": the author with little else. */
function isByline(text: string, byline: string | undefined): boolean {
  if (/^(?:by|text:|words:)\s+\p{Lu}/iu.test(text)) return true;
  return byline !== undefined && text.includes(byline) && text.length < 2 * byline.length + 20;
}
