import type { Fact } from "#story";
import { valueSortOf, wantedSorts } from "./value-sort.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { isNamedIn, talkedEntity } from "./talked-entity.ts";

/** A question of these kinds is answered by a value of its sort, or not at all. */
export const STRICT = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime|where|whatPlace|why)$/;
const PLACE_KINDS = /^(?:where|whatPlace)$/;

/** 1 where the value is of the very sort that is asked for, 0.5 where it may be. */
export function valueFit({ fact }: IndexedFact, { kind }: Reading, index: StoryIndex): number {
  const sort = valueSortOf(fact, index.facts);
  const isWords = sort === "words" || sort === "clause";
  if (kind === "whatDid") return isWords && fact.kind === "event" ? 1 : 0;
  if (isWords && PLACE_KINDS.test(kind)) return namesPlace(fact, index) ? 1 : 0;
  if (!wantedSorts(kind)?.includes(sort)) return 0;
  return sort === "words" ? 0.5 : 1;
}

/** "the Sahel, or North Africa, region" */
function namesPlace({ value, about }: Fact, index: StoryIndex): boolean {
  if (value.kind !== "text") return false;
  return about
    .flatMap((id) => talkedEntity(id, index) ?? [])
    .some((entity) => entity.kind === "place" && isNamedIn(value.text, entity));
}
