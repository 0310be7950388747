import { readFileSync } from "node:fs";

/** Places, and what their people and what is theirs are called. All in small letters. */
export interface Demonyms {
  /** The place a people or an adjective belongs to ("french" and "frenchmen": "france"), or a place's usual name. */
  place(term: string): string | undefined;
  /** Adjectives and names of the people of a place: "french", "frenchman" …; none for an unknown place. */
  forms(place: string): readonly string[];
}

/**
 * Reads demonyms.txt: "France | French | Frenchman, Frenchmen" has a place with its other names after commas, its
 * adjectives, and its people where they are called otherwise; a plural in -s goes without saying. The first place
 * that has a word owns it. Throws RangeError with the line's number where a line has no adjective.
 */
export function loadDemonyms(file: string): Demonyms {
  const places = new Map<string, string>();
  const forms = new Map<string, readonly string[]>();
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const text = line.trim().toLowerCase();
    if (text === "" || text.startsWith("#")) continue;
    const [names, adjectives, people = []] = text
      .split("|")
      .map((part) => part.split(",").map((term) => term.trim()));
    if (adjectives === undefined) throw new RangeError(`${file}:${at + 1}: "${line}" names no adjective`);
    const words = [...adjectives, ...people].flatMap((word) =>
      /(?:s|z|sh|ch|ese|[cst]h?m[ae]n|wom[ae]n)$/.test(word) ? [word] : [word, `${word}s`],
    );
    const [place] = names;
    forms.set(place, words);
    for (const term of [...names, ...words]) if (!places.has(term)) places.set(term, place);
  }
  return { place: (term) => places.get(term), forms: (place) => forms.get(place) ?? [] };
}
