import { z } from "zod";
import type { FactValue } from "./story.ts";

const DATE_FORMS = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ } as const;
const PRECISIONS = ["day", "month", "year", "relative"] as const;

const quantityValue = z
  .strictObject({
    quantity: z.number().describe("a number without separators, such as 1000"),
    unit: z.string().min(1).describe("what is counted, such as troops"),
    approximate: z
      .boolean()
      .default(false)
      .describe("true where the article says about, nearly, some …, else false"),
  })
  .transform((value) => ({ kind: "quantity" as const, ...value }));

const textValue = z
  .strictObject({ text: z.string().min(1).describe("words, best the article's own") })
  .transform(({ text }) => ({ kind: "text" as const, text }));

const entityValue = z
  .strictObject({ entity: z.string().min(1).describe("the id of an entity of this file") })
  .transform(({ entity }) => ({ kind: "entity" as const, entity }));

const dateValue = z
  .strictObject({
    date: z
      .union([z.string(), z.int()])
      .describe("2013-12-31, 2013-12, 2013, or the article's own words with precision: relative"),
    precision: z.enum(PRECISIONS).optional().describe("one of day, month, year, relative"),
  })
  .transform((value, context) => {
    const date = String(value.date);
    const written = precisionOf(date);
    const precision = value.precision ?? written;
    if (precision === undefined) {
      return refuse(context, `"date" is "${date}", which is no date of the calendar.`);
    }
    if (precision !== "relative" && precision !== written) {
      return refuse(context, `"date" is "${date}", which is no date to the ${precision}.`);
    }
    return { kind: "date" as const, date, precision };
  });

const listValue = z
  .strictObject({
    list: z
      .array(z.string().min(1))
      .min(1)
      .describe("a list of entity ids or words of the quotes, such as [Tuareg, Arab]"),
  })
  .transform(({ list }) => ({ kind: "list" as const, items: list }));

const yesNoValue = z
  .strictObject({ yes: z.boolean().describe("true or false") })
  .transform(({ yes }) => ({ kind: "yesno" as const, yes }));

/** The key that tells the kind of a value in facts.yaml, and its form. */
export const VALUE_FORMS = {
  quantity: quantityValue,
  text: textValue,
  entity: entityValue,
  date: dateValue,
  list: listValue,
  yes: yesNoValue,
} as const;

export type ValueKey = keyof typeof VALUE_FORMS;

/**
 * A fact's value as facts.yaml has it:
 *
 * - `{ quantity: 1000, unit: troops, approximate: true }`
 * - `{ text: far from finished }`
 * - `{ entity: le-drian }`
 * - `{ date: 2013-12-31 }`, `{ date: 2013-12 }`, `{ date: 2013 }`; `{ date: last year, precision: relative }`
 * - `{ list: [Tuareg, Arab] }`
 * - `{ yes: false }`
 */
export const valueSchema = z.union(Object.values(VALUE_FORMS)) satisfies z.ZodType<FactValue>;

/** How exact a date is by its form, or undefined where it is none of the calendar's. */
function precisionOf(date: string): "day" | "month" | "year" | undefined {
  if (DATE_FORMS.year.test(date)) return "year";
  if (DATE_FORMS.month.test(date)) return isCalendarDate(`${date}-01`) ? "month" : undefined;
  return DATE_FORMS.day.test(date) && isCalendarDate(date) ? "day" : undefined;
}

/** Whether a "2013-02-28" is in the calendar. */
function isCalendarDate(date: string): boolean {
  return z.iso.date().safeParse(date).success;
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message, path: ["date"] });
  return z.NEVER;
}
