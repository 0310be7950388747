import type { Language, WordRange } from "#text";
import type { Reading } from "./reading.ts";
import { termOf, type Term } from "./terms.ts";
import { verbFrames } from "./verb-frame.ts";

/** Who does something by the question, and to whom it is done: the names of both. */
export interface AskedDoing {
  readonly doers: readonly Term[];
  readonly done: readonly Term[];
}

/** "Did Sanogo oust Toure?": only what is said of somebody by name. */
export function askedDoings({ sentence: { words, nounPhrases } }: Reading, language: Language): AskedDoing[] {
  const namesIn = (range: WordRange | undefined): Term[] =>
    range === undefined
      ? []
      : words
          .slice(range.from, range.to)
          .flatMap((word) => termOf(word, language) ?? [])
          .filter((term) => term.name);
  return verbFrames(words, nounPhrases)
    .map(({ agent, patient }) => ({ doers: namesIn(agent), done: namesIn(patient) }))
    .filter(({ doers, done }) => doers.length > 0 || done.length > 0);
}
