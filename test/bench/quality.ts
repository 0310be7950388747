import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { StoryIndex } from "#answering";
import { inColumns } from "../../src/cli/columns.ts";
import { FINDERS, type Finder, type Opened } from "./finders.ts";
import { drawQuality } from "./plot.ts";
import type { Bench, QuestionSet } from "./question-sets.ts";
import { areaUnderCurve, bestThreshold, evidenceHit, isHit, rightAt, type Found } from "./quality-scores.ts";
import { inMilliseconds, percentilesOf, timeOf, undisturbed } from "./timings.ts";

const PLOT = join(import.meta.dirname, "quality.svg");
/** Each question counts with its fastest time: the first rounds are still compiled, others disturbed. */
const ROUNDS = 3;

/** What a finder came to in one set. */
export interface Measured {
  readonly finder: string;
  readonly set: string;
  /** Percentages; NaN where there is nothing to take a share of. */
  readonly hit: number;
  readonly auroc: number;
  /** With the threshold that is best over all sets together. */
  readonly right: number;
  readonly p50: number;
  readonly p99: number;
}

/** Every finder on every set, quality and time, as a table and as a plot. */
export function benchQuality({ sets, language }: Bench): string[] {
  const measured = FINDERS.flatMap((finder) => {
    const results = sets.map((set) => {
      const opened = new Map<StoryIndex, Opened>();
      for (const { index } of set.dialogues) {
        if (!opened.has(index)) opened.set(index, finder.open(index, language));
      }
      const rounds = Array.from({ length: ROUNDS }, () => run(set, opened));
      const times = undisturbed(rounds.map((found) => found.map(({ ms }) => ms)));
      return { set, found: rounds[0].map((one, i) => ({ ...one, ms: times[i] })) };
    });
    const threshold = bestThreshold(results.map(({ found }) => found));
    return results.map(({ set, found }) => measure(finder, set.name, found, threshold));
  });
  writeFileSync(PLOT, drawQuality(measured));
  const rows = Map.groupBy(measured, ({ finder }) => finder)
    .values()
    .flatMap((some) => [...some.map(cellsOf), ...(some.length > 1 ? [meanCells(some)] : [])]);
  return [
    ...inColumns(
      [["", "set", "evidence hit %", "AUROC", "right %", "p50", "p99"], ...rows],
      (column) => column > 1,
    ),
    "",
    "  evidence hit: of the questions with an answer, those whose sentence holds it. AUROC: whether the score tells",
    "  questions with an answer from those without; 50 is chance. right: answered with the right sentence, or rightly",
    "  refused, with each finder's one threshold that is best over all sets.",
    `  As a plot: ${relative(".", PLOT)}`,
  ];
}

function run(set: QuestionSet, opened: ReadonlyMap<StoryIndex, Opened>): Found[] {
  return set.dialogues.flatMap(({ index, questions }) => {
    const ask = opened.get(index)!.begin();
    return questions.map((question) => {
      let finding: ReturnType<typeof ask>;
      const ms = timeOf(() => (finding = ask(question.text)));
      return {
        answerable: question.answerable,
        hit: finding !== undefined && question.answerable && isHit(finding.sentence, question),
        score: finding?.score ?? -1,
        ms,
      };
    });
  });
}

function measure({ name }: Finder, set: string, found: readonly Found[], threshold: number): Measured {
  const { p50, p99 } = percentilesOf(found.map(({ ms }) => ms));
  return {
    finder: name,
    set,
    hit: evidenceHit(found),
    auroc: areaUnderCurve(found),
    right: rightAt(threshold, found),
    p50,
    p99,
  };
}

function cellsOf({ finder, set, hit, auroc, right, p50, p99 }: Measured): string[] {
  return [
    finder,
    set,
    percent(hit),
    percent(auroc),
    percent(right),
    inMilliseconds(p50),
    inMilliseconds(p99),
  ];
}

function meanCells(some: readonly Measured[]): string[] {
  const mean = (of: (one: Measured) => number): string => {
    const values = some.map(of).filter((value) => !Number.isNaN(value));
    return percent(values.reduce((sum, value) => sum + value, 0) / values.length);
  };
  return [
    some[0].finder,
    "mean",
    mean(({ hit }) => hit),
    mean(({ auroc }) => auroc),
    mean(({ right }) => right),
    "",
    "",
  ];
}

function percent(value: number): string {
  return Number.isNaN(value) ? "-" : value.toFixed(1);
}
