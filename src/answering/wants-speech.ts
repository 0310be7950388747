import type { Language } from "#text";
import type { Reading } from "./reading.ts";

/** "who said so", "according to whom"; the report itself says nothing of who speaks. */
export function wantsSpeech({ sentence: { words } }: Reading, { asked: { speech } }: Language): boolean {
  return words.some(
    ({ lemma, wordClass }) =>
      lemma === "accord" || (wordClass === "NOUN" ? speech.nouns : speech.verbs).has(lemma),
  );
}
