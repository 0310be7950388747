import type { Word } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import type { Reading } from "./reading.ts";
import type { SentenceFrame } from "./sentence-frame.ts";
import type { IndexedSentence } from "./text-index.ts";

/** What of the question and the sentence every span's grades need. */
export interface SpanContext {
  readonly alignment: Alignment;
  readonly sentence: IndexedSentence;
  readonly frame: SentenceFrame;
  readonly row: readonly AlignedTerm[];
  /** Share of the question's weight that is matched at each word, and its sum before each word. */
  readonly matchedAt: Float64Array;
  readonly matchedSum: Float64Array;
  /** How many content words before each word are in the question, to the letter or nearly. */
  readonly knownSum: Uint16Array;
  /** Places of the matched words. */
  readonly matchedPlaces: readonly number[];
  /** How near the matches left of a place and right of it stand. */
  readonly leftNear: Float64Array;
  readonly rightNear: Float64Array;
  /** How far behind the best sentence this one is, 0 or less. */
  readonly behind: number;
  readonly verbAt: number;
  readonly gapLeft: number;
  readonly gapRight: number;
  /** The question's voice is the other than the sentence's. */
  readonly turned: boolean;
  /** The word that the question's verb was found as, -1 where it wasn't; and how well. */
  readonly gapVerb: number;
  readonly gapVerbStrength: number;
}

export function spanContext(
  alignment: Alignment,
  sentence: IndexedSentence,
  frame: SentenceFrame,
  behind: number,
): SpanContext {
  const row = alignment.rows[sentence.number];
  const { reading } = alignment;
  const { length } = sentence.words;
  const matchedAt = new Float64Array(length + 1);
  for (const { asked, at, by, match, weight } of row) {
    if (at < 0 || by === "carried" || asked.focus) continue;
    matchedAt[at] = Math.max(matchedAt[at], (weight * match.strength) / (alignment.weightSum || 1));
  }
  const matchedSum = new Float64Array(length + 1);
  const knownSum = new Uint16Array(length + 1);
  const matchedPlaces: number[] = [];
  for (let at = 0; at < length; at++) {
    matchedSum[at + 1] = matchedSum[at] + matchedAt[at];
    knownSum[at + 1] = knownSum[at] + (sentence.termAt[at] >= 0 ? alignment.known[sentence.termAt[at]] : 0);
    if (matchedAt[at] > 0) matchedPlaces.push(at);
  }
  const leftNear = new Float64Array(length + 1);
  const rightNear = new Float64Array(length + 1);
  for (const at of matchedPlaces) {
    for (let from = at + 1; from <= length; from++)
      leftNear[from] += matchedAt[at] / (1 + (from - at - 1) / 3);
    for (let to = at; to >= 0; to--) rightNear[to] += matchedAt[at] / (1 + (at - to) / 3);
  }
  const verbAt =
    row.findLast(({ asked, at, match }) => asked.verb && at >= 0 && match.strength > 0.4)?.at ?? -1;
  const gap = gapNeighbours(reading);
  const gapVerb = row.find(({ asked }) => asked.at === reading.gap.verb);
  const placeOf = (asked: number): number =>
    row.find((aligned) => aligned.asked.at === asked && aligned.match.strength > 0.4)?.at ?? -1;
  return {
    alignment,
    sentence,
    frame,
    row,
    matchedAt,
    matchedSum,
    knownSum,
    matchedPlaces,
    leftNear,
    rightNear,
    behind,
    verbAt,
    gapLeft: gap.left < 0 ? -1 : placeOf(gap.left),
    gapRight: gap.right < 0 ? -1 : placeOf(gap.right),
    turned: verbAt >= 0 && isPassive(sentence.words, verbAt) !== isPassiveQuestion(reading),
    gapVerb: gapVerb !== undefined && gapVerb.match.strength > 0.3 ? gapVerb.at : -1,
    gapVerbStrength: gapVerb?.match.strength ?? 0,
  };
}

/** The question's words that would stand left and right of the answer, were it a statement; -1 where none would. */
function gapNeighbours(reading: Reading): { left: number; right: number } {
  const { asker, terms } = reading;
  if (asker < 0) return { left: -1, right: -1 };
  const { words } = reading.sentence;
  const firstVerb = terms.find((term) => term.at > asker && words[term.at].wordClass === "VERB");
  if (firstVerb === undefined)
    return { left: -1, right: terms.find((term) => term.at > asker && !term.focus)?.at ?? -1 };
  const between = words.slice(asker + 1, firstVerb.at);
  const subject = between.some(
    (word, i) =>
      /^(?:NOUN|PROPN|PRON)$/.test(word.wordClass) &&
      !reading.terms.some((term) => term.focus && term.at === asker + 1 + i),
  );
  if (!subject) return { left: -1, right: firstVerb.at };
  return { left: firstVerb.at, right: terms.find((term) => term.at > firstVerb.at)?.at ?? -1 };
}

function isPassive(words: readonly Word[], verb: number): boolean {
  if (!/(?:ed|en|wn|ne|ght|ld|t|d|un|um)$/.test(words[verb].lower)) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - 3; at--)
    if (/^(?:is|are|was|were|be|been|being)$/.test(words[at].lower)) return true;
  return words[verb + 1]?.lower === "by";
}

function isPassiveQuestion(reading: Reading): boolean {
  const verb = reading.terms.findLast((term) => term.verb);
  return (
    verb !== undefined &&
    reading.sentence.words.some(
      (word, at) => at < verb.at && /^(?:is|are|was|were|be|been|being)$/.test(word.lower),
    )
  );
}
