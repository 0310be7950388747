import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What a noun asks for: "which committee" for a group. */
export type NounSort = "person" | "group" | "place" | "time" | "number" | "reason" | "manner" | "other";

/** What the words of questions ask for, by lemma. */
export interface AskedWords {
  /** That one of these was done follows from nothing else that was: "respond", "finance". */
  readonly acts: ReadonlySet<string>;
  /** What befalls those who are said to do it: "die". */
  readonly undergone: ReadonlySet<string>;
  /** Words for anybody at all: "people", "observer". */
  readonly anybody: ReadonlySet<string>;
  /** Verbs and nouns that ask who said something, or what was said. */
  readonly speech: WordsFor<"verbs" | "nouns">;
  /** Words that make a thing one among its like, beside superlatives: "only", "former". */
  readonly qualifiers: ReadonlySet<string>;
  /** Words that end like superlatives and are none: "forest". */
  readonly notSuperlative: ReadonlySet<string>;
  /** Of what sort a noun is that the thesaurus does not tell well. */
  readonly sorts: ReadonlyMap<string, NounSort>;
}

type WordsFor<Kind extends string> = Readonly<Record<Kind, ReadonlySet<string>>>;

interface AskedFile {
  readonly acts: string[];
  readonly undergone: string[];
  readonly anybody: string[];
  readonly qualifiers: string[];
  readonly notSuperlative: string[];
  readonly speech: Readonly<Record<"verbs" | "nouns", string[]>>;
  readonly sorts: Partial<Record<NounSort, string[]>>;
}

/** Reads asked.yaml of a language's folder. */
export function loadAskedWords(path: string): AskedWords {
  const file = parse(readFileSync(path, "utf8")) as AskedFile;
  const { acts, speech, sorts } = file;
  return {
    acts: new Set(acts.flatMap((line) => line.split(" "))),
    undergone: new Set(file.undergone),
    anybody: new Set(file.anybody),
    qualifiers: new Set(file.qualifiers),
    notSuperlative: new Set(file.notSuperlative),
    speech: { verbs: new Set(speech.verbs), nouns: new Set(speech.nouns) },
    sorts: new Map(
      Object.entries(sorts).flatMap(([sort, nouns]) => nouns.map((noun) => [noun, sort as NounSort])),
    ),
  };
}
