import type { Conversation, Turn } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import type { StoryIndex } from "./story-index.ts";

const TURNS_MAX = 5;

/** The conversation after an answer: what it was about, the answer's own people and things first. */
export function withTurn(conversation: Conversation, draft: Draft, index: StoryIndex): Conversation {
  const turn: Turn = { sentence: draft.sentence.number, fact: draft.fact?.fact.id, entities: entitiesOf(draft, index) };
  return { story: index.story.id, turns: [...conversation.turns, turn].slice(-TURNS_MAX) };
}

function entitiesOf({ fact, sentence, short }: Draft, index: StoryIndex): string[] {
  if (fact !== undefined) {
    const { value, about } = fact.fact;
    const own = value.kind === "entity" ? [value.entity] : [];
    return [...new Set([...own, ...about])];
  }
  const named = sentence.names.map((_, n) => index.text.names.entityOf(sentence.number, n));
  const inAnswer = named.filter((entity) => short.includes(index.text.names.entities[entity].name.split(" ").at(-1)!));
  return [...new Set([...inAnswer, ...named])].map((entity) => `#${entity}`);
}
