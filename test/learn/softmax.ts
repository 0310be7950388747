/** Something to choose among others, with its features as pairs of a weight's place and a value. */
export interface Option {
  readonly places: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** A choice to learn from: its options and how much of the probability each should get (sums to 1). */
export interface Choice {
  readonly options: readonly Option[];
  readonly wanted: ArrayLike<number>;
}

export interface FitOptions {
  readonly weights: number;
  readonly epochs: number;
  /** Step size at the start; it shrinks to a thirtieth. */
  readonly rate: number;
  /** Strength of the pull towards nought. */
  readonly ridge: number;
  readonly batch: number;
}

/** Weights that make the wanted options likeliest: softmax regression by Adam, in a fixed order, so that a run can be repeated. */
export function fitSoftmax(
  choices: readonly Choice[],
  { weights: size, epochs, rate, ridge, batch }: FitOptions,
): Float64Array {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const random = pseudoRandom(1);
  const order = choices.map((_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      const slope = new Float64Array(size);
      for (const i of order.slice(from, from + batch)) addSlope(choices[i], weights, slope);
      step++;
      const now = rate * (1 - epoch / epochs) + rate / 30;
      for (let k = 0; k < size; k++) {
        const pull = slope[k] / batch + ridge * weights[k];
        if (pull === 0 && first[k] === 0) continue;
        first[k] = 0.9 * first[k] + 0.1 * pull;
        second[k] = 0.999 * second[k] + 0.001 * pull * pull;
        weights[k] -=
          (now * (first[k] / (1 - 0.9 ** step))) / (Math.sqrt(second[k] / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return weights;
}

function addSlope({ options, wanted }: Choice, weights: Float64Array, slope: Float64Array): void {
  const scores = options.map((option) => scoreOf(option, weights));
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  for (const [o, { places, values }] of options.entries()) {
    const miss = shares[o] / whole - wanted[o];
    if (Math.abs(miss) < 1e-6) continue;
    for (let i = 0; i < places.length; i++) slope[places[i]] += miss * values[i];
  }
}

function scoreOf({ places, values }: Option, weights: Float64Array): number {
  let score = 0;
  for (let i = 0; i < places.length; i++) score += weights[places[i]] * values[i];
  return score;
}

/** Numbers 0..1, the same for the same seed: the generator of Park and Miller. */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
}
