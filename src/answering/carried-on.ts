import type { FactValue } from "#story";
import { valueSortOf, wantedSorts } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { talkedEntity, type TalkedEntity } from "./talked-entity.ts";

/** What a fact gains where the talk stays at its sentence, and for each of at most two entities that the turn before was about. */
const SAME_SENTENCE = 1;
const NEXT_SENTENCE = 2;
const SAME_ENTITY = 0.7;
const ENTITIES_MAX = 2;
/** A pronoun says what the talk is about better than the turn before does. */
const BESIDE_REFERENTS = 0.4;
/** What it gains where the question's "he" or "there" is what it is about. */
const REFERENT = 2;
/** A value that was told before, or that the question's own "he" stands for, is no answer to the next question. */
const TOLD = 3;
/** A "when?" wants a date; a bare one gives no other hint. */
const FITS_BARE = 2;
const FITS = 1;

/** What the turns before add to a fact's score. */
export function carriedFact(indexed: IndexedFact, followUp: FollowUp, reading: Reading, index: StoryIndex): number {
  const { fact, sentences } = indexed;
  const { last, referents, need, form, onward } = followUp;
  const shared = fact.about.filter((id) => last.entities.includes(id)).length;
  const stays = !onward && sentences.includes(last.sentence) ? SAME_SENTENCE : 0;
  let worth = need * (referents.length > 0 ? BESIDE_REFERENTS : 1) * (SAME_ENTITY * Math.min(ENTITIES_MAX, shared) + stays);
  if (onward && sentences.includes(last.sentence + 1)) worth += NEXT_SENTENCE;
  for (const { entity } of referents) worth += isAbout(indexed, entity, index) ? REFERENT : 0;
  if (reading.kind !== "yesNo" && isTold(indexed, followUp, index)) worth -= TOLD;
  worth += fits(indexed, reading, index) * (form === "bare" ? FITS_BARE : FITS);
  return worth;
}

/** 1 where the value is of the very sort that is asked for, 0.5 where it may be. */
function fits({ fact }: IndexedFact, { kind }: Reading, index: StoryIndex): number {
  const sort = valueSortOf(fact, index.facts);
  return wantedSorts(kind)?.includes(sort) ? (sort === "words" ? 0.5 : 1) : 0;
}

/** What is about northern Mali is about Mali. */
export function isAbout({ fact }: IndexedFact, entity: TalkedEntity, index: StoryIndex): boolean {
  const ids = [...fact.about, fact.saidBy, fact.value.kind === "entity" ? fact.value.entity : undefined];
  return ids.some((id) => id !== undefined && (id === entity.id || (entity.kind === "place" && talkedEntity(id, index)?.name.endsWith(` ${entity.name}`) === true)));
}

/** Says what was told once more, or names whom the question asks about. */
export function isTold({ fact, value }: IndexedFact, { turns, referents }: FollowUp, index: StoryIndex): boolean {
  if (referents.some(({ entity }) => isSelf(fact.value, entity))) return true;
  return index.facts.facts
    .filter((other) => turns.some((turn) => turn.fact === other.fact.id))
    .some((other) => other.fact.id === fact.id || (other.value.length > 0 && other.fact.value.kind !== "list" && other.value.every((term) => value.includes(term))));
}

function isSelf(value: FactValue, { id, kind, name }: TalkedEntity): boolean {
  return (value.kind === "entity" && value.entity === id) || (value.kind === "text" && kind === "person" && value.text.endsWith(name));
}
