import { z } from "zod";
import { FACT_ID } from "./ids.ts";
import type { Entity, Fact, FactId, Story } from "./story.ts";
import { valueSchema } from "./value-schema.ts";

/** Every description here is shown to editors: as a hint in their editor, and as the remedy of a fault. */
const text = (description: string) => z.string().trim().min(1).describe(description);
const moment = (description: string) =>
  z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .optional()
    .describe(description);

/** The front matter of article.md. */
export const frontMatterSchema = z.strictObject({
  title: text("the headline, between quotation marks where it holds a colon"),
  standfirst: text("the lines under the headline")
    .optional()
    .describe("the lines under the headline, or drop the key"),
  language: z
    .string()
    .refine(isLanguageTag, { error: "is no language tag" })
    .describe("the language as a BCP 47 tag, such as en"),
  status: z.enum(["draft", "published", "withdrawn"]).describe("one of draft, published, withdrawn"),
  source: z
    .strictObject({
      name: text("the publisher's name, such as Al Jazeera America"),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe("the article's address, with https://"),
      credit: text("")
        .optional()
        .describe("whom the publisher credits, such as Al Jazeera and wire services"),
    })
    .describe("the source, at least with its name: { name: Al Jazeera America }"),
  publishedAt: moment("the time of publication, such as 2014-03-06 or 2014-03-06T10:15:00-05:00"),
  updatedAt: moment("the time of the last update, such as 2014-03-06 or 2014-03-06T10:15:00-05:00"),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: "is no time zone" })
    .optional()
    .describe("a time zone of the IANA list, such as America/New_York"),
}) satisfies z.ZodType<FrontMatter>;

/** A story without what its body and its facts add. */
export type FrontMatter = Pick<
  Story,
  "title" | "language" | "status" | "source" | "publishedAt" | "updatedAt" | "timeZone"
> & { readonly standfirst?: string };

const id = z
  .string()
  .regex(FACT_ID)
  .describe("1 to 24 small letters, digits and hyphens, such as troops-in-mali");

export const entitySchema = z.strictObject({
  id,
  kind: z
    .enum(["person", "organisation", "group", "place", "event", "thing"])
    .describe("one of person, organisation, group, place, event, thing"),
  name: text("the full name, as the article has it"),
  aliases: z
    .array(text("another name"))
    .default([])
    .describe("a list of other names in the article, such as [Le Drian]"),
  description: text("").optional().describe("who or what it is, in the article's words"),
}) satisfies z.ZodType<Entity>;

const ASKED_MAX = 6;

export const factSchema = z.strictObject({
  id: id.transform((form) => form as FactId).describe(id.description ?? ""),
  label: text("what the fact is about in a few words, such as French troops in northern Mali"),
  kind: z
    .enum(["figure", "role", "event", "statement", "cause", "relation", "definition"])
    .describe("one of figure, role, event, statement, cause, relation, definition"),
  about: z
    .array(z.string())
    .default([])
    .describe("a list of entity ids of this file, such as [france, mali]"),
  value: valueSchema.describe(
    "one of { quantity: 40, unit: fighters }, { text: … }, { entity: … }, { date: 2013-01 }, { list: […] }, { yes: true }",
  ),
  saidBy: z.string().optional().describe("the id of the entity that says so"),
  says: text("the fact as one sentence"),
  note: text("what the story leaves open about it, as one sentence").optional(),
  asked: z
    .array(text("a question"))
    .max(ASKED_MAX)
    .default([])
    .describe(`a list of at most ${ASKED_MAX} ways to ask for it, such as [how many troops remain]`),
  importance: z
    .enum(["headline", "key", "detail"])
    .default("detail")
    .describe("one of headline, key, detail"),
  origin: z.enum(["editor", "extracted"]).default("editor").describe("one of editor, extracted"),
  evidence: z
    .array(text("a quote"))
    .min(1)
    .describe("a list with at least one quote, word for word from the article"),
}) satisfies z.ZodType<FactInFile>;

/** A fact as its file has it: its quotes not yet looked for, its list items not yet named. */
export type FactInFile = Omit<Fact, "evidence"> & { readonly evidence: readonly string[] };

/** facts.yaml. */
export const factSetSchema = z.strictObject({
  entities: z.array(entitySchema).default([]).describe("a list of entities"),
  facts: z.array(factSchema).default([]).describe("a list of facts"),
});

/** JSON Schemas by which an editor's tools complete and check the two files. */
export function storyJsonSchemas(): { readonly frontMatter: object; readonly facts: object } {
  return {
    frontMatter: z.toJSONSchema(frontMatterSchema, { io: "input" }),
    facts: z.toJSONSchema(factSetSchema, { io: "input" }),
  };
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
