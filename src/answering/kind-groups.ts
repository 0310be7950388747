import type { QuestionKind } from "./question-kinds.ts";

/** Kinds of question that are answered alike, since one alone has too few questions to learn from. */
export const KIND_GROUPS = ["who", "when", "where", "why", "number", "noun", "open", "other"] as const;

const GROUP_OF: Readonly<Record<QuestionKind, (typeof KIND_GROUPS)[number]>> = {
  who: "who",
  whatPerson: "who",
  whatGroup: "noun",
  when: "when",
  whatTime: "when",
  where: "where",
  whatPlace: "where",
  why: "why",
  how: "why",
  howMany: "number",
  howMuch: "number",
  howLong: "number",
  howMeasure: "number",
  whatNumber: "number",
  whatNoun: "noun",
  what: "open",
  whatDid: "open",
  definition: "other",
  yesNo: "other",
  choice: "other",
  keywords: "other",
};

/** Place of a kind's group in KIND_GROUPS. */
export function groupOfKind(kind: QuestionKind): number {
  return KIND_GROUPS.indexOf(GROUP_OF[kind]);
}
