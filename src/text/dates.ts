import type { Word } from "./words.ts";
import type { WordRange } from "./ranges.ts";

/** Words of one language that dates are made of, all in small letters. */
export interface DateWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** "day", "week", "year", "century" …, singular and plural. */
  readonly units: ReadonlySet<string>;
  /** "last", "next", "past", "previous" …: what makes a unit a date. */
  readonly relative: ReadonlySet<string>;
  /** "few", "several", "two" …: stand between the two, "the past few years". */
  readonly counts: ReadonlySet<string>;
  /** "yesterday", "today", "now" …: dates by themselves. */
  readonly adverbs: ReadonlySet<string>;
  /** "early", "late", "around" …: belong to the date that they stand before. */
  readonly modifiers: ReadonlySet<string>;
  /** "ad", "bc", "bce" … */
  readonly eras: ReadonlySet<string>;
}

type DatePart = "anchor" | "part" | "glue" | undefined;

const YEAR = /^(?:1[0-9]{3}|20[0-9]{2})s?$/;
/** "2008-2014", "1914–18", "mid-1918" */
const YEARS = /^(?:mid-)?(?:1[0-9]{3}|20[0-9]{2})s?(?:[-–][0-9]{2,4})?$/;
const EARLY_YEAR = /^[1-9][0-9]{2}$/;
const HALF_DAY = /^[ap]\.?m$/;
const DAY = /^(?:[12]?[0-9]|3[01])(?:st|nd|rd|th)?$/;
const CLOCK = /^\d{1,2}[:.]\d{2}(?:[ap]m)?$|^\d{1,2}[ap]\.?m\.?$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** Dates and times as written: "January 2013", "last year", "Dec. 31, 2013", "the 10th century", "1914–1918". */
export function findDates(words: readonly Word[], known: DateWords): WordRange[] {
  const ranges: WordRange[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = dateEnd(words, at, known);
    if (end > at) {
      ranges.push({ from: at, to: end });
      at = end - 1;
    }
  }
  return ranges;
}

/** Index after the date that starts at `from`, or `from` where none does. */
function dateEnd(words: readonly Word[], from: number, known: DateWords): number {
  let anchored = false;
  let end = from;
  for (let at = from; at < words.length; at++) {
    const part = datePart(words, at, known);
    if (part === undefined) break;
    if (part === "glue") {
      if (at === from) return from;
      continue;
    }
    if (part === "anchor") anchored = true;
    end = at + 1;
  }
  return anchored ? end : from;
}

function datePart(words: readonly Word[], at: number, known: DateWords): DatePart {
  const lower = words[at].lower.replace(/\.$/, "");
  const next = words[at + 1]?.lower ?? "";
  const before = words[at - 1]?.lower ?? "";
  if (YEAR.test(lower)) {
    if (words[at].lower.endsWith("s") || !isCounted(words, at)) return "anchor";
    return undefined;
  }
  if (/^\d{2}s$/.test(lower) || CLOCK.test(lower)) return "anchor";
  if (YEARS.test(lower)) return "anchor";
  if (EARLY_YEAR.test(lower) && isYear(words, at)) return "anchor";
  if (HALF_DAY.test(lower) && /^\d/.test(before)) return "anchor";
  if (/^\d{1,2}$/.test(lower) && HALF_DAY.test(next.replace(/\.$/, ""))) return "part";
  if (known.months.has(lower) && (lower !== "may" || isMonth(words, at, known)) && lower !== "march")
    return "anchor";
  if (lower === "march" && words[at].text === "March" && words[at].wordClass === "PROPN") return "anchor";
  if (known.weekdays.has(lower) && words[at].text !== lower.toLowerCase()) return "anchor";
  if (known.adverbs.has(lower)) return "anchor";
  if (known.eras.has(lower) && /^\d+$/.test(before)) return "anchor";
  if (/^\d{1,4}$/.test(lower) && known.eras.has(next)) return "anchor";
  if (known.months.has(before.replace(/\.$/, "")) && DAY.test(lower)) return "part";
  if (
    DAY.test(lower) &&
    (known.months.has(next.replace(/\.$/, "")) ||
      (next === "of" && known.months.has(words[at + 2]?.lower ?? "")))
  )
    return "part";
  const counted = (place: number): boolean =>
    known.counts.has(words[place]?.lower ?? "") || /^\d+$/.test(words[place]?.lower ?? "");
  if (known.relative.has(lower)) {
    if (known.units.has(next) || known.weekdays.has(next)) return "part";
    if (counted(at + 1) && known.units.has(words[at + 2]?.lower ?? "")) return "part";
  }
  if (counted(at) && known.relative.has(before) && known.units.has(next)) return "part";
  if (known.units.has(lower) && counted(at - 1) && known.relative.has(words[at - 2]?.lower ?? ""))
    return "anchor";
  if (
    known.units.has(lower) &&
    (known.relative.has(before) || ORDINAL.test(before) || next === "ago" || isOrdinalWord(before))
  )
    return "anchor";
  if (
    (ORDINAL.test(lower) || isOrdinalWord(lower)) &&
    (/^century|^centuries|^millennium/.test(next) ||
      ((next === "-" || next === "and" || next === "to" || next === "or") &&
        ORDINAL.test(words[at + 2]?.lower ?? "")))
  )
    return "part";
  if (lower === "ago" && known.units.has(before)) return "anchor";
  if (words[at].wordClass === "NUM" && known.units.has(next) && words[at + 2]?.lower === "ago") return "part";
  if (known.modifiers.has(lower)) return "part";
  if ([",", "-", "–", "—", "of", "the", "to", "and", "in", "'s", "’s", "mid"].includes(lower)) return "glue";
  return undefined;
}

/** "in 506 the synod" is a year, "in 190 countries" is none. */
function isYear(words: readonly Word[], at: number): boolean {
  return (
    /^(?:in|since)$/.test(words[at - 1]?.lower ?? "") &&
    !/^(?:NOUN|ADJ|NUM|SYM)$/.test(words[at + 1]?.wordClass ?? "") &&
    !/^(?:%|of|million|billion|thousand|-)$/.test(words[at + 1]?.lower ?? "")
  );
}

/** "early May", "in May", "May 3" */
function isMonth(words: readonly Word[], at: number, known: DateWords): boolean {
  const { text, wordClass } = words[at];
  if (text !== "May") return false;
  if (wordClass === "PROPN" || DAY.test(words[at + 1]?.lower ?? "")) return true;
  const before = words[at - 1]?.lower ?? "";
  return (
    known.modifiers.has(before) ||
    known.relative.has(before) ||
    /^(?:in|of|by|since|until|from|this|during)$/.test(before)
  );
}

/** "1,800 men" is a count, and so is "1800 men"; a year is followed by neither a noun nor "%". */
function isCounted(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  if (next.lower === "%" || next.lower === "percent") return true;
  const before = words[at - 1]?.lower ?? "";
  if (
    ["in", "since", "of", "by", "from", "until", "during", "before", "after", "(", "–", "-"].includes(before)
  )
    return false;
  return next.wordClass === "NOUN" && next.lower.endsWith("s") && before !== "the" && before !== "a";
}

function isOrdinalWord(lower: string): boolean {
  return /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|twenty-first)$/.test(
    lower,
  );
}
