import { readFileSync } from "node:fs";
import { useClass, useShare, type ThesaurusFile } from "./thesaurus-file.ts";

/** In the order of the thesaurus's numbers. */
const LEMMA_CLASSES = ["NOUN", "VERB", "ADJ", "ADV"] as const;

export interface LemmaReading {
  readonly lemma: string;
  readonly wordClass: (typeof LEMMA_CLASSES)[number];
  /** How often the word is this one, 0 to 1; all readings of a word make 1. */
  readonly share: number;
}

/** Endings and what takes their place, by word class: WordNet's own rules ("morphy"). */
const ENDINGS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ["s", ""],
    ["ses", "s"],
    ["xes", "x"],
    ["zes", "z"],
    ["ches", "ch"],
    ["shes", "sh"],
    ["men", "man"],
    ["ies", "y"],
  ],
  [
    ["s", ""],
    ["ies", "y"],
    ["es", "e"],
    ["es", ""],
    ["ed", "e"],
    ["ed", ""],
    ["ing", "e"],
    ["ing", ""],
  ],
  [
    ["er", ""],
    ["est", ""],
    ["er", "e"],
    ["est", "e"],
  ],
  [],
];
/** How much of a lemma's use is its base form and how much another one, by word class: a rough count of English. */
const BASE_FORM_SHARES = [0.7, 0.35, 0.95, 1];
const OTHER_FORM_SHARES = [0.3, 0.22, 0.03, 0.03];
const STEM_MIN = 2;

/**
 * Reads irregular.txt ("v went go", one form a line) and finds the base forms of any word, the known lemmas among
 * those that its endings allow.
 */
export function loadLemmatizer(
  irregularFile: string,
  file: ThesaurusFile,
): (word: string) => readonly LemmaReading[] {
  const irregular = LEMMA_CLASSES.map(() => new Map<string, string[]>());
  for (const line of readFileSync(irregularFile, "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [letter, form, ...bases] = line.split(" ");
    irregular["nvar".indexOf(letter)].set(form, bases);
  }

  const weightOf = (lemma: string, wordClass: number, formShare: number): number => {
    const id = file.lemmas.index(lemma);
    if (id < 0) return 0;
    let share = 0;
    for (let at = file.useStarts[id]; at < file.useStarts[id + 1]; at++) {
      if (useClass(file.uses[at]) === wordClass) share += useShare(file.uses[at]);
    }
    return share * formShare * 2 ** (file.frequencies[id] / 16);
  };

  return (word) => {
    const found: { lemma: string; wordClass: (typeof LEMMA_CLASSES)[number]; weight: number }[] = [];
    for (const [number, wordClass] of LEMMA_CLASSES.entries()) {
      const add = (lemma: string, formShare: number): void => {
        if (found.some((known) => known.lemma === lemma && known.wordClass === wordClass)) return;
        const weight = weightOf(lemma, number, formShare);
        if (weight > 0) found.push({ lemma, wordClass, weight });
      };
      add(word, BASE_FORM_SHARES[number]);
      const bases = irregular[number].get(word) ?? regularBases(word, number);
      for (const base of bases) add(base, OTHER_FORM_SHARES[number]);
    }
    const sum = found.reduce((total, { weight }) => total + weight, 0);
    return found
      .map(({ lemma, wordClass, weight }) => ({ lemma, wordClass, share: weight / sum }))
      .toSorted((a, b) => b.share - a.share);
  };
}

function regularBases(word: string, wordClass: number): string[] {
  return ENDINGS[wordClass]
    .filter(([ending]) => word.endsWith(ending) && word.length - ending.length >= STEM_MIN)
    .map(([ending, instead]) => word.slice(0, -ending.length) + instead);
}
