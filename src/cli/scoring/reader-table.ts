import { inColumns } from "../columns.ts";
import type { Prediction } from "../prediction.ts";
import type { ReaderQuestion } from "./gold.ts";
import type { Verdict } from "./reader-scores.ts";

export interface Judged {
  readonly question: ReaderQuestion;
  readonly prediction: Prediction;
  readonly verdict: Verdict;
}

const VERDICTS: readonly Verdict[] = [
  "right",
  "refused",
  "invented",
  "wrong-answer",
  "wrong-evidence",
  "wrong",
];

/**
 * One row a kind of question, then all of them.
 *
 * @param withoutAsked the same questions of a story without its facts' `asked`, as a last row
 */
export function readerTable(judged: readonly Judged[], withoutAsked?: readonly Judged[]): string[] {
  const kinds = Map.groupBy(judged, ({ question }) => question.kind);
  const rows = [
    ["", "questions", "right %", ...VERDICTS],
    ...[...kinds].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([kind, some]) => row(kind, some)),
    row("all", judged),
    ...(withoutAsked ? [row("all, without asked", withoutAsked)] : []),
  ];
  return inColumns(rows, (column) => column > 0);
}

function row(name: string, judged: readonly Judged[]): string[] {
  const counts = VERDICTS.map((verdict) => judged.filter((one) => one.verdict === verdict).length);
  const right = (100 * counts[0]) / judged.length;
  return [name, String(judged.length), right.toFixed(1), ...counts.map(String)];
}
