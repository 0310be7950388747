import type { Language } from "#text";
import type { Missing } from "./answer.ts";
import type { Matches } from "./matching.ts";
import { missingName } from "./missing-name.ts";
import { isQualifier } from "./dropped-qualifier.ts";
import type { AskedTerm } from "./reading.ts";
import type { IndexedSentence } from "./text-index.ts";

/** Below that, the story has nothing like the reader's word: a soldier is no helicopter, however often they meet. */
const LIKE = 0.45;
/** From that on, a sentence is about the asked thing, unless they only keep company: who was killed is not who was wounded. */
const ABOUT = 0.5;
/** Words this common are never what is missing. */
const TELLING_RARITY = 0.6;
/** Nouns that say of what sort the answer is, not what it is about. */
const SORTS =
  /^(?:name|kind|type|sort|form|number|amount|time|date|day|week|month|year|place|person|people|man|woman|reason|cause|way|thing|part|result|story|article|news|report|question|answer|word|lot|case|term|title|role|source|phrase|guy|bit|count|fact|event|caption|photo|picture|headline|page|outlet)$/;
const REASON = /^(?:because|since|due|so|after|as|therefore|reason|cause|caused)$/;
const HAPPENS = /^(?:happen|occur|begin|start|end|finish|open|close|be|do|take|hold|stage|place)$/;
const BE = /^(?:is|are|was|were|be|been|being|got)$/;
const PARTICIPLE = /(?:ed|en|wn|ght|ost|eld|ade|ept|urt|ung|ot)$/;

/** What the story lacks for a question that it can't answer; only what is plain to see is said to be missing. */
export function missingOf(matches: Matches, language: Language): Missing {
  const name = missingName(matches, language);
  if (name !== undefined) return { kind: "name", name };
  return (
    missingSort(matches) ??
    missingQualifier(matches, language) ??
    missingWord(matches, language) ?? { kind: "answer" }
  );
}

function missingSort(matches: Matches): Missing | undefined {
  const of = askedThing(matches);
  if (of === undefined) return undefined;
  const none = (held: (sentence: IndexedSentence) => readonly unknown[]): boolean =>
    aboutIt(matches, of.terms).every((sentence) => held(sentence).length === 0);
  switch (matches.reading.kind) {
    case "howMany":
      return none(({ figures }) => figures) ? { kind: "figure", of: of.text } : undefined;
    case "when":
      return none(({ dates }) => dates) ? { kind: "date", of: of.text } : undefined;
    case "where":
      return none(({ names }) => names.filter((name) => name.kind === "place" || name.kind === "other"))
        ? { kind: "place", of: of.text }
        : undefined;
    case "who":
    case "whatPerson":
      return none(({ names }) => names.filter((name) => name.kind === "person" || name.kind === "other"))
        ? { kind: "person", of: of.text }
        : undefined;
    case "why":
      return none(({ words }) => words.filter(({ lower }) => REASON.test(lower)))
        ? { kind: "reason", of: of.text }
        : undefined;
    default:
      return undefined;
  }
}

/** What a figure, a date, a place, a person or a reason was asked of, in the reader's words. */
interface AskedThing {
  readonly text: string;
  readonly terms: readonly AskedTerm[];
}

function askedThing(matches: Matches): AskedThing | undefined {
  switch (matches.reading.kind) {
    case "howMany":
      return askedCount(matches);
    case "who":
    case "whatPerson":
      return askedOffice(matches);
    default:
      return askedEvent(matches);
  }
}

/** "How many civilians were wounded?": civilians wounded */
function askedCount({ reading: { sentence, terms } }: Matches): AskedThing | undefined {
  const verbs = terms.filter(({ verb }) => verb);
  const passive = sentence.words.some(({ lower }) => BE.test(lower));
  const done =
    verbs.length === 1 && passive && PARTICIPLE.test(sentence.words[verbs[0].at].lower) ? verbs : [];
  const said = [...terms.filter(({ focus, verb }) => focus && !verb), ...done];
  if (said.length === 0) return undefined;
  return { text: said.map(({ at }) => sentence.words[at].text).join(" "), terms: said };
}

