import Fuse from "fuse.js";
import type { Language } from "#text";
import type { TextIndex } from "./text-index.ts";

/** A word of the story, or a name of it that readers may run together. */
export interface StorySpelling {
  /** Small letters, and no marks in a name run together: "ledrian". */
  readonly lower: string;
  /** As the story writes it: "Le Drian". */
  readonly written: string;
  /** A name in itself, as "Sanogo" and "Mali" are; not a word in one, as "Human" in a name of rights. */
  readonly name: boolean;
}

/** The words of one story, to be found by a right or a wrong spelling. */
export interface StorySpellings {
  /** A lower-case word as the story has it. */
  find(lower: string): StorySpelling | undefined;
  /** What begins with one of the letters and looks like the word, in no order that matters. */
  near(lower: string, beginnings: ReadonlySet<string>): readonly StorySpelling[];
}

const LOOKS_LIKE = {
  threshold: 0.5,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  shouldSort: false,
  keys: ["lower"],
};
/** They are written small inside a name too. */
const JOINERS = /^(?:al|el|bin|ibn|de|la|le|du|del|von|van|der|da|di)$/;
/** Letters more or fewer than that are no slip any more. */
const LENGTHS_APART = 2;

/** Sorts a story's words out; their search index is made for a letter when it is first asked for. */
export function spellStory({ sentences, names }: TextIndex, language: Language): StorySpellings {
  const spellings = new Map<string, StorySpelling>();
  const add = (lower: string, written: string, name: boolean): void => {
    if (spellings.has(lower)) return;
    spellings.set(lower, { lower, written, name });
    const plain = withoutAccents(lower);
    if (plain !== lower && !spellings.has(plain)) spellings.set(plain, { lower: plain, written, name });
  };
  const partsOfPeople = new Set(
    names.entities.flatMap(({ name, kind }) =>
      kind === "person" ? name.toLowerCase().split(/[^\p{L}]+/u) : [],
    ),
  );
  const isName = (lower: string, written: string): boolean =>
    /^\p{Lu}{2,}$/u.test(written) ||
    (partsOfPeople.has(lower) && !language.names.titles.has(lower)) ||
    isProper(lower, language);
  // A word that the story writes small anywhere is no name.
  for (const { words } of sentences) {
    for (const { lower, text } of words) if (text === lower && !JOINERS.test(lower)) add(lower, lower, false);
  }
  for (const { words, names: runs } of sentences) {
    for (const { from, to } of runs) {
      for (const { lower, text } of words.slice(from, to))
        add(lower, text, text !== lower && isName(lower, text));
    }
    for (const { lower } of words) add(lower, lower, false);
  }
  for (const { name } of names.entities) addJoined(name, add);
  const byLetter = Map.groupBy(
    [...spellings.values()].filter(({ lower }) => /^\p{L}{3,}$/u.test(lower)),
    ({ lower }) => lower[0],
  );
  const searches = new Map<string, Fuse<StorySpelling>>();
  const searchFor = (letter: string): Fuse<StorySpelling> | undefined => {
    const words = byLetter.get(letter);
    if (words === undefined) return undefined;
    const search = searches.get(letter) ?? new Fuse(words, LOOKS_LIKE);
    searches.set(letter, search);
    return search;
  };
  return {
    find: (lower) => spellings.get(lower),
    near: (lower, beginnings) =>
      [...beginnings]
        .flatMap((letter) => searchFor(letter)?.search(lower) ?? [])
        .map(({ item }) => item)
        .filter((item) => Math.abs(item.lower.length - lower.length) <= LENGTHS_APART),
  };
}

/** Nobody's common word: a place, a first name, or what no dictionary has. */
function isProper(lower: string, { demonyms, names, thesaurus, vectors }: Language): boolean {
  if (demonyms.place(lower) !== undefined || names.firstNames.has(lower)) return true;
  if (vectors.index(lower) < 0 || thesaurus.lemmas(lower).length === 0) return true;
  return thesaurus.dominantSupersense(lower) === "location";
}

/** "Le Drian" as "ledrian", "BFM-TV" as "bfmtv": each two or three neighbouring words of a name, written as one. */
function addJoined(name: string, add: (lower: string, written: string, name: boolean) => void): void {
  const parts = [...name.matchAll(/[\p{L}\p{N}]+/gu)];
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 2; to <= Math.min(parts.length, from + 3); to++) {
      const run = parts.slice(from, to);
      const written = name.slice(run[0].index, run[run.length - 1].index + run[run.length - 1][0].length);
      const joined = run.map(([part]) => part.toLowerCase()).join("");
      if (joined.length >= 5) add(joined, written, true);
    }
  }
}

/** Few keyboards have the letters of every name: "Toure" is "Touré". */
function withoutAccents(lower: string): string {
  return lower.normalize("NFD").replace(/\p{M}/gu, "");
}
