import type { WordRange } from "#text";
import type { Conversation, Turn } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { meantTerms } from "./own-words.ts";
import type { StoryIndex } from "./story-index.ts";
import { entitiesIn, entitiesNamed, isNamedIn, talkedEntity } from "./talked-entity.ts";
import { valueWords } from "./value-words.ts";

const TURNS_MAX = 5;

/** The turns that a story's next question can go on from: none of another story or another revision of it. */
export function turnsOn({ story, revision, turns }: Conversation, index: StoryIndex): readonly Turn[] {
  return story === index.story.id && revision === index.story.revision
    ? turns.filter(({ sentence }) => sentence < index.text.sentences.length)
    : [];
}

/** The conversation after an answer. */
export function withAnswer(conversation: Conversation, draft: Draft, matches: Matches): Conversation {
  const { fact, short, sentence } = draft;
  const byValue = fact !== undefined && short === valueWords(fact.fact.value, matches.index.facts.entities);
  const turn: Turn = {
    sentence: sentence.number,
    fact: fact?.fact.id,
    said: saidRange(draft),
    byValue,
    told: fact === undefined || byValue ? toldBy(draft, matches) : [],
    topic: topicOf(matches, fact),
    asked: askedOf(matches),
  };
  return withTurn(conversation, turn, matches.index);
}

/**
 * The conversation after a refusal. A question that stands on its own has opened another subject, answered or not; one
 * that takes up the turn before leaves the talk where it was.
 */
export function withRefusal(
  conversation: Conversation,
  draft: Draft | undefined,
  matches: Matches,
): Conversation {
  if (draft === undefined || matches.followUp !== undefined) return conversation;
  const turn: Turn = {
    sentence: draft.sentence.number,
    byValue: false,
    told: [],
    topic: topicOf(matches),
    asked: askedOf(matches),
  };
  return withTurn(conversation, turn, matches.index);
}

function withTurn(conversation: Conversation, turn: Turn, index: StoryIndex): Conversation {
  const { id: story, revision } = index.story;
  return { story, revision, turns: [...turnsOn(conversation, index), turn].slice(-TURNS_MAX) };
}

function toldBy({ fact, sentence, short }: Draft, { index }: Matches): string[] {
  if (fact === undefined)
    return entitiesIn(sentence.number, index)
      .filter((entity) => isNamedIn(short, entity))
      .map(({ id }) => id);
  const { value } = fact.fact;
  const ids = value.kind === "entity" ? [value.entity] : value.kind === "list" ? value.items : [];
  return ids.filter((id) => talkedEntity(id, index) !== undefined);
}

function topicOf({ reading, followUp, index }: Matches, told?: IndexedFact): string[] {
  const subject = followUp?.form === "bare" ? (told?.fact.about.slice(0, 1) ?? []) : [];
  const pointed = followUp?.referents.map(({ entity }) => entity.id) ?? [];
  const named = entitiesNamed(reading, index);
  const kept = followUp?.form === "bare" ? [...followUp.last.topic, ...followUp.last.told] : [];
  return [...new Set([...subject, ...pointed, ...named.map(({ id }) => id), ...kept])];
}

function askedOf({ reading, followUp, index }: Matches): readonly (readonly number[])[] | undefined {
  return followUp?.form === "bare" ? followUp.last.asked : meantTerms(reading.terms, index);
}

function saidRange({ sentence, short }: Draft): WordRange | undefined {
  const start = sentence.text.indexOf(short);
  if (start < 0) return undefined;
  const from = sentence.words.findIndex((word) => word.end > start);
  const to = sentence.words.findIndex((word) => word.start >= start + short.length);
  return { from, to: to < 0 ? sentence.words.length : to };
}
