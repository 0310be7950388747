import type { Entity, EntityKind, Fact } from "#story";
import type { QuestionKind } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";

/** What sort of thing a fact's value is. */
export type ValueSort =
  | "figure"
  | "date"
  | "person"
  | "group"
  | "country" // as one that acts
  | "place"
  | "list"
  | "yesno"
  | "words"
  | "matter" // words for what is nobody: "a power vacuum"
  | "clause" // words that name nobody and nothing: "to regroup", "in the north", "they had gone"
  | "cause";

/** Sorts of value that answer a kind of question. */
const WANTS: Partial<Record<QuestionKind, readonly ValueSort[]>> = {
  who: ["person", "group", "country", "list", "words"],
  whatPerson: ["person", "group", "list", "words"],
  whatGroup: ["group", "country", "list", "words"],
  when: ["date"],
  whatTime: ["date"],
  where: ["place"],
  whatPlace: ["place", "country", "list"],
  howMany: ["figure"],
  howMuch: ["figure"],
  whatNumber: ["figure"],
  howLong: ["figure", "date"],
  why: ["cause"],
};

/** Sorts of value that do not answer a kind of question. */
const CLASHES: Partial<Record<QuestionKind, readonly ValueSort[]>> = {
  who: ["figure", "date", "place", "yesno", "clause", "matter"],
  whatPerson: ["figure", "date", "place", "country", "yesno", "clause", "matter"],
  whatGroup: ["figure", "date", "place", "person", "yesno", "clause", "matter"],
  when: ["person", "group", "country", "place", "figure"],
  whatTime: ["person", "group", "country", "place"],
  where: ["person", "group", "country", "figure", "date", "yesno"],
  whatPlace: ["person", "group", "figure", "date", "yesno"],
  howMany: ["person", "group", "country", "place", "date", "yesno"],
  howMuch: ["person", "group", "country", "place", "date", "yesno"],
  howMeasure: ["person", "group", "country", "place", "date", "yesno", "cause", "list"],
  whatNumber: ["person", "group", "country", "place", "date", "yesno"],
  howLong: ["person", "group", "country", "place", "yesno"],
  why: [
    "date",
    "yesno",
    "person",
    "group",
    "country",
    "place",
    "figure",
    "words",
    "matter",
    "clause",
    "list",
  ],
  what: ["yesno", "person", "group", "country", "date"],
  whatDid: ["yesno", "date", "figure"],
  whatNoun: ["yesno"],
};

/** A question of these kinds is answered by a figure or a date, or not at all. */
export const STRICT_KIND = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime)$/;

/** "How large is the force": its size is a number; "how far", "how close" may be answered in words. */
const SIZE = /^(?:large|big|strong|tall|high|deep|wide|heavy|old|numerous)$/;

/** The sorts of value that answer a question; undefined where any may. */
export function wantedSorts({
  kind,
  head,
}: Pick<Reading, "kind" | "head">): readonly ValueSort[] | undefined {
  return kind === "howMeasure" && SIZE.test(head?.lemma ?? "") ? ["figure"] : WANTS[kind];
}

export function clashingSorts(kind: QuestionKind): readonly ValueSort[] {
  return CLASHES[kind] ?? [];
}

const CLAUSE =
  /^(?:in|on|at|to|from|for|with|after|before|during|by|of|outside|against|they|it|he|she|that|trying)\b/i;

/** By kind of entity; a country that does something is no place, but who does it. */
const SORT_OF_ENTITY: Readonly<Record<EntityKind, (doesSomething: boolean) => ValueSort>> = {
  person: () => "person",
  place: (doesSomething) => (doesSomething ? "country" : "place"),
  organisation: () => "group",
  group: () => "group",
  event: () => "words",
  thing: () => "words",
};

/** What the words of a value are, by themselves and in the fact. */
interface ValueRole {
  /** It is the doer in the fact's own words. */
  readonly doesSomething: boolean;
  /** Its words are somebody, alone or together, or what did something to somebody. */
  readonly isSomebody: boolean;
}

export function valueSortOf(
  fact: Fact,
  entities: ReadonlyMap<string, Entity>,
  { doesSomething, isSomebody }: ValueRole,
): ValueSort {
  const { value } = fact;
  switch (value.kind) {
    case "quantity":
      return "figure";
    case "date":
      return "date";
    case "list":
      return "list";
    case "yesno":
      return "yesno";
    case "entity":
      return SORT_OF_ENTITY[entities.get(value.entity)?.kind ?? "thing"](doesSomething);
    case "text":
      if (fact.kind === "cause") return "cause";
      if (
        fact.kind === "figure" &&
        /\d|\b(?:several|few|many|months?|years?|days?|weeks?)\b/.test(value.text)
      )
        return "figure";
      if (CLAUSE.test(value.text)) return "clause";
      return isSomebody ? "words" : "matter";
  }
}
