import type { FactValue } from "#story";
import { valueSortOf, wantedSorts, type FactAlignment } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import { ownMet, valueHoldsOwn, type OwnWords } from "./own-words.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { isNamedIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";
import { valueWords } from "./value-words.ts";

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
/** What it gains where it holds all of the question's own words. */
const OWN_WORDS = 1.5;
/** What it gains where a yes-or-no question is about its value. */
const VALUE_ASKED = 0.7;
/** A "when?" wants a date; a bare one gives no other hint. */
const FITS_BARE = 2;
const FITS = 1;

/** What the turns before add to a fact's score. */
export function carriedFact(indexed: IndexedFact, followUp: FollowUp, { reading, weights, strengths }: FactAlignment, index: StoryIndex): number {
  const { fact, sentences } = indexed;
  const { last, about, own, referents, need, form, onward } = followUp;
  const shared = fact.about.filter((id) => about.includes(id)).length;
  const stays = !onward && sentences.includes(last.sentence) ? SAME_SENTENCE : 0;
  let worth = need * (referents.length > 0 ? BESIDE_REFERENTS : 1) * (SAME_ENTITY * Math.min(ENTITIES_MAX, shared) + stays);
  if (onward && sentences.includes(last.sentence + 1)) worth += NEXT_SENTENCE;
  for (const { entity } of referents) worth += isAbout(indexed, entity, index) ? REFERENT : 0;
  if (reading.kind !== "yesNo" && isTold(indexed, followUp, reading, index)) worth -= TOLD;
  const words: OwnWords = {
    own,
    weight: (asked) => weights[reading.terms.indexOf(asked)],
    strength: (asked, term) => strengths[reading.terms.indexOf(asked)][term],
  };
  worth += OWN_WORDS * ownMet(indexed, words);
  if (reading.kind === "yesNo" && valueHoldsOwn(indexed, words)) worth += VALUE_ASKED;
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

/** Says what was told once more, names whom the question asks about, or answers a bare "who?" with those who were named. */
export function isTold(indexed: IndexedFact, { turns, last, referents, form }: FollowUp, reading: Reading, index: StoryIndex): boolean {
  const { fact, value } = indexed;
  if (turns.some((turn) => turn.fact === fact.id)) return true;
  if (referents.some(({ entity }) => isSelf(fact.value, entity))) return true;
  if (form !== "bare" && fits(indexed, reading, index) === 0) return false;
  const words = valueWords(fact.value, index.facts.entities);
  if (form === "bare" && last.entities.some((id) => isNamedIn(words, talkedEntity(id, index)!))) return true;
  return index.facts.facts.some((other) => turns.some((turn) => turn.fact === other.fact.id) && value.length > 0 && isSame(value, other.value));
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((term) => other.includes(term));
}

/** Nothing beyond the name itself: a person at the end of "a coup led by Sanogo", or words of "transitional civilian government". */
function isSelf(value: FactValue, { id, kind, name }: TalkedEntity): boolean {
  if (value.kind === "entity") return value.entity === id;
  if (value.kind !== "text") return false;
  const words = value.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (kind === "person" && value.text.endsWith(name)) || words.every((word) => name.toLowerCase().includes(word));
}
