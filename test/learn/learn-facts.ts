import type { Language, Logistic, Weights } from "#text";
import { logistic } from "../../src/answering/confidence.ts";
import { FACT_CONFIDENCE_FEATURES, ruledOut } from "../../src/answering/fact-confidence.ts";
import { FACT_DOUBTS } from "../../src/answering/fact-doubts.ts";
import { FACT_FEATURES } from "../../src/answering/fact-features.ts";
import { askedChoices, factChoice, factOutcome, type FactOutcome, type ReaderCase } from "./fact-lessons.ts";
import { FACT_PRIOR } from "./fact-prior.ts";
import { fitLogistic } from "./logistic.ts";
import { fitSoftmax, type Choice } from "./softmax.ts";

/** A reader's question teaches as much as so many ways of an editor to ask. */
const READER_SHARE = 2;
const RIDGE = 0.1;
const CONFIDENCE_RIDGE = 0.02;
/** Of the questions to learn from a third has no answer, of readers' a fifth. */
const UNANSWERABLE_SHARE = 0.5;
/** An answer that is not right is worse for its reader than none, but no worse for the figures. */
const MISSED_SHARE = 0.25;
/** One story's questions are too few to tell that a doubt is none: it may count for nothing, but not for the fact. */
const DOUBT_PLACES = FACT_DOUBTS.map((doubt) => FACT_CONFIDENCE_FEATURES.indexOf(doubt));
const FOLDS = 10;
/** Share of right answers that a threshold may lack beside the best. */
const NEARLY = 0.01;

/** Learns which fact is asked for, and how sure that is; the threshold of confidence lies where `threshold` is. */
export function learnFacts(
  cases: readonly ReaderCase[],
  language: Language,
  threshold: number,
): Pick<Weights, "fact" | "factConfidence"> {
  const fact = learnRanking(cases, language);
  const able = { ...language, weights: { ...language.weights, fact } };
  // what is ruled out needs no weighing
  const outcomes = cases
    .flatMap((one) => factOutcome(one, able) ?? [])
    .filter(({ features }) => !ruledOut(features));
  const tried = outcomes.map((one, i) => {
    const model = fit(outcomes.filter((_, other) => other % FOLDS !== i % FOLDS));
    return logistic(model, FACT_CONFIDENCE_FEATURES, one.features);
  });
  const best = bestThreshold(outcomes, tried);
  const { bias, weights } = fit(outcomes);
  return { fact, factConfidence: { bias: bias + logit(threshold) - logit(best), weights } };
}

function learnRanking(cases: readonly ReaderCase[], language: Language): Record<string, number> {
  const asked = cases.flatMap((one) => factChoice(one, language) ?? []);
  const choices = [
    ...Array.from({ length: READER_SHARE }, () => asked).flat(),
    ...askedChoices(cases[0].index, language),
  ];
  const size = FACT_FEATURES.length;
  // one more weight, on the score that the prior gives: learning bends the prior, and stretches it
  const bent = fitSoftmax(choices.map(withPrior), {
    weights: size + 1,
    epochs: 60,
    rate: 0.05,
    ridge: RIDGE,
    batch: 32,
  });
  return Object.fromEntries(
    FACT_FEATURES.map((name, i) => [name, Number((bent[i] + bent[size] * FACT_PRIOR[i]).toPrecision(4))]),
  );
}

function withPrior({ options, wanted }: Choice): Choice {
  return {
    wanted,
    options: options.map(({ places, values }) => {
      const prior = FACT_PRIOR.reduce((sum, weight, i) => sum + weight * values[i], 0);
      return {
        places: [...Array.from(places), FACT_FEATURES.length],
        values: [...Array.from(values), prior],
      };
    }),
  };
}

function fit(outcomes: readonly FactOutcome[]): Logistic {
  const share = { right: 1, missed: MISSED_SHARE, invented: UNANSWERABLE_SHARE };
  const { bias, weights } = fitLogistic(
    outcomes.map(({ features, outcome }) => ({
      features,
      right: outcome === "right",
      weight: share[outcome],
    })),
    CONFIDENCE_RIDGE,
    DOUBT_PLACES,
  );
  return {
    bias,
    weights: Object.fromEntries(
      FACT_CONFIDENCE_FEATURES.map((name, i) => [name, Number(weights[i].toPrecision(4))]),
    ),
  };
}

/** Many thresholds do nearly as well as the best: the middle of them is the likeliest to do well again. */
function bestThreshold(outcomes: readonly FactOutcome[], confidences: readonly number[]): number {
  const all = outcomes.reduce(
    (sum, { outcome }) => sum + (outcome === "invented" ? UNANSWERABLE_SHARE : 1),
    0,
  );
  const shares = Array.from({ length: 90 }, (_, i) => {
    const threshold = 0.05 + 0.01 * i;
    const right = outcomes.reduce((sum, { outcome }, at) => {
      const given = confidences[at] >= threshold;
      return (
        sum +
        (outcome === "invented" ? Number(!given) * UNANSWERABLE_SHARE : Number(given && outcome === "right"))
      );
    }, 0);
    return { threshold, share: right / all };
  });
  const most = Math.max(...shares.map(({ share }) => share));
  const good = shares.filter(({ share }) => share >= most - NEARLY);
  const middle = good.reduce((sum, { threshold }) => sum + threshold, 0) / good.length;
  process.stderr.write(`facts: ${(100 * most).toFixed(1)} % right, threshold ${middle.toFixed(2)}\n`);
  return middle;
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
