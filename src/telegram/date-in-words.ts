import type { Speech } from "#speech";

const PRECISIONS: Readonly<Record<"day" | "month" | "year", Intl.DateTimeFormatOptions>> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

/** "January 2013", as precise as the story is. */
export function dateInWords(
  date: string,
  precision: "day" | "month" | "year" | "relative",
  { locale }: Speech,
): string {
  const time = Date.parse(date);
  if (precision === "relative" || Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { ...PRECISIONS[precision], timeZone: "UTC" }).format(time);
}
