import { readFileSync } from "node:fs";
import type { LemmaReading } from "./lemmatizer.ts";

/** Groups of words made by hand, beside what the thesaurus knows. */
export interface SynonymGroups {
  /** The groups a term stands in; two terms with one in common belong together. */
  of(term: string): readonly number[];
}

const CLASS_LETTERS = new Set(["n", "v", "a", "r"]);
const NONE: readonly number[] = [];

/** Whether a group's terms are only of one matter, such as "die" and "funeral", and do not stand for each other. */
export function isLoose(group: number): boolean {
  return group < 0;
}

/**
 * Reads synonyms.txt, one group a line: "v: oust, topple" for words that stand for each other, "~ die/v, death/n"
 * for words of one matter. The letter of a word class stands before the group or after the term. A noun in the
 * plural ("troops") is found by its singular too. Throws RangeError with the line's number where a line is neither.
 */
export function loadSynonymGroups(
  file: string,
  lemmas: (word: string) => readonly LemmaReading[],
): SynonymGroups {
  const groupsOf = new Map<string, number[]>();
  const add = (term: string, group: number): void => {
    const groups = groupsOf.get(term);
    if (groups === undefined) groupsOf.set(term, [group]);
    else if (!groups.includes(group)) groups.push(group);
  };
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const where = `${file}:${at + 1}`;
    const [, mark, list] = /^(~|[nvar]:)\s*(.+)$/.exec(text) ?? [];
    if (list === undefined) throw new RangeError(`${where}: "${text}" is no group of synonyms`);
    const isRelated = mark === "~";
    const group = isRelated ? -1 - at : 1 + at;
    for (const entry of list.split(",")) {
      const [term, letter] = entry.trim().split("/");
      if (term === "" || (isRelated ? !CLASS_LETTERS.has(letter) : letter !== undefined)) {
        throw new RangeError(`${where}: "${entry.trim()}" is no term of such a group`);
      }
      add(term, group);
      if (term.endsWith("s") && (letter ?? mark[0]) === "n") {
        const singular = lemmas(term).find(({ lemma, wordClass }) => wordClass === "NOUN" && lemma !== term);
        if (singular !== undefined) add(singular.lemma, group);
      }
    }
  }
  return { of: (term) => groupsOf.get(term) ?? NONE };
}
