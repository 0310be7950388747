import type { Language } from "#text";
import { companyTerms } from "./company.ts";
import type { Conversation, Turn } from "./conversation.ts";
import type { IndexedFact } from "./fact-index.ts";
import { phrasesOf } from "./placed-phrase.ts";
import type { AskedTerm, Reading } from "./reading.ts";
import { referentsOf, type Referent } from "./referents.ts";
import type { StoryIndex } from "./story-index.ts";
import { entitiesOf } from "./talked-entity.ts";
import { turnsOn } from "./turn.ts";
import { wholeQuestion } from "./whole-question.ts";

/** What a question takes up from the turns before it. */
export interface FollowUp {
  /** The turn that it goes on from. */
  readonly last: Turn;
  /** All that were kept, the latest last. */
  readonly turns: readonly Turn[];
  /** Ids of all that the turn it goes on from was about. */
  readonly about: readonly string[];
  /** The facts that were told, the latest last, and whether by their value alone. */
  readonly told: readonly { readonly indexed: IndexedFact; readonly byValue: boolean }[];
  /** Whom and what its pronouns stand for. */
  readonly referents: readonly Referent[];
  /** What it asks with its own words, neither pronouns nor ties, and whether together. */
  readonly own: readonly AskedTerm[];
  /** bare: a question word and no more. turning: the same of somebody else. referring: a question of its own about what the talk is about. */
  readonly form: "bare" | "turning" | "referring";
  /** The preposition of a bare "against whom?". */
  readonly preposition?: string;
  /** "in photo", "in picture": what "who's in it?" says of the photo, without articles. */
  readonly phrases: readonly string[];
  /** Asks for what comes after: "and then?", "afterwards". */
  readonly onward: boolean;
  /** How much of the question only the turn before explains: 0..1. */
  readonly need: number;
}

const TURNING = /^(?:(?:ok|okay|so|but)[, ]+)?(?:and|what about|how about|and what about|and how about)\b/i;
const OPENING =
  /^(?:(?:ok|okay|well|right)[,.]? +)?(?:and|but|so|then|also|or|what else|who else|where else|why so|since when|by whom|from|under|just|only|really|not)\b/i;
const POINTING = /^(?:so|he|him|his|she|her|hers|they|them|their|theirs|it|its|there|then|others|another)$/;
/** Words that only tie a question to the one before, or say no more than "do". */
const TIES =
  /^(?:afterwards?|after|before|then|else|too|also|exactly|now|still|again|later|next|true|really|anyone|anybody|someone|happen|happened|happens|become|becomes|became|wants?|wanted|stands?|come|way|names?)$/;
const ONWARD = /\b(?:after(?:wards?| that)|later|next|and then|then what)\b/i;
/** "What happened to him?", after he was told of: what came of him next. */
const BEFELL = /\b(?:happen(?:s|ed)?|became|become)\b/i;
/** Terms that a question needs at least to stand on its own. */
const OWN_TERMS = 2;

/** A question read in the light of the turns before: its pronouns have names, and `followUp` says what it takes up, where it takes up anything. */
export function continueTalk(
  reading: Reading,
  conversation: Conversation,
  index: StoryIndex,
  language: Language,
): { readonly reading: Reading; readonly followUp?: FollowUp } {
  const turns = turnsOn(conversation, index);
  const last = turns.at(-1);
  if (last === undefined) return { reading };
  const { words } = reading.sentence;
  const referents = referentsOf(reading, turns, index, language);
  const own = [...ownTerms(reading, referents), ...companyTerms(reading, language)];
  const named = own.some(({ term }) => term.name);
  const turning =
    TURNING.test(reading.text) &&
    own.length > 0 &&
    own.every(({ term }) => term.name) &&
    reading.asker < own[0].at;
  const pointing =
    referents.length > 0 || words.some((word, at) => POINTING.test(word.lower) || isPointing(reading, at));
  const opening = OPENING.test(reading.text);
  const short = own.length < OWN_TERMS && !named;
  if (!pointing && !opening && !short && !turning) return { reading };
  const form = own.length === 0 ? "bare" : turning ? "turning" : "referring";
  const need =
    form === "bare"
      ? 1
      : Math.min(1, (short ? 0.5 : 0) + (pointing ? (named ? 0.3 : 0.5) : 0) + (opening ? 0.5 : 0));
  const followUp: FollowUp = {
    last,
    turns,
    about: entitiesOf(last, index).map(({ id }) => id),
    told: turns.flatMap(({ fact, byValue }) =>
      index.facts.facts.filter((one) => one.fact.id === fact).map((indexed) => ({ indexed, byValue })),
    ),
    referents,
    own,
    form,
    preposition: form === "bare" ? prepositionOf(reading) : undefined,
    phrases: phrasesOf(reading, referents),
    onward: ONWARD.test(reading.text) || (BEFELL.test(reading.text) && referents.length > 0),
    need,
  };
  return { reading: wholeQuestion(reading, followUp, language), followUp };
}

/** What the question asks with its own words: neither a pronoun nor a tie. */
function ownTerms({ terms, sentence }: Reading, referents: readonly Referent[]): AskedTerm[] {
  return terms.filter(
    ({ at }) =>
      !referents.some((referent) => at >= referent.at && at < referent.to) &&
      !TIES.test(sentence.words[at].lower),
  );
}

function isPointing({ sentence, asker }: Reading, at: number): boolean {
  const { words } = sentence;
  if (!/^(?:that|this|those|these)$/.test(words[at].lower) || at === asker) return false;
  return (
    words[at + 1] === undefined ||
    (/^(?:PUNCT|VERB|AUX|ADV|ADP)$/.test(words[at + 1].wordClass) && words[at - 1]?.wordClass !== "NOUN")
  );
}

function prepositionOf({ sentence, asker }: Reading): string | undefined {
  const before = sentence.words[asker - 1];
  return before?.wordClass === "ADP" ? before.lower : undefined;
}
