import type { Word, WordRange } from "#text";
import type { AlignedTerm } from "./alignment.ts";
import type { Reading } from "./reading.ts";
import { argumentAt } from "./sentence-frame.ts";
import type { Term } from "./terms.ts";
import type { IndexedSentence } from "./text-index.ts";

const OPEN_KIND = /^(?:what|whatDid|whatNoun)$/;
const ASKED_VERB =
  /^(?:say|tell|state|claim|think|believe|comment|explain|write|warn|argue|tweet|answer|reply)$/;
const TOLD_VERB =
  /^(?:say|tell|state|claim|think|believe|announce|declare|comment|call|describe|explain|write|warn|expect|argue|add|note|tweet|ask|rule|reply|answer|promise|deny|insist|stress|predict|hope|feel|see|praise|criticize|condemn|accuse|urge|reject|welcome|want|fear|demand|vow|pledge|consider|agree|acknowledge|admit|confirm|suggest|according)$/;
const MET = 0.7;
/** A speaker stands within so many words of the end of the quote, of the verb before with a title between, of the verb behind. */
const BEHIND_QUOTE = 7;
const BEHIND_VERB = 5;
const BEFORE_VERB = 3;
/** Who opens a sentence speaks in it, however far the verb is: "Petrakis, who runs the center, believes …". */
const OPENING_WORDS = 5;

/** What somebody says is asked for: "what did the minister say about the strike". */
export interface AskedUtterance {
  readonly speaker: readonly Term[];
  /** Places in the reading's terms of what it is about; none where the question leaves it open. */
  readonly topic: readonly number[];
}

/** Undefined where nobody's words or opinion are asked for. */
export function askedUtterance({ kind, asker, sentence, terms }: Reading): AskedUtterance | undefined {
  const { words, nounPhrases } = sentence;
  const done = words.findIndex(({ lower }, at) => at > asker && /^(?:do|does|did|has|have|had)$/.test(lower));
  if (!OPEN_KIND.test(kind) || asker < 0 || done < 0) return undefined;
  const verb = words.findIndex(({ lemma }, at) => at > done + 1 && ASKED_VERB.test(lemma));
  const phrase = nounPhrases.find(({ from, to }) => from > done && from <= done + 2 && to <= verb);
  if (phrase === undefined) return undefined;
  const about = words.findIndex(({ lower }, at) => at > verb && /^(?:about|of|on)$/.test(lower));
  return {
    speaker: terms.filter(({ at }) => at >= phrase.from && at < phrase.to).map(({ term }) => term),
    topic: terms.flatMap(({ at }, q) => (about >= 0 && at > about ? [q] : [])),
  };
}

/** Does the sentence tell what the speaker says, thinks or wants? */
export function isUtteredBy(
  speaker: readonly Term[],
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
): boolean {
  return row.some(
    ({ asked, at, match, by }) =>
      speaker.includes(asked.term) && match.strength >= MET && speaksAt(at, sentence, by === "carried"),
  );
}

function speaksAt(at: number, sentence: IndexedSentence, byPronoun: boolean): boolean {
  const { words, names, nounPhrases, clauses } = sentence;
  const verb = words[clauses.governors[argumentAt(sentence, at)]];
  if (verb !== undefined && tells(verb)) return true;
  const { from, to } = [...names, ...nounPhrases].find((one) => at >= one.from && at < one.to) ?? {
    from: at,
    to: at + 1,
  };
  const isBehindQuote = words
    .slice(Math.max(0, from - BEHIND_QUOTE), from)
    .some(({ text }) => /^["”]$/.test(text));
  const opens =
    !byPronoun &&
    from < OPENING_WORDS &&
    words.slice(0, from).every(({ wordClass }) => !/^(?:PRON|VERB|ADP)$/.test(wordClass)) &&
    words.some(tells);
  return (
    isBehindQuote ||
    opens ||
    isBehindVerb({ from, to }, words) ||
    words.slice(to, to + BEFORE_VERB).some(tells)
  );
}

/** "said Culture Minister Lukas Strasser", and not "said that Strasser" */
function isBehindVerb({ from }: WordRange, words: readonly Word[]): boolean {
  let at = from - 1;
  while (
    at >= 0 &&
    from - at <= BEHIND_VERB &&
    !tells(words[at]) &&
    /^(?:DET|ADJ|NOUN|PROPN|ADP|PUNCT)$/.test(words[at].wordClass)
  )
    at--;
  return at >= 0 && tells(words[at]) && words[at + 1].lower !== "that";
}

function tells({ lemma, lower }: Word): boolean {
  return TOLD_VERB.test(lemma) || TOLD_VERB.test(lower);
}
