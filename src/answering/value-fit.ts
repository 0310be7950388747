import type { Fact } from "#story";
import { wantedSorts } from "./value-sort.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { isNamedIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";

/** A question of these kinds is answered by a value of its sort, or not at all. */
export const STRICT = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime|where|whatPlace|why)$/;
const PLACE_KINDS = /^(?:where|whatPlace)$/;

/** 1 where the value is of the very sort that is asked for, 0.5 where it may be. */
export function valueFit({ fact, sort }: IndexedFact, reading: Reading, index: StoryIndex): number {
  const { kind } = reading;
  if (kind === "howMany" && lasts(fact)) return 0;
  const isWords = sort === "words" || sort === "matter" || sort === "clause";
  if (kind === "whatDid") return isWords && fact.kind === "event" ? 1 : 0;
  if (isWords && PLACE_KINDS.test(kind)) return namesPlace(fact, index) ? 1 : 0;
  if (!wantedSorts(reading)?.includes(sort)) return 0;
  return sort === "words" ? 0.5 : 1;
}

/** "several months" tells how long, and no number of those the talk is of. */
function lasts({ value }: Fact): boolean {
  return value.kind === "text" && /\b(?:second|minute|hour|day|week|month|year|decade)s?\b/i.test(value.text);
}

/** "the Sahel, or North Africa, region" */
function namesPlace(fact: Fact, index: StoryIndex): boolean {
  const { value } = fact;
  return value.kind === "text" && namedIn(value.text, fact, index).some(({ kind }) => kind === "place");
}

const LOCATES = /^(?:in|at|on|near|outside|inside|across|around|between|from|to|north|south|east|west)\b/i;

/** "in the north", but not "one of Asia's richest countries"; what comes from somewhere may come from an agency. */
export function tellsWhere(value: string, fact: Fact, { reading, index }: Matches): boolean {
  const [opening] = value.split(/,| of |['’]s /);
  const asksFrom = reading.sentence.words.some(({ lower }) => lower === "from");
  return (
    LOCATES.test(value) ||
    namedIn(opening, fact, index).some(
      ({ kind }) => kind === "place" || (asksFrom && /^(?:organisation|group)$/.test(kind)),
    )
  );
}

/** What a fact is about that these words of it name. */
function namedIn(text: string, { about }: Fact, index: StoryIndex): TalkedEntity[] {
  return about.flatMap((id) => talkedEntity(id, index) ?? []).filter((entity) => isNamedIn(text, entity));
}
