import type { WordRange } from "./ranges.ts";
import type { Word } from "./words.ts";

/** A number with what it counts and how sure the text is of it. */
export interface Figure extends WordRange {
  readonly kind: "money" | "percent" | "duration" | "measure" | "count";
  /** Undefined where the words name no single number ("dozens", "several"). */
  readonly quantity?: number;
  /** Words of the number itself, without qualifier and unit. */
  readonly number: WordRange;
}

/** Words of one language that figures are made of, all in small letters. */
export interface FigureWords {
  /** "four" is 4, "million" is not here. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** "dozens", "several", "half" …: say how many without a number. */
  readonly vague: ReadonlySet<string>;
  /** Sequences such as "about", "more than", "at least", longest first. */
  readonly qualifiers: readonly (readonly string[])[];
  readonly measures: ReadonlySet<string>;
  readonly durations: ReadonlySet<string>;
  /** Words of a question that wants an amount of money, a share of a whole, or a number of people. */
  readonly money: ReadonlySet<string>;
  readonly shares: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

const CURRENCY = /^(?:\$|£|€|¥|₹|us\$|a\$)$/i;
const DIGITS = /^[-+]?\d[\d,]*(?:\.\d+)?$/;

/** "about 40 fighters", "$1.8 million", "more than 5%", "several months"; `taken` are words of dates. */
export function findFigures(
  words: readonly Word[],
  known: FigureWords,
  taken: readonly WordRange[],
): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at++) {
    if (taken.some((range) => at >= range.from && at < range.to)) continue;
    const figure = figureAt(words, at, known);
    if (figure === undefined) continue;
    figures.push(figure);
    at = figure.to - 1;
  }
  return figures;
}

function figureAt(words: readonly Word[], start: number, known: FigureWords): Figure | undefined {
  let at = start;
  const qualifier = known.qualifiers.find((sequence) =>
    sequence.every((word, i) => words[start + i]?.lower === word),
  );
  if (qualifier) at += qualifier.length;
  const numberFrom = at;
  let money = false;
  if (CURRENCY.test(words[at]?.lower ?? "")) {
    money = true;
    at++;
  }
  let quantity: number | undefined;
  const numberStart = at;
  while (at < words.length) {
    const value = numberOf(words[at], known);
    const multiplier = known.multipliers.get(words[at].lower);
    if (
      multiplier !== undefined &&
      (quantity !== undefined || at > numberStart || words[at - 1]?.lower === "a")
    ) {
      quantity = quantity === undefined ? undefined : quantity * multiplier;
    } else if (value !== undefined) {
      quantity = quantity === undefined ? value : joinNumbers(quantity, value, words[at - 1]?.lower ?? "");
    } else if (words[at].lower === "-" && at > numberStart && numberOf(words[at + 1], known) !== undefined) {
      // "twenty-one" and "5-4"
    } else if (known.vague.has(words[at].lower) && at === numberStart) {
      // "several", "dozens": a figure without a number
    } else break;
    at++;
  }
  if (at === numberStart) return undefined;
  const numberTo = at;
  let kind: Figure["kind"] = money ? "money" : "count";
  const unit = words[at]?.lower ?? "";
  if (unit === "%" || unit === "percent" || unit === "percentage") {
    kind = "percent";
    at++;
    if (unit === "percentage" && words[at]?.lower.startsWith("point")) at++;
  } else if (unit === "per" && words[at + 1]?.lower === "cent") {
    kind = "percent";
    at += 2;
  } else if (/^(?:dollars?|euros?|pounds?|yen|rupees?|rubles?|yuan|francs?|cents?)$/.test(unit)) {
    kind = "money";
    at++;
  } else {
    const unitAt = unit === "-" ? at + 1 : at;
    const unitWord = words[unitAt]?.lower ?? "";
    if (known.durations.has(unitWord)) {
      kind = "duration";
      at = unitAt + 1;
    } else if (known.measures.has(unitWord)) {
      kind = "measure";
      at = unitAt + 1;
    }
  }
  return {
    from: qualifier ? start : numberFrom,
    to: at,
    kind,
    quantity,
    number: { from: numberFrom, to: numberTo },
  };
}

function joinNumbers(sum: number, next: number, before: string): number {
  if (before === "-" && sum % 10 !== 0) return sum;
  return next < 100 && sum >= 20 ? sum + next : next;
}

/** The number that one word says, or undefined. */
export function numberOf(word: Word | undefined, known: Pick<FigureWords, "numbers">): number | undefined {
  if (word === undefined) return undefined;
  if (DIGITS.test(word.text)) return Number(word.text.replaceAll(",", ""));
  return known.numbers.get(word.lower);
}
