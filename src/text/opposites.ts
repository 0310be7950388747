import { readFileSync } from "node:fs";

/** Words that exclude each other, by their base forms in small letters: "before" and "after", "north" and "south". */
export interface Opposites {
  areOpposed(first: string, second: string): boolean;
  has(word: string): boolean;
}

/**
 * Reads opposites.txt: "rise, grow | fall, drop" opposes each word on the left to each on the right; on a line without
 * "|" each word is opposed to all others. Throws RangeError with the line's number where a line has fewer than two words.
 */
export function loadOpposites(file: string): Opposites {
  const opposed = new Map<string, Set<string>>();
  const oppose = (first: string, second: string): void => {
    const known = opposed.get(first);
    if (known === undefined) opposed.set(first, new Set([second]));
    else known.add(second);
  };
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const [left, right] = text.split("|").map((side) => side.split(",").map((word) => word.trim()));
    const words = [...left, ...(right ?? [])];
    if (words.length < 2 || words.includes("")) throw new RangeError(`${file}:${at + 1}: "${text}" opposes nothing`);
    for (const first of left) {
      for (const second of right ?? left) {
        if (first === second) continue;
        oppose(first, second);
        oppose(second, first);
      }
    }
  }
  return {
    areOpposed: (first, second) => opposed.get(first)?.has(second) ?? false,
    has: (word) => opposed.has(word),
  };
}
