import type { Fact, FactValue } from "#story";
import { valueSortOf, wantedSorts, type FactAlignment } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import { ownMet, valueHoldsOwn } from "./own-words.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { isNamedIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";

/** A question of these kinds is answered by a value of its sort, or not at all. */
export const STRICT = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime|where|whatPlace|why)$/;
/** Asks for what was not told in any words. */
const FURTHER = /\b(?:else|others?|another)\b/i;
const PLACE_KINDS = /^(?:where|whatPlace)$/;

/** What a fact gains where the talk stays at its sentence, and for each of at most two entities that the turn before was about. */
const SAME_SENTENCE = 1;
const NEXT_SENTENCE = 3;
const SAME_ENTITY = 0.7;
const ENTITIES_MAX = 2;
/** "by whom?" after the killings is asked of the killings, which their facts are about first of all. */
const SAME_SUBJECT = 0.8;
/** A pronoun says what the talk is about better than the turn before does. */
const BESIDE_REFERENTS = 0.2;
/** What it gains where the question's "he" or "there" is what it is about. */
const REFERENT = 2;
const FIRST_OF_ALL = 0.5;
/** A value that was told before, or that the question's own "he" stands for, is no answer to the next question. */
const TOLD = 3;
/** What it gains where it holds all of the question's own words. */
const OWN_WORDS = 3;
/** What it gains where a yes-or-no question is about its value. */
const VALUE_ASKED = 0.7;
/** "against whom?" wants what is worded with "against". */
const SAME_PREPOSITION = 1.5;
/** What it gains where "and the second?" asks the same of somebody else. */
const PARALLEL = 1;
/** A "when?" takes a date or nothing, and a bare "who?" gives no other hint. */
const FITS_ALONE = 2;
const FITS = 1;

/** What the turns before add to a fact's score. */
export function carriedFact(indexed: IndexedFact, followUp: FollowUp, { reading, weights }: FactAlignment, index: StoryIndex): number {
  const { fact, sentences } = indexed;
  const { last, about, own, referents, need, form, onward, preposition } = followUp;
  const asksTheSame = reading.asker < 0 && reading.kind !== "yesNo";
  const shared = fact.about.filter((id) => about.includes(id)).length;
  const stays = !onward && sentences.includes(last.sentence) ? SAME_SENTENCE : 0;
  let worth = need * (referents.length > 0 ? BESIDE_REFERENTS : 1) * (SAME_ENTITY * Math.min(ENTITIES_MAX, shared) + stays);
  if (onward && sentences.includes(last.sentence + 1)) worth += NEXT_SENTENCE;
  for (const { entity } of referents) worth += isAbout(indexed, entity, index) ? REFERENT + (form === "bare" && fact.about[0] === entity.id ? FIRST_OF_ALL : 0) : 0;
  if (reading.kind !== "yesNo" && isTold(indexed, followUp, reading, index)) worth -= TOLD;
  worth += OWN_WORDS * ownMet(indexed, own, { index, weightOf: (asked) => weights[reading.terms.indexOf(asked)] });
  if (preposition !== undefined && indexed.lines.some((line) => ` ${line.words} `.includes(` ${preposition} `))) worth += SAME_PREPOSITION;
  const before = index.facts.facts.find((one) => one.fact.id === last.fact)?.fact;
  if (form === "bare" && before !== undefined && fact.about[0] === before.about[0]) worth += SAME_SUBJECT;
  if (asksTheSame && before !== undefined && isParallel(fact, before)) worth += PARALLEL;
  if (reading.kind === "yesNo" && valueHoldsOwn(indexed, own, index)) worth += VALUE_ASKED;
  worth += fits(indexed, reading, index) * (form === "bare" || STRICT.test(reading.kind) ? FITS_ALONE : FITS);
  return worth;
}

/** 1 where the value is of the very sort that is asked for, 0.5 where it may be. */
export function fits({ fact }: IndexedFact, { kind }: Reading, index: StoryIndex): number {
  const sort = valueSortOf(fact, index.facts);
  if (kind === "whatDid") return sort === "words" && fact.kind === "event" ? 1 : 0;
  if (sort === "words" && PLACE_KINDS.test(kind)) return namesPlace(fact, index) ? 1 : 0;
  if (!wantedSorts(kind)?.includes(sort)) return 0;
  if (sort !== "words") return 1;
  return fact.value.kind === "text" && /^(?:in|on|at|to|from|after|before|during|by|of|they|it|he|she)\b/.test(fact.value.text) ? 0 : 0.5;
}

/** Told of somebody else: "and in Syria?" after Libya's role is Syria's. */
function isParallel(fact: Fact, before: Fact): boolean {
  return fact.kind === before.kind && fact.value.kind === before.value.kind;
}

/** "the Sahel, or North Africa, region" */
function namesPlace({ value, about }: Fact, index: StoryIndex): boolean {
  return value.kind === "text" && about.some((id) => talkedEntity(id, index)?.kind === "place" && isNamedIn(value.text, talkedEntity(id, index)!));
}

/** What is about northern Mali is about Mali. */
export function isAbout({ fact }: IndexedFact, entity: TalkedEntity, index: StoryIndex): boolean {
  const ids = [...fact.about, fact.saidBy, fact.value.kind === "entity" ? fact.value.entity : undefined];
  return ids.some((id) => id !== undefined && (id === entity.id || (entity.kind === "place" && talkedEntity(id, index)?.name.endsWith(` ${entity.name}`) === true)));
}

/** Says what was told once more, names whom the question asks about, or answers a bare "who?" with those who were named. */
export function isTold(indexed: IndexedFact, followUp: FollowUp, reading: Reading, index: StoryIndex): boolean {
  const { turns, last, referents, form } = followUp;
  const { fact, value } = indexed;
  const fit = fits(indexed, reading, index);
  if (turns.some((turn) => turn.fact === fact.id && (turn.byValue || fit === 0 || wantedSorts(reading.kind) === undefined || FURTHER.test(reading.text)))) return true;
  if (referents.some(({ entity }) => isSelf(fact, entity, reading, followUp))) return true;
  if (form !== "bare" && fit === 0) return false;
  if (form === "bare" && [...last.topic, ...last.told].some((id) => holds(fact.value, talkedEntity(id, index)!))) return true;
  return index.facts.facts.some((other) => turns.some((turn) => turn.fact === other.fact.id && turn.byValue) && value.length > 0 && isSame(value, other.value));
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((term) => other.includes(term));
}

function holds(value: FactValue, entity: TalkedEntity): boolean {
  return value.kind === "entity" ? value.entity === entity.id : value.kind === "text" && isNamedIn(value.text, entity);
}

/** Whom "he" stands for is not who did what to him: neither by his name, nor by words of it, nor by what he is. */
function isSelf({ kind: sort, about, value }: Fact, entity: TalkedEntity, { kind }: Reading, { own }: FollowUp): boolean {
  if (value.kind !== "text") return holds(value, entity);
  if (!/^(?:who|whatPerson|whatGroup|why)$/.test(kind)) return false;
  if (entity.kind === "place") return false;
  if (own.length > 0 && (sort === "definition" || sort === "role") && about[0] === entity.id) return true;
  const words = value.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (own.length > 0 && isNamedIn(value.text, entity)) || value.text.endsWith(entity.name) || words.every((word) => entity.name.toLowerCase().includes(word));
}
