/**
 * A page's date as the front matter has it: ISO 8601 with offset, or a plain date. A time without an offset says
 * nothing for certain, so only its day is kept; RFC 2822 dates and a day in English words become ISO.
 *
 * @returns undefined for anything else, such as "3 hours ago" or "03/04/2025"
 */
export function readIsoDate(text: string): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
    text.trim(),
  );
  if (iso) {
    const [, day = "", minutes, seconds = "", offset] = iso;
    if (Number.isNaN(Date.parse(day))) return undefined;
    if (minutes === undefined || offset === undefined) return day;
    const zone = offset.toUpperCase() === "Z" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
    const moment = `${day}T${minutes}${seconds || ":00"}${zone}`;
    return Number.isNaN(Date.parse(moment)) ? day : moment;
  }
  if (/^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC?|[+-]\d{4})$/.test(text.trim())) {
    const moment = Date.parse(text);
    return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().replace(".000Z", "Z");
  }
  const words =
    /^(?:\p{L}+,? )?(\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})$/u.exec(
      text.trim(),
    );
  const day =
    words?.[1] === undefined
      ? Number.NaN
      : Date.parse(`${words[1].replace(/(\d)(?:st|nd|rd|th)/, "$1")} UTC`);
  return Number.isNaN(day) ? undefined : new Date(day).toISOString().slice(0, "2025-04-04".length);
}
