import type { WordRange } from "./ranges.ts";
import type { Word } from "./words.ts";

export type NameKind = "person" | "organisation" | "place" | "other";

export interface Name extends WordRange {
  readonly kind: NameKind;
}

/** What gives away the kind of a name, all in small letters. */
export interface NameWords {
  readonly titles: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly organisation: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  /** What the world's names are known to be: countries, and names that a dictionary holds. */
  readonly known: (name: string) => NameKind | undefined;
}

const JOINERS = new Set([
  "of",
  "the",
  "for",
  "and",
  "de",
  "la",
  "le",
  "du",
  "del",
  "von",
  "van",
  "al",
  "bin",
  "ibn",
  "el",
  "da",
  "di",
  "on",
  "&",
]);
const HONORIFIC = /^(?:mr|mrs|ms|dr|sir|lord|lady|st)\.?$/;

/** Runs of capitalised words that name somebody or something; `taken` are words of dates. */
export function findNames(words: readonly Word[], known: NameWords, taken: readonly WordRange[]): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!startsName(words, at) || isTaken(at, taken)) continue;
    const to = nameEnd(words, at, taken);
    names.push({ from: at, to, kind: nameKind(words, at, to, known) });
    at = to - 1;
  }
  return names;
}

function isTaken(at: number, taken: readonly WordRange[]): boolean {
  return taken.some((range) => at >= range.from && at < range.to);
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

function startsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!isCapital(word))
    return /^(?:al|el|bin)$/.test(word.lower) && words[at + 1]?.text === "-" && isCapital(words[at + 2]);
  if (word.wordClass === "PROPN") return true;
  if (at === 0 || /^["“‘(]$/.test(words[at - 1].text)) {
    return word.wordClass === "ADJ" && isCapital(words[at + 1]) && words[at + 1].wordClass === "PROPN";
  }
  return (
    word.wordClass === "NOUN" ||
    word.wordClass === "ADJ" ||
    (word.wordClass === "VERB" && isCapital(words[at + 1]))
  );
}

function nameEnd(words: readonly Word[], from: number, taken: readonly WordRange[]): number {
  let to = from + 1;
  for (;;) {
    const word = words[to];
    if (word === undefined || isTaken(to, taken)) return to;
    const glued = word.start === words[to - 1].end;
    if (
      isCapital(word) &&
      word.wordClass !== "PUNCT" &&
      word.wordClass !== "PRON" &&
      word.wordClass !== "DET" &&
      word.wordClass !== "ADP"
    )
      to++;
    else if (
      (word.text === "-" || word.text === "–") &&
      glued &&
      words[to + 1]?.start === word.end &&
      (isCapital(words[to + 1]) || /^\d+$/.test(words[to + 1].text))
    )
      to += 2;
    else if (
      /^(?:'s|’s)$/.test(word.lower) &&
      isCapital(words[to + 1]) &&
      !/^(?:The|A)$/.test(words[to + 1].text) &&
      to - from === 1 &&
      words[to + 1].wordClass === "PROPN" &&
      /^(?:St|People|Women|Children|Men)/.test(words[from].text)
    )
      to += 2;
    else if (/^(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIV|XV|XVI)$/.test(word.text)) to++;
    else if (JOINERS.has(word.lower) && !isCapital(word)) {
      let next = to + 1;
      while (words[next] !== undefined && JOINERS.has(words[next].lower) && next < to + 3) next++;
      const joinable =
        word.lower !== "and" &&
        word.lower !== "on" &&
        word.lower !== "the" &&
        words[next] !== undefined &&
        isCapital(words[next]) &&
        words[next].wordClass === "PROPN";
      if (!joinable || isTaken(next, taken)) return to;
      if (word.lower === "of" && to - from === 1 && words[from].wordClass !== "PROPN") return to;
      to = next + 1;
    } else return to;
  }
}

function nameKind(words: readonly Word[], from: number, to: number, known: NameWords): NameKind {
  const lowers = words.slice(from, to).map((word) => word.lower.replace(/\.$/, ""));
  const whole = lowers.join(" ");
  const first = lowers[0];
  const last = lowers[lowers.length - 1];
  const before = words[from - 1]?.lower.replace(/\.$/, "") ?? "";
  const after = words[to]?.lower ?? "";
  if (HONORIFIC.test(first) && lowers.length > 1) return "person";
  if (
    known.organisation.has(last) ||
    (known.organisation.has(first) && lowers.includes("of")) ||
    lowers.some((word, i) => i > 0 && known.organisation.has(word) && lowers.includes("of"))
  )
    return "organisation";
  if (
    known.place.has(last) ||
    (known.place.has(first) && lowers.length > 1 && first !== "north" && first !== "south")
  )
    return "place";
  const dictionary = known.known(whole) ?? known.known(last);
  if (known.firstNames.has(first) && (lowers.length > 1 || dictionary === undefined)) return "person";
  if (known.titles.has(before) || (known.titles.has(first) && lowers.length > 1)) return "person";
  if (dictionary !== undefined) return dictionary;
  if (lowers.length === 1 && /^\p{Lu}{2,6}s?$/u.test(words[from].text)) return "organisation";
  const verb = words[to];
  if (verb !== undefined && verb.wordClass === "VERB" && known.speech.has(verb.lemma)) return "person";
  if (known.placePrepositions.has(before)) return "place";
  if (after === "," && words[to + 1]?.lower === "who") return "person";
  if (
    lowers.length === 2 &&
    words
      .slice(from, to)
      .every((word) => /^\p{Lu}[\p{Ll}'’-]+$/u.test(word.text) && word.wordClass === "PROPN")
  )
    return "person";
  return "other";
}
