import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What questions ask for that only a word of much the same meaning answers, by lemma. */
export interface AskedWords {
  /** That one of these was done follows from nothing else that was: "respond", "finance". */
  readonly acts: ReadonlySet<string>;
  /** Words for anybody at all: "people", "observer". */
  readonly anybody: ReadonlySet<string>;
}

/** Reads asked.yaml of a language's folder. */
export function loadAskedWords(path: string): AskedWords {
  const { acts, anybody } = parse(readFileSync(path, "utf8")) as { acts: string[]; anybody: string[] };
  return { acts: new Set(acts.flatMap((line) => line.split(" "))), anybody: new Set(anybody) };
}
