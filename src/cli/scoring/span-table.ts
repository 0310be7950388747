import { inColumns } from "../columns.ts";
import type { Prediction } from "../prediction.ts";
import type { SpanQuestion } from "./gold.ts";
import { scoreSpans } from "./span-scores.ts";

export interface SpanResult {
  readonly question: SpanQuestion;
  readonly prediction: Prediction;
  /** Of the answer alone. */
  readonly ms: number;
}

const HEADINGS = [
  "questions",
  "evidence hit",
  "EM",
  "F1",
  "AUROC",
  "right",
  "best right",
  "refused",
  "violations",
  "several",
  "p50 ms",
  "p99 ms",
];

/** One row a question set. */
export function spanTable(results: readonly SpanResult[]): string[] {
  const sets = Map.groupBy(results, ({ question }) => question.set);
  return inColumns(
    [["", ...HEADINGS], ...[...sets].map(([name, some]) => row(name, some))],
    (column) => column > 0,
  );
}

function row(name: string, results: readonly SpanResult[]): string[] {
  const scores = scoreSpans(results.map(({ question, prediction }) => [question, prediction]));
  const times = results.map(({ ms }) => ms).toSorted((one, other) => one - other);
  const { evidenceHit, exact, f1, auroc, right, bestRight, refused } = scores;
  return [
    name,
    String(scores.questions),
    ...[evidenceHit, exact, f1, auroc, right, bestRight, refused].map((share) => share?.toFixed(1) ?? "-"),
    String(scores.violations),
    String(scores.several),
    ...[0.5, 0.99].map((share) => times[Math.floor((times.length - 1) * share)].toFixed(2)),
  ];
}
