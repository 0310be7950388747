/**
 * Porter's stemmer as published in 1980. The engine stems with a newer one; measuring keeps to this one, so
 * that its figures stay comparable.
 */
export function porterStem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  return tidyEnd(
    dropLongSuffix(replaceSuffix(replaceSuffix(yToI(pastAndProgressive(plural(word))), DERIVED), PLAIN)),
  );
}

type Suffixes = readonly (readonly [suffix: string, replacement: string])[];

/** Longer suffixes first: only the longest that fits is tried. */
const DERIVED: Suffixes = longestFirst(
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
);
const PLAIN: Suffixes = longestFirst(
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
);
const LONG = "al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ion"
  .split(" ")
  .toSorted((one, other) => other.length - one.length);

function longestFirst(...suffixes: Suffixes): Suffixes {
  return suffixes.toSorted(([one], [other]) => other.length - one.length);
}

/** The word's letters as c(onsonant) and v(owel); a y after a consonant is a vowel. */
function shape(word: string): string {
  let letters = "";
  for (let at = 0; at < word.length; at++) {
    const isVowel = word[at] === "y" ? letters[at - 1] === "c" : /[aeiou]/.test(word[at]);
    letters += isVowel ? "v" : "c";
  }
  return letters;
}

/** How often a run of vowels is followed by one of consonants. */
function measure(word: string): number {
  return shape(word).match(/v+c+/g)?.length ?? 0;
}

function endsInDouble(word: string): boolean {
  return shape(word).endsWith("c") && word.at(-1) === word.at(-2);
}

/** Consonant, vowel, consonant that is not w, x or y: hop, not snow. */
function endsShort(word: string): boolean {
  return shape(word).endsWith("cvc") && !/[wxy]$/.test(word);
}

function plural(word: string): string {
  if (/(?:sses|ies)$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function pastAndProgressive(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = ["ed", "ing"].find(
    (one) => word.endsWith(one) && shape(word.slice(0, -one.length)).includes("v"),
  );
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsInDouble(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function yToI(word: string): string {
  return word.endsWith("y") && shape(word.slice(0, -1)).includes("v") ? `${word.slice(0, -1)}i` : word;
}

function replaceSuffix(word: string, suffixes: Suffixes): string {
  const fitting = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (!fitting) return word;
  const stem = word.slice(0, -fitting[0].length);
  return measure(stem) > 0 ? stem + fitting[1] : word;
}

function dropLongSuffix(word: string): string {
  const suffix = LONG.find((one) => word.endsWith(one));
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  return measure(stem) > 1 && (suffix !== "ion" || /[st]$/.test(stem)) ? stem : word;
}

function tidyEnd(word: string): string {
  let tidied = word;
  if (word.endsWith("e")) {
    const stem = word.slice(0, -1);
    if (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem))) tidied = stem;
  }
  return tidied.endsWith("ll") && measure(tidied) > 1 ? tidied.slice(0, -1) : tidied;
}
