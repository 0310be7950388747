import type { EntityKind, Fact } from "#story";
import type { FactIndex } from "./fact-index.ts";
import type { QuestionKind } from "./question-kinds.ts";

/** What sort of thing a fact's value is. */
export type ValueSort =
  | "figure"
  | "date"
  | "person"
  | "group"
  | "place"
  | "list"
  | "yesno"
  | "words"
  | "cause";

/** Sorts of value that answer a kind of question. */
const WANTS: Partial<Record<QuestionKind, readonly ValueSort[]>> = {
  who: ["person", "group", "list", "words"],
  whatPerson: ["person", "group", "list", "words"],
  whatGroup: ["group", "list", "words"],
  when: ["date"],
  whatTime: ["date"],
  where: ["place"],
  whatPlace: ["place", "list"],
  howMany: ["figure"],
  howMuch: ["figure"],
  whatNumber: ["figure"],
  howLong: ["figure", "date"],
  why: ["cause"],
};

/** Sorts of value that do not answer a kind of question. */
const CLASHES: Partial<Record<QuestionKind, readonly ValueSort[]>> = {
  who: ["figure", "date", "place", "yesno"],
  when: ["person", "group", "place", "figure"],
  whatTime: ["person", "group", "place"],
  where: ["person", "figure", "date", "yesno"],
  howMany: ["person", "place", "date", "yesno"],
  whatNumber: ["person", "place", "date", "yesno"],
  why: ["date", "yesno", "person", "place", "figure"],
  what: ["yesno", "person", "group", "date"],
  whatDid: ["yesno"],
  whatNoun: ["yesno"],
};

/** A question of these kinds is answered by a figure or a date, or not at all. */
export const STRICT_KIND = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime)$/;

/** The sorts of value that answer a kind of question; undefined where any may. */
export function wantedSorts(kind: QuestionKind): readonly ValueSort[] | undefined {
  return WANTS[kind];
}

export function clashingSorts(kind: QuestionKind): readonly ValueSort[] {
  return CLASHES[kind] ?? [];
}

/** By kind of entity; a country that does something is no place, but who does it. */
const SORT_OF_ENTITY: Readonly<Record<EntityKind, (doesSomething: boolean) => ValueSort>> = {
  person: () => "person",
  place: (doesSomething) => (doesSomething ? "group" : "place"),
  organisation: () => "group",
  group: () => "group",
  event: () => "words",
  thing: () => "words",
};

export function valueSortOf(fact: Fact, index: FactIndex): ValueSort {
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
      return SORT_OF_ENTITY[index.entities.get(value.entity)?.kind ?? "thing"](index.doesSomething(fact.id));
    case "text":
      if (fact.kind === "cause") return "cause";
      if (
        fact.kind === "figure" &&
        /\d|\b(?:several|few|many|months?|years?|days?|weeks?)\b/.test(value.text)
      )
        return "figure";
      return "words";
  }
}
