import type { Language } from "#text";
import type { Alignment } from "./alignment.ts";
import { carriedSpan } from "./carried-spans.ts";
import { scoreOf } from "./feature-rows.ts";
import type { FollowUp } from "./follow-up.ts";
import { hearing } from "./heard.ts";
import { groupOfKind } from "./kind-groups.ts";
import { likestSpan } from "./likest-span.ts";
import { spanAt } from "./sentence-frame.ts";
import type { QuestionKind } from "./question-kinds.ts";
import { namingSentence } from "./naming-sentence.ts";
import { sentenceFeatures, SENTENCE_FEATURES } from "./sentence-features.ts";
import { sentenceMeanings } from "./sentence-meaning.ts";
import { sentenceStanding } from "./sentence-standing.ts";
import { spanContext } from "./span-context.ts";
import { spanFitness } from "./span-fitness.ts";
import { spanWeightPlaces } from "./span-features.ts";
import { spanGrader, SPAN_GRADES } from "./span-grades.ts";
import { overlapOf, scoreSpans, type Overlap } from "./span-scores.ts";
import type { Span } from "./spans.ts";
import type { StoryIndex } from "./story-index.ts";
import type { IndexedSentence } from "./text-index.ts";

/** The best answer that a sentence gives, and how it came to be the best. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly span: Span;
  readonly sentenceScore: number;
  /** Ahead of the next sentence by so much. */
  readonly sentenceMargin: number;
  readonly spanScore: number;
  /** Share of the probability over all spans. */
  readonly spanShare: number;
  /** Ahead of the best span of any other sentence by so much. */
  readonly spanMargin: number;
  /** In the order of SENTENCE_FEATURES and SPAN_GRADES. */
  readonly features: Float64Array;
  readonly grades: Float64Array;
  readonly overlap: Overlap;
}

/** Spans are looked for in so many of the best sentences: they hold the answer 99 times of 100 where any does. */
export const SENTENCES_MAX = 3;
/** A sentence this far behind the best is right one time in fifty, and costs as much to look through. */
const BEHIND_MAX = 3;
/** How much the spans of a sentence say for it beside its own score; on left-out stories 0.4 to 0.8 do best. */
const SPANS_SHARE = 0.6;

/** What a sentence gains that quotes whom the question wants to hear. */
const HEARD = 1.5;

/** How far the sentence that names who is asked for is ahead of the one that says "he": as good as sure. */
const NAMING = 3;

/** Every sentence's score and features. */
export interface RankedSentences {
  readonly scores: readonly number[];
  readonly features: readonly Float64Array[];
  /** Sentence numbers, best first. */
  readonly order: readonly number[];
}

export function rankSentences(
  alignment: Alignment,
  index: StoryIndex,
  language: Language,
  followUp?: FollowUp,
): RankedSentences {
  const meanings = sentenceMeanings(alignment, index.text, language.vectors);
  const features = sentenceFeatures(alignment, index.text, meanings);
  const weights = SENTENCE_FEATURES.map((name) => language.weights.sentence[name] ?? 0);
  const meaningWeights = weightsOfMeaning(alignment.reading.kind, language);
  const isHeard = hearing(alignment);
  const scores = features.map((row, number) =>
    scoreOf(
      row,
      weights,
      carriedOn(number, followUp) +
        (isHeard(index.text.sentences[number]) ? HEARD : 0) +
        sentenceStanding(index, number, alignment) +
        scoreOf(meanings[number].fresh, meaningWeights, 0),
    ),
  );
  const best = index.text.sentences[scores.indexOf(Math.max(...scores))];
  const naming = best && namingSentence(best, alignment, index.text.sentences);
  if (naming !== undefined) scores[naming.number] = scores[best.number] + NAMING;
  const order = scores.map((_, i) => i).toSorted((a, b) => scores[b] - scores[a]);
  return { scores, features, order };
}

/** What it says for a sentence that it is about persons, places, dates … where such a question is asked; noughts before it is learned. */
function weightsOfMeaning(kind: QuestionKind, { vectors, weights }: Language): Float64Array {
  const from = groupOfKind(kind) * vectors.dimensions;
  return Float64Array.from({ length: vectors.dimensions }, (_, i) => weights.meaning[from + i] ?? 0);
}

/** The talk stays where it was: the sentence of the turn before counts most, its neighbours less. */
const SAME_SENTENCE = 4;
const NEXT_SENTENCE = 1.5;

function carriedOn(sentence: number, followUp: FollowUp | undefined): number {
  if (followUp === undefined) return 0;
  const distance = Math.abs(sentence - followUp.last.sentence);
  return followUp.need * (distance === 0 ? SAME_SENTENCE : distance === 1 ? NEXT_SENTENCE : 0);
}

/** The best span of each of the best sentences, best evidence first. */
export function rankSpans(
  ranked: RankedSentences,
  alignment: Alignment,
  index: StoryIndex,
  language: Language,
  followUp?: FollowUp,
): Candidate[] {
  const { scores, features, order } = ranked;
  const places = spanWeightPlaces(alignment.reading);
  const near = order
    .slice(0, SENTENCES_MAX)
    .filter((number) => scores[number] > scores[order[0]] - BEHIND_MAX);
  const tried = near.flatMap((number) => {
    const frame = index.frame(number);
    if (frame.count === 0) return [];
    const sentence = index.text.sentences[number];
    const context = spanContext(alignment, sentence, frame, scores[number] - scores[order[0]]);
    const grade = spanGrader(context, index.text, language);
    const rules = [spanFitness(alignment.reading, sentence, alignment)];
    if (followUp !== undefined) rules.push(carriedSpan(sentence, alignment.reading, followUp));
    const spanScores = scoreSpans(frame, { places, grade, rules }, language);
    const best = likestSpan(spanScores, frame);
    const span = spanAt(frame, best);
    const grades = new Float64Array(SPAN_GRADES.length);
    grade(span, grades);
    const mass = logOfSum(spanScores);
    const overlap = overlapOf(frame, spanScores, mass);
    return [{ number, sentence, span, score: spanScores[best], grades, mass, overlap }];
  });
  const whole = logOfSum(tried.map(({ mass }) => mass));
  return tried
    .map(({ number, sentence, span, score, grades, mass, overlap }) => ({
      evidence: scores[number] + SPANS_SHARE * mass,
      sentence,
      span,
      sentenceScore: scores[number],
      sentenceMargin: scores[number] - Math.max(...scores.filter((_, other) => other !== number), 0),
      spanScore: score,
      spanShare: Math.exp(score - whole),
      spanMargin:
        score -
        Math.max(...tried.filter((other) => other.number !== number).map((other) => other.score), score - 3),
      features: features[number],
      grades,
      overlap,
    }))
    .toSorted((a, b) => b.evidence - a.evidence);
}

function logOfSum(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) top = Math.max(top, values[i]);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i] - top);
  return top + Math.log(sum);
}