/** "Who is the mayor of Gao?": the mayor of Gao */
function askedOffice({
  reading: {
    sentence: { text, words, nounPhrases },
    terms,
    asker,
  },
}: Matches): AskedThing | undefined {
  if (terms.some(({ verb }) => verb) || !/^(?:is|was|are|were)$/.test(words[asker + 1]?.lower ?? ""))
    return undefined;
  const from = words[asker + 2];
  const to = words.findLast(({ wordClass }) => wordClass !== "PUNCT");
  const office = nounPhrases.find((phrase) => phrase.from === asker + 2);
  if (from === undefined || to === undefined || from.wordClass !== "DET" || office === undefined)
    return undefined;
  return { text: text.slice(from.start, to.end), terms: terms.filter(({ at }) => at > asker + 1) };
}

/** "When did the coup happen?": the coup */
function askedEvent({
  reading: {
    sentence: { text, words, nounPhrases },
    terms,
    asker,
  },
}: Matches): AskedThing | undefined {
  const phrases = nounPhrases.filter(({ from }) => from > asker && words[from].lower !== "place");
  if (phrases.length !== 1 || terms.some(({ verb, at }) => verb && !HAPPENS.test(words[at].lemma)))
    return undefined;
  if (words.some(({ lower }) => /^(?:do|does|did)$/.test(lower)) && !terms.some(({ verb }) => verb))
    return undefined;
  const [{ from, to }] = phrases;
  const inside = terms.filter(({ at }) => at >= from && at < to);
  return inside.length === 0 || words[from].wordClass === "PRON"
    ? undefined
    : { text: text.slice(words[from].start, words[to - 1].end), terms: inside };
}

/** The sentences that speak of all of these, in themselves or with those beside them. */
function aboutIt({ alignment, index, reading }: Matches, asked: readonly AskedTerm[]): IndexedSentence[] {
  const columns = asked.map((term) => reading.terms.indexOf(term));
  const holds = (number: number, q: number): boolean => {
    const match = alignment.rows[number]?.[q].match;
    return match !== undefined && match.strength >= ABOUT && match.kind !== "near";
  };
  const near = (number: number, q: number): boolean =>
    holds(number - 1, q) || holds(number, q) || holds(number + 1, q);
  return index.text.sentences.filter(({ number }) => columns.every((q) => near(number, q)));
}

/** The most telling noun of the question that the story has nothing like. */
function missingWord({ alignment, index, reading }: Matches, language: Language): Missing | undefined {
  const { words } = reading.sentence;
  const isTold = (form: string): boolean =>
    index.text.terms.some(({ lower, lemma, stem }) => form === lower || form === lemma || form === stem);
  const missing = reading.terms.filter(
    ({ term, at }, q) =>
      words[at].wordClass === "NOUN" &&
      term.number === undefined &&
      term.rarity >= TELLING_RARITY &&
      !SORTS.test(term.lemma) &&
      language.thesaurus.has(term.lemma) &&
      Math.max(alignment.anywhere[q], alignment.inTitle[q]) < LIKE &&
      ![term.lower, term.lemma, term.stem].some(isTold),
  );
  const [most] = missing.toSorted((a, b) => b.term.rarity - a.term.rarity);
  return most === undefined ? undefined : { kind: "word", word: words[most.at].lower };
}

/** "Who was the last to leave?": the story has no such word at all. */
function missingQualifier(
  { index, reading: { sentence, asker } }: Matches,
  language: Language,
): Missing | undefined {
  const { words } = sentence;
  const missing = words.find(
    ({ lower }, at) =>
      at !== asker &&
      words[at - 1]?.lower === "the" &&
      isQualifier(words, at, language) &&
      !index.toldWords().has(lower),
  );
  return missing === undefined ? undefined : { kind: "qualifier", qualifier: missing.lower };
}
