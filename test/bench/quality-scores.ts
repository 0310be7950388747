import { holdsAnswer, holdsOption } from "../../src/cli/scoring/evidence-hit.ts";
import type { BenchQuestion } from "./question-sets.ts";

/** What became of one question. */
export interface Found {
  readonly answerable: boolean;
  /** The sentence holds the answer. */
  readonly hit: boolean;
  /** -1 where nothing was found: that ranks last. */
  readonly score: number;
  readonly ms: number;
}

export function isHit(sentence: string, { set, answers }: BenchQuestion): boolean {
  const holds = set === "quail" ? holdsOption : holdsAnswer;
  return holds(withStraightQuotes(sentence), answers.map(withStraightQuotes));
}

function withStraightQuotes(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}

/** 0..100, of the questions that have an answer. */
export function evidenceHit(found: readonly Found[]): number {
  const answerable = found.filter((one) => one.answerable);
  return (100 * answerable.filter(({ hit }) => hit).length) / answerable.length;
}

/** 0..100: the share of pairs in which the answerable question has the higher score; a tie counts half. */
export function areaUnderCurve(found: readonly Found[]): number {
  const answerable = found.filter((one) => one.answerable);
  const others = found.filter((one) => !one.answerable);
  let won = 0;
  for (const { score } of answerable) {
    for (const other of others) won += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  }
  return (100 * won) / (answerable.length * others.length);
}

/** 0..100: answered with a sentence that hits, or rightly refused. */
export function rightAt(threshold: number, found: readonly Found[]): number {
  const right = found.filter(({ answerable, hit, score }) => {
    const answered = score >= 0 && score >= threshold;
    return answerable ? answered && hit : !answered;
  });
  return (100 * right.length) / found.length;
}

/** So many thresholds are tried, at even steps through all scores. */
const THRESHOLDS = 400;

/** The one that gets most right, every set counting the same. */
export function bestThreshold(sets: readonly (readonly Found[])[]): number {
  const scores = sets
    .flatMap((found) => found.map(({ score }) => score))
    .filter((score) => score >= 0)
    .toSorted((one, other) => one - other);
  const steps = Array.from(
    { length: THRESHOLDS },
    (_, i) => scores[Math.floor((i * scores.length) / THRESHOLDS)],
  );
  const worth = (threshold: number): number =>
    sets.reduce((sum, found) => sum + rightAt(threshold, found), 0);
  return [...steps, Infinity].reduce(
    (best, threshold) => (worth(threshold) > worth(best) ? threshold : best),
    0,
  );
}
