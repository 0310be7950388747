import type { Prediction } from "../prediction.ts";
import { holdsAnswer, holdsOption } from "./evidence-hit.ts";
import type { SpanQuestion } from "./gold.ts";
import { exactMatch, f1, normaliseAnswer, onOneLine } from "./squad.ts";

/** Percentages, 0..100; null where there is nothing to take a share of. */
export interface SpanScores {
  readonly questions: number;
  readonly answerable: number;
  /** Evidence that holds a right answer, refused or not, of the answerable questions. */
  readonly evidenceHit: number | null;
  /** Best over the right answers, refused or not, mean over the answerable questions. */
  readonly exact: number | null;
  readonly f1: number | null;
  /** How well confidence tells answerable from unanswerable questions; 50 is chance. */
  readonly auroc: number | null;
  /** Answered with evidence that hits, or rightly refused, of all questions. */
  readonly right: number | null;
  /** The same with the best threshold for these very questions: an optimistic bound. */
  readonly bestRight: number | null;
  /** Of the unanswerable questions. */
  readonly refused: number | null;
  /** Counts: evidence that is not verbatim or missing under an answer, and evidence of several sentences. */
  readonly violations: number;
  readonly several: number;
}

interface Judged {
  readonly answerable: boolean;
  readonly answered: boolean;
  readonly hit: boolean;
  readonly exact: number;
  readonly f1: number;
  /** -1 without evidence: such a question ranks last. */
  readonly rank: number;
  readonly violations: number;
  readonly several: boolean;
}

/** Measures predictions against questions whose right answers are spans of the text, or options (QuAIL). */
export function scoreSpans(pairs: readonly (readonly [SpanQuestion, Prediction])[]): SpanScores {
  const all = pairs.map(([question, prediction]) => judge(question, prediction));
  const answerable = all.filter((one) => one.answerable);
  const unanswerable = all.filter((one) => !one.answerable);
  return {
    questions: all.length,
    answerable: answerable.length,
    evidenceHit: percent(answerable, ({ hit }) => Number(hit)),
    exact: percent(answerable, ({ exact }) => exact),
    f1: percent(answerable, (one) => one.f1),
    auroc: auroc(answerable, unanswerable),
    right: percent(all, (one) => Number(one.answerable ? one.answered && one.hit : !one.answered)),
    bestRight: all.length === 0 ? null : (100 * mostRight(all)) / all.length,
    refused: percent(unanswerable, ({ answered }) => Number(!answered)),
    violations: all.reduce((sum, { violations }) => sum + violations, 0),
    several: all.filter(({ several }) => several).length,
  };
}

function judge(question: SpanQuestion, prediction: Prediction): Judged {
  const { evidence, answered } = prediction;
  const { answerable, answers } = question;
  const holds = question.set === "quail" ? holdsOption : holdsAnswer;
  const spans = answerable ? answers.filter((answer) => normaliseAnswer(answer) !== "") : [];
  const wanted = spans.length > 0 ? spans : [""];
  const given = prediction.answer ?? "";
  const isVerbatim = !evidence || onOneLine(question.text).includes(onOneLine(evidence));
  return {
    answerable,
    answered,
    hit: answerable && !!evidence && holds(evidence, answers),
    exact: Math.max(...wanted.map((answer) => exactMatch(answer, given))),
    f1: Math.max(...wanted.map((answer) => f1(answer, given))),
    rank: evidence ? prediction.confidence : -1,
    violations: Number(answered && !evidence) + Number(!isVerbatim),
    several: !!evidence && hasSeveralSentences(evidence),
  };
}

/** A cheap test that lets titles before names pass. */
function hasSeveralSentences(evidence: string): boolean {
  const titles = /\b(?:Mrs?|Ms|Dr|St|Sen|Rep|Gov|Gen|Jr|Sr|vs|No|Co|Inc|Ltd|ca?|Prof|Lt|Col|Rev|Mt|Ft)\./g;
  const withoutStops = evidence.replace(titles, (title) => title.slice(0, -1));
  return /(?<=[a-z0-9)"”])[.!?]["”')\]]*\s+(?=[A-Z"“])/.test(withoutStops);
}

function percent<T>(items: readonly T[], value: (item: T) => number): number | null {
  return items.length === 0 ? null : (100 * items.reduce((sum, item) => sum + value(item), 0)) / items.length;
}

/** The share of pairs in which the answerable question has the higher confidence; a tie counts half. */
function auroc(answerable: readonly Judged[], unanswerable: readonly Judged[]): number | null {
  if (answerable.length === 0 || unanswerable.length === 0) return null;
  const ranks = Float64Array.from(unanswerable, ({ rank }) => rank).toSorted();
  let won = 0;
  for (const { rank } of answerable) {
    won += (countBelow(ranks, (other) => other < rank) + countBelow(ranks, (other) => other <= rank)) / 2;
  }
  return (100 * won) / (answerable.length * unanswerable.length);
}

/** How many of the ascending values are below a bound. */
function countBelow(ascending: Float64Array, isBelow: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(ascending[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most questions any one threshold gets right: starts with all refused, answers the surest first. */
function mostRight(all: readonly Judged[]): number {
  const byRank = Map.groupBy(
    all.filter(({ rank }) => rank >= 0),
    ({ rank }) => rank,
  );
  let right = all.filter(({ answerable }) => !answerable).length;
  let most = right;
  for (const rank of [...byRank.keys()].toSorted((one, other) => other - one)) {
    for (const { answerable, hit } of byRank.get(rank) ?? []) right += answerable ? Number(hit) : -1;
    most = Math.max(most, right);
  }
  return most;
}
