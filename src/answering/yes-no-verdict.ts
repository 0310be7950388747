import type { Language } from "#text";
import { findContradiction, type Contradiction } from "./contradiction.ts";
import { rolesTurned } from "./fact-doubts.ts";
import { valueSortOf } from "./value-sort.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import type { RankedFact } from "./fact-ranking.ts";
import type { Matches } from "./matching.ts";
import type { AskedTerm } from "./reading.ts";
import type { Term } from "./terms.ts";
import type { IndexedSentence } from "./text-index.ts";
import { valueWords } from "./value-words.ts";

/** What a story's facts say to a yes-or-no question. */
export interface Verdict {
  readonly yes: boolean;
  readonly fact: RankedFact;
  /** Another value stands where the question puts its own: "about 40", "BFM-TV". */
  readonly instead?: { readonly told: string; readonly asked: string };
}

/** So many of the likeliest facts are looked at. */
const FACTS_MAX = 15;
/** Value words that the question says, from which it says the value. */
const VALUE_SAID = 0.5;
/** Share of the fact's other words, from which it is the one asked about whatever stands in its value's place. */
const FRAME_MET = 0.5;
/** The same where the story does not know what the question puts there: "did he speak to CNN?" */
const STRANGER_FRAME_MET = 0.75;
const TERM_MET = 0.55;
/** A fact that says or replaces the value asked for goes before one that merely is near by so much. */
const SAID_BONUS = 1.2;
const REPLACED_BONUS = 1;
const YES_NO_BONUS = 0.8;
const TURNED_MALUS = 2;

/** Reads yes or no off the facts: a value that the question says, one that stands in its place, or what speaks against it. */
export function verdictOf(matches: Matches, language: Language): Verdict {
  const known = new Map<IndexedSentence, Contradiction | undefined>();
  const againstIt = (sentence: IndexedSentence): Contradiction | undefined => {
    if (!known.has(sentence)) known.set(sentence, findContradiction(sentence, matches, language));
    return known.get(sentence);
  };
  const judged = matches.facts
    .slice(0, FACTS_MAX)
    .map((fact) => judge(fact, matches, { language, againstIt }));
  const [best] = judged.toSorted((a, b) => b.worth - a.worth);
  return best.verdict;
}

interface Judging {
  readonly language: Language;
  /** What a sentence says against the question. */
  readonly againstIt: (sentence: IndexedSentence) => Contradiction | undefined;
}

function judge(
  fact: RankedFact,
  matches: Matches,
  { language, againstIt }: Judging,
): { worth: number; verdict: Verdict } {
  const { indexed, score } = fact;
  const { reading, index } = matches;
  const { value } = indexed.fact;
  if (value.kind === "yesno") {
    return { worth: score + YES_NO_BONUS, verdict: { fact, yes: value.yes !== asksForNot(reading.text) } };
  }
  const met = (told: number, asked: readonly AskedTerm[]): boolean =>
    asked.some((one) => index.facts.strengthsOf(one.term)[told] >= TERM_MET);
  const said = valueSaid(indexed, matches);
  /** "he" puts nobody in the value's place: who he is was understood, and not said. */
  const slot = slotTerms(indexed, matches, language).filter(
    (asked) => matches.followUp?.own.includes(asked) ?? true,
  );
  if (said < VALUE_SAID && slot.length > 0) {
    const others = reading.terms.filter((asked) => !slot.includes(asked));
    const frame = indexed.lines.map((line) =>
      share(
        line.terms.filter((term) => !indexed.value.includes(term)),
        (term) => met(term, others),
      ),
    );
    const covered = share(others, (asked) =>
      indexed.lines.some((line) =>
        line.terms.some((term) => index.facts.strengthsOf(asked.term)[term] >= TERM_MET),
      ),
    );
    const fit = Math.max(...frame);
    /** "on Monday?" after what was told of Thursday: the turn before is the frame. */
    const isCarried =
      matches.followUp?.own.every((asked) => slot.includes(asked)) === true &&
      indexed.sentences.includes(matches.followUp.last.sentence);
    const bound = slot.every(({ term }) => isInStory(term, matches)) ? FRAME_MET : STRANGER_FRAME_MET;
    if (isCarried || (fit >= bound && covered >= bound)) {
      const asked = slot.map(({ at }) => reading.sentence.words[at]?.text ?? "").join(" ");
      return {
        worth: score + REPLACED_BONUS + 2 * fit * covered,
        verdict: { fact, yes: false, instead: { told: valueWords(value, index.facts.entities), asked } },
      };
    }
  }
  const sentence = index.text.sentences[indexed.sentences[0]];
  const against = sentence === undefined ? undefined : againstIt(sentence);
  const instead =
    against?.told === undefined || against.asked === undefined
      ? undefined
      : { told: against.told, asked: against.asked };
  const turned = rolesTurned(indexed, matches, language) ? TURNED_MALUS : 0;
  return {
    worth: score - turned + SAID_BONUS * (said >= VALUE_SAID ? 1 : 0),
    verdict: { fact, yes: against === undefined, instead },
  };
}

