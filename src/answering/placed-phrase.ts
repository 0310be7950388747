import type { IndexedFact } from "./fact-index.ts";
import { plainWords } from "./plain-words.ts";
import type { Reading } from "./reading.ts";
import type { Referent } from "./referents.ts";

/** "in photo", "in picture": what a question's "in it" says in whole words, without articles. */
export function phrasesOf({ sentence: { words } }: Reading, referents: readonly Referent[]): string[] {
  return referents.flatMap(({ at, entity }) =>
    words[at - 1]?.wordClass === "ADP"
      ? entity.forms.map((form) => plainWords(`${words[at - 1].lower} ${form}`))
      : [],
  );
}

/** Whether a fact is worded with one of them at the end: "people in the picture", and no "credit in the picture file". */
export function endsInOne({ lines }: IndexedFact, phrases: readonly string[]): boolean {
  return (
    phrases.length > 0 &&
    lines.some(({ plain }) => phrases.some((phrase) => plain === phrase || plain.endsWith(` ${phrase}`)))
  );
}
