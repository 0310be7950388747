import type { Language } from "#text";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";
import type { StoryIndex } from "./story-index.ts";
import { listWords } from "./value-words.ts";

type ListedKind = "person" | "place" | "organisation";

const ASKS_FOR_LIST = /\b(?:mention(?:ed|s)?|named?|names|list(?:ed|s)?|appears?|featured?|quoted|cited|talked about|involved)\b/i;
const KINDS: readonly (readonly [RegExp, ListedKind])[] = [
  [/\b(?:who|people|persons?|names|individuals|politicians|leaders|men|presidents)\b/i, "person"],
  [/\b(?:countries|country|nations|places?|cities|towns|locations|where)\b/i, "place"],
  [/\b(?:organi[sz]ations?|groups?|ngos?|agencies|companies|bodies)\b/i, "organisation"],
];
const WHOLE_STORY = /\b(?:story|article|piece|text|report|here|mentioned|named)\b/i;

/** A list is counted from the story itself. */
const SURE = 0.85;
const NAMES_MAX = 12;

/** "who is mentioned?": the names of the story; undefined where the question asks for no such list. */
export function composeList({ reading, index }: Matches, language: Language): Draft | undefined {
  const { text } = reading;
  const lists = (ASKS_FOR_LIST.test(text) && WHOLE_STORY.test(text)) || /^(?:name|list)\b/i.test(text);
  const content = reading.terms.filter(({ term }) => !ASKS_FOR_LIST.test(term.lower) && !WHOLE_STORY.test(term.lower) && !KINDS.some(([pattern]) => pattern.test(term.lower)));
  if (!lists || content.length > 0) return undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  if (kind === undefined) return undefined;
  const countries = /\b(?:country|countries|nations?)\b/i.test(text);
  const listed = namesOf(kind, index).filter((name) => !countries || language.names.known(name.toLowerCase()) === "place");
  if (listed.length === 0) return undefined;
  const fullest = [...index.text.sentences].toSorted((a, b) => count(b.text, listed) - count(a.text, listed))[0];
  return { short: listWords(listed.slice(0, NAMES_MAX)), sentence: fullest, confidence: SURE };
}

function namesOf(kind: ListedKind, index: StoryIndex): string[] {
  const entities = [...index.facts.entities.values()];
  if (entities.length > 0) return entities.filter((entity) => entity.kind === kind).map((entity) => entity.name);
  return index.text.names.entities.filter((entity) => entity.kind === kind).map((entity) => entity.name);
}

function count(text: string, names: readonly string[]): number {
  return names.filter((name) => text.includes(name)).length;
}
