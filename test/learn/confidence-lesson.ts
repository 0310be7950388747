import type { Language, Logistic } from "#text";
import { logistic } from "../../src/answering/confidence.ts";
import { CONFIDENCE_FEATURES, confidenceFeatures } from "../../src/answering/confidence-features.ts";
import { rankSentences, rankSpans } from "../../src/answering/ranking.ts";
import { READERS, type AskedCase } from "./cases.ts";
import { fitLogistic } from "./logistic.ts";

/** The best answer to a question of a set, and what giving it would be. */
export interface JudgedCase {
  readonly set: string;
  /** Stories are never split between learning and trying out. */
  readonly story: string;
  readonly features: Float64Array;
  /** missed: the story answers, but not in this sentence, so that refusing is no better. */
  readonly outcome: "right" | "missed" | "invented";
}

/**
 * What a question of each kind of set counts. Adversarial questions without an answer teach the fine differences,
 * readers' own what is asked of news; where all is answerable there is only to learn what must not be refused.
 */
const SHARE = { mixed: 1, readers: 0.5, answerable: 0.1 };
const RIDGE = 0.02;
const FOLDS = 10;
/**
 * Share of right answers that a threshold may lack beside the best. The curve is flat there, and the lowest such one is
 * taken: of readers' questions a fifth has no answer, of those in the mixed set over a half.
 */
const NEARLY = 0.01;
/** Where the threshold lies once the model is learned: the bias is moved so. */
export const THRESHOLD = 0.5;

/** Undefined where there is no answer to give. */
export function judgedCase(
  { set, answerable, alignment, hits, index }: AskedCase,
  language: Language,
): JudgedCase | undefined {
  const [best] = rankSpans(rankSentences(alignment, index, language), alignment, index, language);
  if (best === undefined) return undefined;
  const outcome = !answerable ? "invented" : hits[best.sentence.number] ? "right" : "missed";
  const story = set === READERS ? alignment.reading.text : index.text.sentences[0].text;
  return { set, story, features: confidenceFeatures(best, alignment, index.text, language), outcome };
}

/** The model whose threshold, THRESHOLD, gives nearly the most right answers and refusals on the plain mean of the sets, tried on stories it was not learned from. */
export function learnConfidence(cases: readonly JudgedCase[]): Logistic {
  const foldOf = numbered(cases.map(({ story }) => story));
  const tried = cases.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(cases.filter((_, i) => foldOf[i] % FOLDS !== fold));
    for (const [i, { features }] of cases.entries()) {
      if (foldOf[i] % FOLDS === fold) tried[i] = logistic(model, CONFIDENCE_FEATURES, features);
    }
  }
  const threshold = bestThreshold(cases, tried);
  const { bias, weights } = fit(cases);
  return { bias: bias - Math.log(threshold / (1 - threshold)), weights };
}

function fit(cases: readonly JudgedCase[]): Logistic {
  const mixed = new Set(cases.filter(({ outcome }) => outcome === "invented").map(({ set }) => set));
  const { bias, weights } = fitLogistic(
    cases
      .filter(({ outcome }) => outcome !== "missed")
      .map(({ set, features, outcome }) => ({
        features,
        right: outcome === "right",
        weight: set === READERS ? SHARE.readers : mixed.has(set) ? SHARE.mixed : SHARE.answerable,
      })),
    RIDGE,
  );
  return { bias, weights: Object.fromEntries(CONFIDENCE_FEATURES.map((name, i) => [name, weights[i]])) };
}

function bestThreshold(cases: readonly JudgedCase[], confidences: readonly number[]): number {
  const sets = [...new Set(cases.map(({ set }) => set))];
  const tried = Array.from({ length: 96 }, (_, i) => {
    const threshold = 0.02 + 0.01 * i;
    const shares = sets.map((set) => {
      const own = cases.flatMap((one, at) =>
        one.set === set ? [{ outcome: one.outcome, given: confidences[at] >= threshold }] : [],
      );
      return (
        own.filter(({ outcome, given }) => (given ? outcome === "right" : outcome === "invented")).length /
        own.length
      );
    });
    return { threshold, share: shares.reduce((sum, share) => sum + share, 0) / sets.length };
  });
  const most = Math.max(...tried.map(({ share }) => share));
  const best = tried.find(({ share }) => share >= most - NEARLY)?.threshold ?? THRESHOLD;
  process.stderr.write(
    `threshold ${best.toFixed(2)}: ${(100 * most).toFixed(1)} % right at most on the mean of ${sets.join(", ")}\n`,
  );
  return best;
}

/** A number for each different text, in the order of their first appearance. */
function numbered(texts: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
}
