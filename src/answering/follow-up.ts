import type { Language } from "#text";
import type { Conversation, Turn } from "./conversation.ts";
import type { AskedTerm, Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { termOf } from "./terms.ts";

/** What a question takes up from the turn before it. */
export interface FollowUp {
  /** Number of the sentence that the talk is at. */
  readonly sentence: number;
  /** Ids of the entities that it is about. */
  readonly entities: readonly string[];
  /** How much of the question only the turn before explains: 0..1. */
  readonly need: number;
}

const OPENING = /^(?:and|but|so|then|also|or|ok|what about|how about|what else|who else|where else|why so|since when|by whom|under|from where|just|only|really)\b/i;
const PERSONAL = /^(?:he|him|his|she|her|hers|himself|herself)$/;
const PLURAL = /^(?:they|them|their|theirs|those|these)$/;
const POINTING = /^(?:it|its|that|this|there|one|ones|same|other|another)$/;

/** Terms that a follow-up needs at least to stand on its own. */
const OWN_TERMS = 2;

/** What the question takes up, or undefined where it stands on its own. */
export function readFollowUp(reading: Reading, { turns }: Conversation): FollowUp | undefined {
  const last = turns.at(-1);
  if (last === undefined) return undefined;
  const { words } = reading.sentence;
  const named = reading.terms.some((asked) => asked.term.name);
  const points = words.some((word) => PERSONAL.test(word.lower) || PLURAL.test(word.lower) || (POINTING.test(word.lower) && word.wordClass !== "SCONJ"));
  const opens = OPENING.test(reading.text);
  const short = reading.terms.length < OWN_TERMS;
  if (!points && !opens && !short) return undefined;
  const need = Math.min(1, (short ? 0.6 : 0) + (points ? (named ? 0.3 : 0.5) : 0) + (opens ? 0.5 : 0));
  return { sentence: last.sentence, entities: last.entities, need };
}

/** The question with the names that its pronouns stand for. */
export function resolvePronouns(reading: Reading, { turns }: Conversation, index: StoryIndex, language: Language): Reading {
  const added: AskedTerm[] = [];
  for (const [at, word] of reading.sentence.words.entries()) {
    const wanted = wantedKinds(word.lower);
    if (wanted === undefined) continue;
    const name = lastNamed(turns, wanted, index);
    if (name === undefined || reading.text.includes(name)) continue;
    for (const part of language.readWords(name)) {
      const term = termOf(part, language);
      if (term !== undefined) added.push({ term: { ...term, name: true }, at, focus: false, verb: false });
    }
    break;
  }
  return added.length === 0 ? reading : { ...reading, terms: [...reading.terms, ...added] };
}

function wantedKinds(pronoun: string): readonly string[] | undefined {
  if (PERSONAL.test(pronoun)) return ["person"];
  if (PLURAL.test(pronoun)) return ["group", "organisation"];
  if (pronoun === "there") return ["place"];
  return undefined;
}

function lastNamed(turns: readonly Turn[], kinds: readonly string[], index: StoryIndex): string | undefined {
  for (const turn of turns.toReversed()) {
    for (const id of turn.entities) {
      const entity = entityOf(id, index);
      if (entity !== undefined && kinds.includes(entity.kind)) return entity.name;
    }
  }
  return undefined;
}

/** An entity of the fact set by its id, or of the text alone by "#" and its number. */
export function entityOf(id: string, index: StoryIndex): { readonly name: string; readonly kind: string } | undefined {
  return id.startsWith("#") ? index.text.names.entities[Number(id.slice(1))] : index.facts.entities.get(id);
}