/** Share of the value that the question says; of a figure only its number counts. */
function valueSaid({ fact, value }: IndexedFact, { reading, index }: Matches): number {
  const told =
    fact.value.kind === "quantity"
      ? value.filter((term) => index.facts.terms[term].number !== undefined)
      : value;
  return share(told, (term) =>
    reading.terms.some((asked) => index.facts.strengthsOf(asked.term)[term] >= TERM_MET),
  );
}

function isInStory(asked: Term, { alignment, reading }: Matches): boolean {
  return alignment.anywhere[reading.terms.findIndex(({ term }) => term === asked)] >= TERM_MET;
}

/** A first word is written large whatever it is. */
function isName({ term, at }: AskedTerm, language: Language): boolean {
  return (
    term.name &&
    (at > 0 ||
      !/^(?:artifact|communication|act|event|cognition|attribute|state|time)$/.test(
        language.thesaurus.dominantSupersense(term.lemma) ?? "",
      ))
  );
}

/** Asked names, numbers and dates of the value's own sort that stand nowhere in the fact: what the question puts in the value's place. */
function slotTerms(indexed: IndexedFact, { reading, index }: Matches, language: Language): AskedTerm[] {
  const sort = valueSortOf(indexed.fact, index.facts);
  if (sort === "words" || sort === "cause" || sort === "yesno") return [];
  const wantsNumber = sort === "figure" || sort === "date";
  return reading.terms.filter((asked) => {
    const numeric =
      asked.term.number !== undefined ||
      language.dates.weekdays.has(asked.term.lower) ||
      language.dates.months.has(asked.term.lower);
    if (wantsNumber ? !numeric : !isName(asked, language) || numeric) return false;
    if (wantsNumber && sort === "figure" && /^(?:1[89]|20)\d\d$/.test(asked.term.lower)) return false;
    return (
      !indexed.value.some((term) => index.facts.strengthsOf(asked.term)[term] >= TERM_MET) &&
      (wantsNumber || !inFrame(asked, indexed, index.facts))
    );
  });
}

/** A name of the fact's own wording that is not its value: "does Smith run Acme" asks of Smith. */
function inFrame(asked: AskedTerm, { lines, value }: IndexedFact, facts: FactIndex): boolean {
  const row = facts.strengthsOf(asked.term);
  return lines.some(
    (line) =>
      line.by !== "asked" && line.terms.some((term) => !value.includes(term) && row[term] >= TERM_MET),
  );
}

function share<T>(all: readonly T[], such: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(such).length / all.length;
}

/** "Did he not …", "is it unfinished": asks for the contrary. */
function asksForNot(text: string): boolean {
  return /\b(?:not|never|nobody|none|no one)\b/i.test(text.split(/\s+/).slice(2).join(" "));
}
