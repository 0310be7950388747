import type { ReadSentence } from "#text";
import type { FoundFact } from "./draft.ts";
import { cut, endBefore } from "./sentence-cut.ts";

const REASON = /\b(?:because(?: of)?|due to|owing to|in order to|so that|thanks to)\b/iu;
const LABEL_MAX_WORDS = 18;

/** "opened an inquiry because a similar fault was found": what happened, and why. */
export function draftReasons(sentence: ReadSentence): FoundFact[] {
  const reason = REASON.exec(sentence.text);
  if (!reason) return [];
  const at = sentence.words.findIndex(({ start }) => start >= reason.index);
  const after = sentence.words.findIndex(({ start }) => start >= reason.index + reason[0].length);
  if (at <= 2 || after === -1) return [];
  let from = 0;
  for (let stop = 0; stop < at - 1; stop = endBefore(sentence, stop + 1, /^[,;:—–"“”()]$/))
    from = stop === 0 ? 0 : stop + 1;
  const stop = endBefore(sentence, after, /^(?:[;—–"“”()]|\.|,)$/);
  const next = sentence.words.findIndex(
    ({ lower }, index) =>
      index > after && /^(?:and|but)$/.test(lower) && sentence.words[index + 1]?.wordClass === "AUX",
  );
  const to = next === -1 ? stop : Math.min(stop, next);
  const label = cut(sentence, { from, to: at }).replace(/,$/, "");
  if (at - from > LABEL_MAX_WORDS || at - from < 2 || to - after < 2) return [];
  return [
    {
      label,
      kind: "cause",
      value: { text: cut(sentence, { from: after, to }) },
      quote: cut(sentence, { from, to }),
    },
  ];
}
