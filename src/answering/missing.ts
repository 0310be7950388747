import type { Language, WordRange } from "#text";
import type { Missing } from "./answer.ts";
import type { Matches } from "./matching.ts";
import { missingName } from "./missing-name.ts";
import type { AskedTerm } from "./reading.ts";
import type { IndexedSentence } from "./text-index.ts";

/** Below that, the story has nothing like the reader's word. */
const LIKE = 0.3;
/** From that on, a sentence is about the asked thing. */
const ABOUT = 0.5;
/** Words this common are never what is missing. */
const TELLING_RARITY = 0.5;
/** Nouns that say of what sort the answer is, not what it is about. */
const SORTS = /^(?:name|kind|type|sort|form|number|amount|time|date|day|week|month|year|place|person|people|man|woman|reason|cause|way|thing|part|result|story|article|news|report|question|answer|word|lot|case|term|title)$/;
const HAPPENS = /^(?:happen|occur|begin|start|end|finish|open|close|be|do|take|hold|stage|place)$/;
const PARTICIPLE = /(?:ed|en|wn|ght|ost|eld|ade|ept|urt|ung|ot)$/;

/** What the story lacks for a question that it can't answer; only what is plain to see is said to be missing. */
export function missingOf(matches: Matches, language: Language): Missing {
  const name = missingName(matches, language);
  if (name !== undefined) return { kind: "name", name };
  return missingSort(matches) ?? missingWord(matches) ?? { kind: "answer" };
}

function missingSort(matches: Matches): Missing | undefined {
  const of = askedThing(matches);
  if (of === undefined) return undefined;
  const { kind } = matches.reading;
  const none = (held: (sentence: IndexedSentence) => readonly WordRange[]): boolean => aboutIt(matches, of.terms).every((sentence) => held(sentence).length === 0);
  if (kind === "howMany") return none((sentence) => sentence.figures) ? { kind: "figure", of: of.text } : undefined;
  if (!of.isEvent) return undefined;
  if (kind === "when") return none((sentence) => sentence.dates) ? { kind: "date", of: of.text } : undefined;
  if (kind === "where") return none((sentence) => sentence.names.filter((one) => one.kind !== "person")) ? { kind: "place", of: of.text } : undefined;
  return undefined;
}

/** What a figure, a date or a place was asked of, in the reader's words. */
interface AskedThing {
  readonly text: string;
  readonly terms: readonly AskedTerm[];
  /** Asked for as something that happens: nothing but its coming about is asked. */
  readonly isEvent: boolean;
}

function askedThing({ reading }: Matches): AskedThing | undefined {
  const { sentence: { text, words, nounPhrases }, terms, kind, asker } = reading;
  const verbs = terms.filter(({ verb }) => verb);
  if (kind === "howMany") {
    const focus = terms.filter((term) => term.focus);
    const done = verbs.filter(({ at }) => PARTICIPLE.test(words[at].lower));
    const said = [...focus, ...done.slice(0, 1)];
    if (said.length === 0 || verbs.length > done.length) return focus.length === 0 ? undefined : thing(focus);
    return thing(said);
  }
  const phrases = nounPhrases.filter(({ from }) => from > asker);
  if (phrases.length !== 1 || verbs.some(({ at }) => !HAPPENS.test(words[at].lemma))) return undefined;
  const [phrase] = phrases;
  return { text: text.slice(words[phrase.from].start, words[phrase.to - 1].end), terms: terms.filter(({ at }) => at >= phrase.from && at < phrase.to), isEvent: true };

  function thing(said: readonly AskedTerm[]): AskedThing {
    return { text: said.map(({ at }) => words[at].text).join(" "), terms: said, isEvent: false };
  }
}

/** The sentences that speak of any of these, and those beside them. */
function aboutIt({ alignment, index, reading }: Matches, asked: readonly AskedTerm[]): IndexedSentence[] {
  const columns = asked.map((term) => reading.terms.indexOf(term));
  const isAbout = (number: number): boolean => columns.some((q) => (alignment.rows[number]?.[q].match.strength ?? 0) >= ABOUT);
  return index.text.sentences.filter(({ number }) => isAbout(number - 1) || isAbout(number) || isAbout(number + 1));
}

/** The most telling noun of the question that the story has nothing like. */
function missingWord({ alignment, index, reading }: Matches): Missing | undefined {
  const { words } = reading.sentence;
  const told = new Set(index.text.terms.flatMap(({ lower, lemma, stem }) => [lower, lemma, stem]));
  const missing = reading.terms.filter(
    ({ term, at }, q) =>
      words[at].wordClass === "NOUN" &&
      term.number === undefined &&
      term.rarity >= TELLING_RARITY &&
      !SORTS.test(term.lemma) &&
      Math.max(alignment.anywhere[q], alignment.inTitle[q]) < LIKE &&
      ![term.lower, term.lemma, term.stem].some((form) => told.has(form)),
  );
  const [most] = missing.toSorted((a, b) => b.term.rarity - a.term.rarity);
  return most === undefined ? undefined : { kind: "word", word: words[most.at].lower };
}
