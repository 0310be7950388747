import type { Entity, FactValue } from "#story";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A fact's value as the short answer: "about 40 fighters", "January 2013", "Jean-Yves Le Drian". */
export function valueWords(value: FactValue, entities: ReadonlyMap<string, Entity>): string {
  const name = (id: string): string => entities.get(id)?.name ?? id;
  switch (value.kind) {
    case "quantity":
      return `${value.approximate ? "about " : ""}${value.quantity.toLocaleString("en")} ${value.unit}`.trim();
    case "text":
      return value.text;
    case "entity":
      return name(value.entity);
    case "date":
      return value.precision === "relative" ? value.date : dateWords(value.date);
    case "list":
      return listWords(value.items.map(name));
    case "yesno":
      return value.yes ? "Yes" : "No";
  }
}

/** "A", "A and B", "A, B and C" */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** "2013-12-31" is "December 31, 2013", "2013-01" is "January 2013"; anything else stays as it is. */
function dateWords(date: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  if (month === undefined) return year;
  const named = MONTHS[Number(month) - 1];
  return day === undefined ? `${named} ${year}` : `${named} ${Number(day)}, ${year}`;
}
