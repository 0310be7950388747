import type { Language, Word } from "#text";
import type { Turn } from "./conversation.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { chosenOne, type Talk } from "./one-of-several.ts";
import { besideOf, entitiesOf, isNamedIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";

/** A word of a question that stands for somebody or something of the turns before. */
export interface Referent {
  /** Places of its words in the question, `to` not included: "he", "other leader". */
  readonly at: number;
  readonly to: number;
  readonly entity: TalkedEntity;
}

type Kinds = readonly TalkedEntity["kind"][];

/** Somebody alone. */
export const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const PLURAL = /^(?:they|them|their|theirs|themselves|those|these)$/;
/** Kinds that a pronoun stands for, the likelier first; those in one list are told apart by what was said last. */
const PEOPLE: readonly Kinds[] = [["person"]];
const GROUPS: readonly Kinds[] = [["group", "organisation"]];
/** "what do they say": organisations speak before others do. */
const SPEAKERS: readonly Kinds[] = [["organisation"], ["group"]];
const SAYS = /^(?:say|claim|call|demand|want|write|publish|report|think|believe|argue|urge|warn|accuse)$/;
const PLACES: readonly Kinds[] = [["place"]];
const HAPPENINGS: readonly Kinds[] = [["event"]];
const OWNERS: readonly Kinds[] = [["organisation", "place", "group", "thing", "event", "other"]];
/** "its soldiers": an event has none. */
const OF_PEOPLE =
  /^(?:men|women|people|citizens|soldiers|troops|forces|army|military|fighters|members|staff|leaders?|president|government)$/;
const HOLDERS: readonly Kinds[] = [["organisation", "place", "group"]];
const THINGS: readonly Kinds[] = [["event", "thing", "organisation", "other"], ["place"]];

/** What each pronoun and each "the other one" of a question stands for, as far as the turns before tell. */
export function referentsOf(
  { sentence: { words }, kind }: Reading,
  turns: readonly Turn[],
  index: StoryIndex,
  language: Language,
): Referent[] {
  const found: Referent[] = [];
  let picked: TalkedEntity | undefined;
  const named = new Set(entitiesNamed(words, turns, index));
  for (const at of words.keys()) {
    const taken = new Set([...named, ...found.map(({ entity }) => entity.id)]);
    if (isAskedFor(words, at, kind)) continue;
    const talk = { turns, index, language };
    const chosen = chosenOne(words, at, talk);
    if (chosen === undefined && PERSONAL.test(words[at].lower) && picked?.kind === "person") continue;
    picked ??= chosen;
    const entity = chosen ?? standsFor(words, at, taken, talk);
    if (entity !== undefined)
      found.push({
        at,
        to: chosen !== undefined && words[at + 1]?.wordClass === "NOUN" ? at + 2 : at + 1,
        entity,
      });
  }
  return found;
}

function standsFor(
  words: readonly Word[],
  at: number,
  taken: ReadonlySet<string>,
  { turns, index }: Talk,
): TalkedEntity | undefined {
  const { lower } = words[at];
  if (PERSONAL.test(lower)) return latest(PEOPLE, turns, taken, index);
  if (PLURAL.test(lower) && !isDeterminer(words, at))
    return latest(isSpeaking(words, at) ? SPEAKERS : GROUPS, turns, taken, index);
  if (lower === "there" && !isExistential(words, at)) return latest(PLACES, turns, taken, index);
  if (lower === "its")
    return latest(
      OF_PEOPLE.test(words[at + 1]?.lower ?? "") ? HOLDERS : OWNERS,
      turns.slice(-1),
      taken,
      index,
    );
  if (lower === "it" && !isExpletive(words, at)) return latest(THINGS, turns.slice(-1), taken, index);
  if ((lower === "that" || lower === "this") && isPointing(words, at))
    return latest(HAPPENINGS, turns.slice(-1), taken, index);
  return undefined;
}

/** Of the latest turn that has one: what was told, then what was asked about, then what stands beside; for "it" what the fact is of, before the rest. */
function latest(
  wanted: readonly Kinds[],
  turns: readonly Turn[],
  taken: ReadonlySet<string>,
  index: StoryIndex,
): TalkedEntity | undefined {
  for (const turn of turns.toReversed()) {
    const beside = besideOf(turn, index).map(({ id }) => id);
    const tiers = [turn.told, turn.topic, wanted === THINGS ? beside.slice(0, 1) : [], beside];
    for (const kinds of wanted) {
      for (const ids of tiers) {
        const entities = ids
          .flatMap((id) => talkedEntity(id, index) ?? [])
          .filter(({ id }) => !taken.has(id));
        const entity = kinds
          .map((kind) => entities.find((one) => one.kind === kind))
          .find((one) => one !== undefined);
        if (entity !== undefined) return entity;
      }
    }
  }
  return undefined;
}

/** Those of the turns that the question names itself: "he" beside "Toure" is somebody else. */
function entitiesNamed(words: readonly Word[], turns: readonly Turn[], index: StoryIndex): string[] {
  const said = words.map((word) => word.text).join(" ");
  return turns.flatMap((turn) =>
    entitiesOf(turn, index)
      .filter((entity) => isNamedIn(said, entity))
      .map(({ id }) => id),
  );
}

function isSpeaking(words: readonly Word[], at: number): boolean {
  return SAYS.test(words[at + 1]?.lemma ?? "");
}

/** "those groups" */
function isDeterminer(words: readonly Word[], at: number): boolean {
  return (
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(words[at + 1]?.wordClass ?? "") && /^th(?:o|e)se$/.test(words[at].lower)
  );
}

/** "which airport was it": the answer, and nothing told. */
function isAskedFor(words: readonly Word[], at: number, kind: QuestionKind): boolean {
  return (
    /^(?:it|that|this)$/.test(words[at].lower) &&
    /^(?:is|was|were|are|'s|’s)$/.test(words[at - 1]?.lower ?? "") &&
    /^(?:who|whatPerson|whatGroup|whatNoun)$/.test(kind)
  );
}

/** "how many were there" */
function isExistential(words: readonly Word[], at: number): boolean {
  return (
    /^(?:is|are|was|were|be|been|'s|’s)$/.test(words[at - 1]?.lower ?? "") ||
    /^(?:is|are|was|were|'s|’s)$/.test(words[at + 1]?.lower ?? "")
  );
}

/** "is it true that", "does it say", "how does that go": nothing that has a name. */
function isExpletive(words: readonly Word[], at: number): boolean {
  if (/^(?:do|does|did|done|doing)$/.test(words[at - 1]?.lower ?? "") && words[at + 1]?.wordClass !== "VERB")
    return true;
  return /^(?:true|right|correct|clear|known|possible|likely|certain|sure|obvious|proven|say|says|said|mention|mentions|happen|go|work|take|matter)$/.test(
    words[at + 1]?.lower ?? "",
  );
}

/** Stands alone: no "that day", no "says that he", no "after that". */
function isPointing(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (/^(?:after|before|since|by|like|do|does|did|done|doing)$/.test(words[at - 1]?.lower ?? ""))
    return false;
  return (
    next === undefined || next.wordClass === "PUNCT" || /^(?:VERB|AUX|ADV|ADP|CCONJ)$/.test(next.wordClass)
  );
}
