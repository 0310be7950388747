/** One case: features, whether it came true, and how much it counts. */
export interface Case {
  readonly features: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

const ROUNDS = 300;

/**
 * Weights of a logistic regression on unscaled features, by Adam on scaled ones.
 *
 * @param lessening places of the features that may only speak against
 */
export function fitLogistic(
  cases: readonly Case[],
  ridge: number,
  lessening: readonly number[] = [],
): { bias: number; weights: Float64Array } {
  const size = cases[0].features.length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const { features } of cases) for (let k = 0; k < size; k++) mean[k] += features[k] / cases.length;
  for (const { features } of cases)
    for (let k = 0; k < size; k++) spread[k] += (features[k] - mean[k]) ** 2 / cases.length;
  for (let k = 0; k < size; k++) spread[k] = Math.sqrt(spread[k]) || 1;
  const weights = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= ROUNDS; step++) {
    const slope = new Float64Array(size + 1);
    for (const { features, right, weight } of cases) {
      let score = weights[size];
      for (let k = 0; k < size; k++) score += (weights[k] * (features[k] - mean[k])) / spread[k];
      const miss = (1 / (1 + Math.exp(-score)) - Number(right)) * weight;
      for (let k = 0; k < size; k++) slope[k] += (miss * (features[k] - mean[k])) / spread[k];
      slope[size] += miss;
    }
    for (let k = 0; k <= size; k++) {
      const pull = slope[k] / total + (k < size ? ridge * weights[k] : 0);
      first[k] = 0.9 * first[k] + 0.1 * pull;
      second[k] = 0.999 * second[k] + 0.001 * pull * pull;
      weights[k] -=
        (0.05 * (first[k] / (1 - 0.9 ** step))) / (Math.sqrt(second[k] / (1 - 0.999 ** step)) + 1e-8);
    }
    for (const k of lessening) weights[k] = Math.min(0, weights[k]);
  }
  const unscaled = Float64Array.from({ length: size }, (_, k) => weights[k] / spread[k]);
  const bias = weights[size] - unscaled.reduce((sum, weight, k) => sum + weight * mean[k], 0);
  return { bias, weights: unscaled };
}
