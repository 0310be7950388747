import type { Language } from "#text";

/**
 * Every number that a text can be read to hold, in digits ("1,000", "1.000", "$1.5 million", "2012-13") and in words
 * ("four", "two hundred and six"). Where it can be read in two ways, both are in: this is for checking that a number
 * stands in a quote, not for reading one out of it.
 */
export function numbersIn(text: string, language: Language): Set<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(/\d+(?:[.,\u00A0\u202F ]?\d+)*/g)) {
    const after =
      /^[\s-]?([\p{L}]+)/u.exec(text.slice(match.index + match[0].length))?.[1].toLowerCase() ?? "";
    const factor = language.figures.multipliers.get(after);
    for (const number of readingsOf(match[0])) {
      found.add(number);
      if (factor !== undefined) found.add(number * factor);
    }
  }
  addSpelledNumbers(text.toLowerCase().match(/\p{L}+/gu) ?? [], language, found);
  return found;
}

/** "1,234.5" is 1234.5; "1.000" is 1 and 1000; "5 400" is 5400, 5 and 400. */
function readingsOf(digits: string): number[] {
  const parts = digits.split(/[.,\u00A0\u202F ]/);
  const readings = [
    Number(digits.replace(/[.,\u00A0\u202F ]/g, "")),
    ...digits.split(" ").flatMap(decimalReadings),
  ];
  if (parts.slice(1).some((part) => part.length !== 3)) readings.shift();
  return [...readings, ...parts.map(Number)];
}

function decimalReadings(digits: string): number[] {
  const decimal = /^(.*)[.,](\d+)$/.exec(digits);
  if (decimal === null) return [Number(digits)];
  return [Number(`${decimal[1].replace(/\D/g, "")}.${decimal[2]}`)];
}

function addSpelledNumbers(words: readonly string[], language: Language, found: Set<number>): void {
  const { numbers, multipliers } = language.figures;
  let total = 0;
  let current: number | undefined;
  for (const word of words) {
    const value = numbers.get(word);
    const factor = multipliers.get(word) ?? multipliers.get(word.replace(/s$/, ""));
    if (value !== undefined) {
      const joins = current !== undefined && (current % 100 === 0 || (value < 10 && current % 10 === 0));
      if (!joins) total = 0;
      current = joins ? (current ?? 0) + value : value;
      found.add(value);
    } else if (factor !== undefined) {
      current = (current ?? 1) * factor;
      if (factor >= 1000) {
        total += current;
        current = 0;
      }
    } else if (word !== "and" || current === undefined) {
      total = 0;
      current = undefined;
      continue;
    }
    found.add(total + (current ?? 0));
  }
}
