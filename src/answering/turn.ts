import type { WordRange } from "#text";
import type { Conversation, Turn } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";
import { entitiesIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";

const TURNS_MAX = 5;

/** The conversation after an answer. */
export function withAnswer({ turns }: Conversation, draft: Draft, matches: Matches): Conversation {
  const turn: Turn = { sentence: draft.sentence.number, fact: draft.fact?.fact.id, said: saidRange(draft), entities: entitiesOf(draft, matches) };
  return { story: matches.index.story.id, turns: [...turns, turn].slice(-TURNS_MAX) };
}

/**
 * The conversation after a refusal. A question that stands on its own has opened another subject, answered or not; one
 * that takes up the turn before leaves the talk where it was.
 */
export function withRefusal(conversation: Conversation, draft: Draft | undefined, matches: Matches): Conversation {
  if (draft === undefined || matches.followUp !== undefined) return conversation;
  const turn: Turn = { sentence: draft.sentence.number, entities: entitiesOf(draft, matches) };
  return { story: matches.index.story.id, turns: [...conversation.turns, turn].slice(-TURNS_MAX) };
}

/** The answer's own, then those that the question names or points to, then those beside them. */
function entitiesOf({ fact, sentence, short }: Draft, { reading, followUp, index }: Matches): string[] {
  const beside = fact === undefined ? entitiesIn(sentence.number, index) : fact.fact.about.flatMap((id) => talkedEntity(id, index) ?? []);
  const { value } = fact?.fact ?? {};
  const own = value?.kind === "entity" ? [value.entity] : value?.kind === "list" ? value.items.filter((id) => index.facts.entities.has(id)) : fact === undefined ? beside.filter((entity) => isNamed(entity, short)).map(({ id }) => id) : [];
  const pointed = followUp?.referents.map(({ entity }) => entity.id) ?? [];
  const named = beside.filter((entity) => isNamed(entity, reading.text)).map(({ id }) => id);
  return [...new Set([...own, ...pointed, ...named, ...beside.map(({ id }) => id)])];
}

/** Whether a text has a form of the name, or its last word. */
function isNamed({ forms }: TalkedEntity, text: string): boolean {
  const said = text.toLowerCase();
  return forms.some((form) => said.includes(form.toLowerCase()) || said.includes(form.toLowerCase().split(" ").at(-1)!));
}

function saidRange({ sentence, short }: Draft): WordRange | undefined {
  const start = sentence.text.indexOf(short);
  if (start < 0) return undefined;
  const from = sentence.words.findIndex((word) => word.end > start);
  const to = sentence.words.findIndex((word) => word.start >= start + short.length);
  return { from, to: to < 0 ? sentence.words.length : to };
}
