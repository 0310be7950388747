import type { Alignment } from "./alignment.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import type { IndexedSentence } from "./text-index.ts";

const SPEECH =
  /^(?:say|tell|state|claim|think|believe|announce|declare|comment|call|describe|explain|write|warn|add|argue|expect|note|tweet|ask|rule)$/;
const MET = 0.8;

/** Whether a sentence is what the asked one says: "what does Roberts say" beside "…, Roberts wrote". */
export function isHeard(sentence: IndexedSentence, { reading, rows }: Alignment): boolean {
  const speaker = askedSpeaker(reading);
  if (speaker.length === 0 || !sentence.words.some((word) => SPEECH.test(word.lemma))) return false;
  const quoted = /["“]/.test(sentence.text);
  return (
    quoted &&
    rows[sentence.number].some(({ asked, match }) => speaker.includes(asked.term) && match.strength >= MET)
  );
}
