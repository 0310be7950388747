import type { Fact } from "#story";
import { asksForNames } from "./asks-for-names.ts";
import type { FactAlignment } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import { askedMet, ownMet, valueHoldsOwn } from "./own-words.ts";
import { endsInOne } from "./placed-phrase.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { talkedEntity, type TalkedEntity } from "./talked-entity.ts";
import { isTold } from "./told-before.ts";
import { STRICT, valueFit } from "./value-fit.ts";

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
/** What it gains where it says the name that is asked for. */
const NAMED = 5;
/** "and when?" after a report's publication asks for that of the publication: what the turn before asked is asked on. */
const ASKED_BEFORE = 2;
const CIRCUMSTANCE = /^(?:when|whatTime|where|whatPlace|why|howLong)$/;
/** "against whom?" wants what is worded with "against". */
const SAME_PREPOSITION = 1.5;
/** "who's in it?" wants what is "in the photo", and not who took it. */
const SAME_PHRASE = 3;
/** What it gains where "and the second?" asks the same of somebody else. */
const PARALLEL = 1;
/** A "when?" takes a date or nothing, and a bare "who?" gives no other hint. */
const FITS_ALONE = 2;
const FITS = 1;

/** What the turns before add to a fact's score. */
export function carriedFact(
  indexed: IndexedFact,
  followUp: FollowUp,
  { reading, weights }: FactAlignment,
  index: StoryIndex,
): number {
  const { fact, sentences } = indexed;
  const { last, about, told, own, referents, need, form, onward, preposition, phrases } = followUp;
  const asksTheSame = reading.asker < 0 && reading.kind !== "yesNo";
  const shared = fact.about.filter((id) => about.includes(id)).length;
  const stays = !onward && sentences.includes(last.sentence) ? SAME_SENTENCE : 0;
  let worth =
    need *
    (referents.length > 0 ? BESIDE_REFERENTS : 1) *
    (SAME_ENTITY * Math.min(ENTITIES_MAX, shared) + stays);
  if (onward && sentences.includes(last.sentence + 1)) worth += NEXT_SENTENCE;
  for (const { entity } of referents)
    worth += isAbout(indexed, entity, index)
      ? REFERENT + (form === "bare" && fact.about[0] === entity.id ? FIRST_OF_ALL : 0)
      : 0;
  const names = asksForNames(reading) && referents.some(({ entity }) => isNameOf(fact, entity));
  if (names) worth += NAMED;
  else if (reading.kind !== "yesNo" && isTold(indexed, followUp, reading, index)) worth -= TOLD;
  worth +=
    OWN_WORDS * ownMet(indexed, own, { index, weightOf: (asked) => weights[reading.terms.indexOf(asked)] });
  if (preposition !== undefined) worth += SAME_PREPOSITION * prepositionMet(indexed, preposition);
  if (endsInOne(indexed, phrases)) worth += SAME_PHRASE;
  const before = told.find((one) => one.indexed.fact.id === last.fact)?.indexed.fact;
  if (form === "bare" && before !== undefined && fact.about[0] === before.about[0]) worth += SAME_SUBJECT;
  worth += ASKED_BEFORE * askedOn(indexed, followUp, reading, index);
  if (asksTheSame && before !== undefined && isParallel(fact, before)) worth += PARALLEL;
  if (reading.kind === "yesNo" && valueHoldsOwn(indexed, own, index)) worth += VALUE_ASKED;
  worth +=
    valueFit(indexed, reading, index) * (form === "bare" || STRICT.test(reading.kind) ? FITS_ALONE : FITS);
  return worth;
}

/** "What's his name?" after "the leader": whoever "he" stands for, by name. */
export function isNameOf({ value }: Fact, { id }: TalkedEntity): boolean {
  return value.kind === "entity" && value.entity === id;
}

/** Whether the text has it before the value, "lead by Sanogo", or the fact somewhere: 2, 1 or 0. */
function prepositionMet({ before, lines }: IndexedFact, preposition: string): number {
  if (before === preposition) return 2;
  return lines.some((line) => ` ${line.words} `.includes(` ${preposition} `)) ? 1 : 0;
}

/** Share of what the turn before asked that a fact holds, where a bare question wants its time, place or reason: 0..1. */
export function askedOn(
  indexed: IndexedFact,
  { form, last }: FollowUp,
  { kind }: Reading,
  index: StoryIndex,
): number {
  return form === "bare" && CIRCUMSTANCE.test(kind) ? askedMet(indexed, last.asked ?? [], index) : 0;
}

/** Told of somebody else: "and in Syria?" after Libya's role is Syria's. */
function isParallel(fact: Fact, before: Fact): boolean {
  return fact.kind === before.kind && fact.value.kind === before.value.kind;
}

/** What is about northern Mali is about Mali. */
export function isAbout({ fact }: IndexedFact, entity: TalkedEntity, index: StoryIndex): boolean {
  const ids = [...fact.about, fact.saidBy, fact.value.kind === "entity" ? fact.value.entity : undefined];
  return ids.some(
    (id) =>
      id !== undefined &&
      (id === entity.id ||
        (entity.kind === "place" && talkedEntity(id, index)?.name.endsWith(` ${entity.name}`) === true)),
  );
}
