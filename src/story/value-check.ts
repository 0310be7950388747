import type { Language } from "#text";
import type { Fault } from "./faults.ts";
import { foldCharacters } from "./fold.ts";
import { numbersIn } from "./numbers.ts";
import type { Entity, FactValue } from "./story.ts";

/** What a value must be borne out by. */
export interface Support {
  readonly quotes: readonly string[];
  /** The cited sentences, each after the one before it in the article. */
  readonly sentences: readonly string[];
  readonly entities: readonly Partial<Entity>[];
  /** Whether the article has a date of its own, against which an editor may have worked out a day. */
  readonly dated: boolean;
}

type Refusal = Pick<Fault, "code" | "message" | "remedy">;

/**
 * What of a value its evidence does not bear out. A number, a date and words stand in a quote; a name or an alias
 * stands in a cited sentence or the one before it.
 */
export function findUnsupported(value: FactValue, support: Support, language: Language): Refusal[] {
  switch (value.kind) {
    case "quantity":
      return hasNumber(Math.abs(value.quantity), support, language)
        ? []
        : [refuseNumber(value.quantity, support, language)];
    case "text":
      return (value.text.match(/\d+(?:[.,]\d+)*/g) ?? [])
        .filter(
          (digits) =>
            ![...numbersIn(digits, language)].some((number) => hasNumber(number, support, language)),
        )
        .map((digits) => refuseNumber(digits, support, language));
    case "date":
      return value.precision === "relative"
        ? refuseWords(value.date, support)
        : refuseDate(value.date, support, language);
    case "entity":
      return refuseName(value.entity, support);
    case "list":
      return value.items.flatMap((item) =>
        support.entities.some((entity) => entity.id === item)
          ? refuseName(item, support)
          : refuseWords(item, support),
      );
    case "yesno":
      return [];
  }
}

function hasNumber(number: number, { quotes }: Support, language: Language): boolean {
  return quotes.some((quote) => numbersIn(quote, language).has(number));
}

function refuseNumber(number: number | string, { quotes }: Support, language: Language): Refusal {
  const present = [...new Set(quotes.flatMap((quote) => [...numbersIn(quote, language)]))];
  return {
    code: "number-missing",
    message: `The value's ${number} does not stand in the quote${present.length > 0 ? `, which has ${present.join(", ")}` : ""}.`,
    remedy: "Lengthen the quote so that it holds the number, or mend the number.",
  };
}

const YEAR = /(?<![\d.,])(?:1\d{3}|20\d{2})(?![\d]|[.,]\d)/g;

/**
 * "2013-12-31": its year, month and day, as far as they are given. An article that is dated may leave out each of them
 * ("on Thursday"), but not say another year or month.
 */
function refuseDate(date: string, support: Support, language: Language): Refusal[] {
  const [year, month, day] = date.split("-").map(Number);
  const words = support.quotes.flatMap((quote) => quote.match(/\p{L}+/gu) ?? []);
  // "may" and "march" are words too.
  const namesMonth = words.some(
    (word) => /^\p{Lu}/u.test(word) && language.dates.months.has(word.toLowerCase()),
  );
  const missing: string[] = [];
  const mayLackYear = support.dated && !support.quotes.some((quote) => quote.match(YEAR) !== null);
  if (!mayLackYear && !hasNumber(year, support, language)) missing.push(`year ${year}`);
  if (
    month !== undefined &&
    !words.some((word) => language.dates.months.get(word.toLowerCase()) === month) &&
    !hasNumber(month, support, language)
  ) {
    if (!support.dated || namesMonth) missing.push(`month ${month}`);
  }
  if (day !== undefined && !support.dated && !hasNumber(day, support, language)) missing.push(`day ${day}`);
  if (missing.length === 0) return [];
  return [
    {
      code: "date-missing",
      message: `The date "${date}" is not in the quote: it has no ${missing.join(", no ")}.`,
      remedy:
        "Lengthen the quote, give only what it has (2013-12 or 2013), write the words as they are with precision: relative, or give the article its publishedAt.",
    },
  ];
}

function refuseWords(words: string, { quotes }: Support): Refusal[] {
  if (quotes.some((quote) => hasWords(quote, words))) return [];
  return [
    {
      code: "words-missing",
      message: `"${words}" does not stand in the quote.`,
      remedy: "Write it in the quote's words, or lengthen the quote so that it holds them.",
    },
  ];
}

function refuseName(id: string, { sentences, entities }: Support): Refusal[] {
  const entity = entities.find((one) => one.id === id);
  if (entity === undefined || sentences.length === 0) return [];
  const names = [entity.name, ...(entity.aliases ?? [])].filter((name) => name !== undefined);
  if (names.some((name) => sentences.some((sentence) => hasWords(sentence, name)))) return [];
  return [
    {
      code: "name-missing",
      message: `Neither the quoted sentence nor the one before it names "${id}" (${names.join(", ")}).`,
      remedy: "Cite a sentence that names it, or add the name used there to its aliases.",
    },
  ];
}

function hasWords(text: string, words: string): boolean {
  const folded = foldCharacters(text);
  const sought = foldCharacters(words);
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    const before = folded.slice(0, at);
    const after = folded.slice(at + sought.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
