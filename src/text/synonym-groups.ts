import { readFileSync } from "node:fs";

/** Groups of words made by hand, beside what the thesaurus knows. */
export interface SynonymGroups {
  /** How two terms stand to each other, where a group holds both. */
  relation(first: string, second: string): "synonym" | "related" | undefined;
}

const CLASS_LETTERS = new Set(["n", "v", "a", "r"]);

/**
 * Reads synonyms.txt, one group a line: "v: oust, topple" for words that stand for each other, "~ die/v, death/n"
 * for words of one matter. The letter of a word class stands before the group or after the term. Throws RangeError
 * with the line's number where a line is neither.
 */
export function loadSynonymGroups(file: string): SynonymGroups {
  /** The groups of each term; a group that only relates its terms is a negative number. */
  const groupsOf = new Map<string, number[]>();
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const [, mark, list] = /^(~|[nvar]:)\s*(.+)$/.exec(text) ?? [];
    if (list === undefined) throw new RangeError(`${file}:${at + 1}: "${text}" is no group of synonyms`);
    const group = mark === "~" ? -1 - at : 1 + at;
    for (const entry of list.split(",")) {
      const [term, letter] = entry.trim().split("/");
      if (term === "" || (mark === "~" ? !CLASS_LETTERS.has(letter) : letter !== undefined)) {
        throw new RangeError(`${file}:${at + 1}: "${entry.trim()}" is no term of such a group`);
      }
      const groups = groupsOf.get(term);
      if (groups === undefined) groupsOf.set(term, [group]);
      else groups.push(group);
    }
  }
  return {
    relation: (first, second) => {
      const mine = groupsOf.get(first);
      const yours = mine === undefined ? undefined : groupsOf.get(second);
      if (mine === undefined || yours === undefined) return undefined;
      const shared = mine.filter((group) => yours.includes(group));
      if (shared.length === 0) return undefined;
      return shared.some((group) => group > 0) ? "synonym" : "related";
    },
  };
}
