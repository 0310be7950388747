import type { Language } from "#text";
import type { Draft } from "./draft.ts";
import { SCOPE_WORDS, sentencesInScope } from "./list-scope.ts";
import type { Matches } from "./matching.ts";
import type { StoryIndex } from "./story-index.ts";
import { listWords } from "./value-words.ts";

type ListedKind = "person" | "place" | "organisation";

/** A name, its kind, all that it goes by and what the story says it is. */
interface Listed {
  readonly kind: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly description: string;
}

const ASKS_FOR_LIST =
  /\b(?:mention(?:ed|s)?|named?|names|list(?:ed|s)?|appears?|featured?|cited|talked about|involved|called)\b/i;
const ORDERS_LIST = /^(?:please )?(?:name|list|all (?:the )?names)\b/i;
const KINDS: readonly (readonly [RegExp, ListedKind])[] = [
  [/\b(?:countries|country|nations?|places?|cities|towns|locations|where)\b/i, "place"],
  [/\b(?:organi[sz]ations?|groups?|ngos?|agencies|companies|bodies)\b/i, "organisation"],
  [/\b(?:who|people|persons?|names|individuals|politicians|leaders|men|women|presidents)\b/i, "person"],
];
const WHOLE_STORY = /\b(?:story|article|piece|text|here|mention(?:ed|s)?|named)\b/i;
/** Say nothing of which names are meant. */
const IDLE = /^(?:foreign|different|various|two|three|four|five|six|please|get)$/;

/** A list is counted from the story itself. */
const SURE = 0.85;
const NAMES_MAX = 12;

/** "who is mentioned?", "names in the photo credit": names of the story; undefined where the question asks for no list. */
export function composeList({ reading, index }: Matches, language: Language): Draft | undefined {
  const { text } = reading;
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  const lists =
    ORDERS_LIST.test(text) ||
    (ASKS_FOR_LIST.test(text) && (WHOLE_STORY.test(text) || SCOPE_WORDS.test(text)));
  if (kind === undefined || !lists) return undefined;
  const telling = reading.terms
    .map(({ term }) => term.lower)
    .filter(
      (word) =>
        ![ASKS_FOR_LIST, WHOLE_STORY, SCOPE_WORDS, IDLE, ...KINDS.map(([pattern]) => pattern)].some(
          (pattern) => pattern.test(word),
        ),
    );
  const sentences = sentencesInScope(text, index);
  const said = sentences.map((sentence) => sentence.text).join("\n");
  const countries = /\b(?:country|countries|nations?)\b/i.test(text);
  const listed = namesOf(index)
    .filter((one) => (kind === "person" && /\bcredit/i.test(text)) || one.kind === kind)
    .filter(({ name }) => !countries || language.names.known(name.toLowerCase()) === "place")
    .filter(({ forms }) => forms.some((form) => said.includes(form)))
    .filter(({ forms, description }) =>
      telling.every((word) => [...forms, description].some((form) => form.toLowerCase().includes(word))),
    );
  if (listed.length === 0) return undefined;
  const names = listed.map(({ name }) => name);
  const fullest = sentences.toSorted((a, b) => count(b.text, listed) - count(a.text, listed))[0];
  return { short: listWords(names.slice(0, NAMES_MAX)), sentence: fullest, confidence: SURE };
}

function namesOf({ facts, text }: StoryIndex): Listed[] {
  const entities = [...facts.entities.values()];
  if (entities.length > 0)
    return entities.map(({ kind, name, aliases, description }) => ({
      kind,
      name,
      forms: [name, ...aliases],
      description: description ?? "",
    }));
  return text.names.entities.map(({ kind, name }) => ({ kind, name, forms: [name], description: "" }));
}

function count(text: string, names: readonly Listed[]): number {
  return names.filter(({ forms }) => forms.some((form) => text.includes(form))).length;
}
