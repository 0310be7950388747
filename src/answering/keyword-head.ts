import type { Word } from "#text";

/** Nouns that say of what sort an answer is, wherever they stand alone: "coup date", "purpose of the campaign". */
const TELLING_NOUN =
  /^(?:reason|cause|purpose|goal|aim|motive|objective|date|year|month|number|toll|total|amount|size|location|country)$/;

/** The noun of a few bare words that says what is wanted; undefined where none does. */
export function keywordHead(words: readonly Word[]): Word | undefined {
  const said = words.filter(({ wordClass }) => wordClass !== "PUNCT" && wordClass !== "DET");
  const of = said.findIndex(({ wordClass }) => wordClass === "ADP");
  const head = of < 0 ? said.at(-1) : said[of - 1];
  return head !== undefined && said.length > 1 && TELLING_NOUN.test(head.lower) ? head : undefined;
}
