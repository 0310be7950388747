import { FACT_FEATURES, type FactFeature } from "../../src/answering/fact-features.ts";

/**
 * What each feature of a fact is worth before anything is learned: one story's questions are too few to learn it all
 * from, so learning only bends this.
 */
const PRIOR: Partial<Record<FactFeature, number>> = {
  asked: 2.5,
  label: 2,
  says: 1.5,
  covered: 2,
  "covered evenly": 1.5,
  meaning: 2,
  "lines agree": 1,
  "value sort fits": 0.3,
  "fits and new": 1.5,
  "figure fits": 2.5,
  "value sort clashes": -2.5,
  "kind fits": 0.5,
  quoted: 2,
  "role fits": 3.5,
  "role clashes": -2,
  "way fits": 2,
  "speaker fits": 2.5,
  "value asked": -1.2,
  "value said": 0.5,
  "head fits": 0.5,
  "name absent": -0.5,
  "number absent": -0.5,
  sentence: 1.5,
  "sentence best": 0.7,
  span: 2,
  headline: 0.1,
  key: 0.1,
  "yes or no": 0.5,
};

/** In the order of FACT_FEATURES. */
export const FACT_PRIOR = Float64Array.from(FACT_FEATURES, (name) => PRIOR[name] ?? 0);
