import type { Alignment } from "./alignment.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import type { IndexedSentence } from "./text-index.ts";

const SPEECH =
  /^(?:say|tell|state|claim|think|believe|announce|declare|comment|call|describe|explain|write|warn|add|argue|expect|note|tweet|ask|rule)$/;
const MET = 0.8;

/** Tells of any sentence whether it is what the asked one says: "what does Roberts say" beside "…, Roberts wrote". */
export function hearing({ reading, rows }: Alignment): (sentence: IndexedSentence) => boolean {
  const speaker = askedSpeaker(reading);
  if (speaker.length === 0) return () => false;
  return ({ number, text, words }) =>
    rows[number].some(({ asked, match }) => match.strength >= MET && speaker.includes(asked.term)) &&
    /["“]/.test(text) &&
    words.some((word) => SPEECH.test(word.lemma));
}
