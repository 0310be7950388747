import type { Figure, Language } from "#text";
import { ageFit } from "./ages.ts";
import type { Reading } from "./reading.ts";
import { matchTerms, type Term } from "./terms.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";

/**
 * How well each figure of each sentence answers to what is to be counted or measured, 0 to 1: "163 children" to "how
 * many pupils", and no "104 kilometers". Undefined where the question wants no figure.
 */
export type FigureFits = readonly (readonly number[])[] | undefined;

export function figureFits(reading: Reading, index: TextIndex, language: Language): FigureFits {
  const fit = wantedFigure(reading, index, language);
  return fit && index.sentences.map((sentence) => sentence.figures.map((figure) => fit(figure, sentence)));
}

/** From here on a figure may be the one that is asked for. */
export const FIT_MIN = 0.25;

/** A figure with no noun behind it: "killing 31", "fifty-nine of them". */
const NOTHING_COUNTED = 0.5;
/** A figure of something, where the question doesn't say of what. */
const SOMETHING_COUNTED = 0.3;
/** A number of men for a number of people. */
const PERSONS = 0.8;
/** A figure of this kind may answer, though another kind would do better. */
const MAY_ANSWER = 0.5;
/** The noun that is counted stands among so many words behind the number: "500 migrant families". */
const UNIT_REACH = 4;

type Fit = (figure: Figure, sentence: IndexedSentence) => number;

function wantedFigure(reading: Reading, index: TextIndex, language: Language): Fit | undefined {
  const { kind, terms, head } = reading;
  const { money, shares } = language.figures;
  const asks = (words: ReadonlySet<string>): boolean =>
    reading.sentence.words.some(({ lower, lemma }) => words.has(lower) || words.has(lemma));
  if (head !== undefined && shares.has(head.lemma)) return ofKind({ percent: 1, count: MAY_ANSWER });
  switch (kind) {
    case "howMany":
      return counting(reading, index, language);
    case "whatNumber":
      return head === undefined ? undefined : counting(reading, index, language);
    case "howMuch":
      if (asks(money)) return ofKind({ money: 1 });
      return ofKind({ money: 1, percent: 1, measure: 1, count: MAY_ANSWER, duration: MAY_ANSWER });
    case "howLong":
      return terms.some(({ focus, term }) => focus && term.lemma === "old")
        ? ageFit(reading, index.terms, language)
        : undefined;
    case "howMeasure":
      return ofKind({ measure: 1, duration: 1, percent: MAY_ANSWER, count: MAY_ANSWER });
    default:
      return undefined;
  }
}

function ofKind(worth: Partial<Record<Figure["kind"], number>>): Fit {
  return ({ kind }) => worth[kind] ?? 0;
}

function counting({ head, terms }: Reading, index: TextIndex, language: Language): Fit {
  const people = language.figures.people;
  const persons = terms.some(({ focus, term }) => focus && people.has(term.lemma));
  const isPerson = (unit: Term): number => PERSONS * language.thesaurus.isA(unit.lemma, "person");
  /** "How many died?" means people. */
  const answersTo = (unit: Term): number =>
    head === undefined
      ? Math.max(SOMETHING_COUNTED, isPerson(unit))
      : Math.max(matchTerms(head, unit, language).strength, persons ? isPerson(unit) : 0);
  return (figure, sentence) => {
    if (figure.kind === "money" || figure.kind === "percent" || figure.kind === "duration") return 0;
    const units = unitsOf(figure, sentence, index);
    return units.length === 0 ? NOTHING_COUNTED : Math.max(...units.map(answersTo));
  };
}

/** The nouns behind a number, up to the end of its phrase: of "about 500 of the migrant families" the last two. */
function unitsOf({ number }: Figure, { words, termAt }: IndexedSentence, index: TextIndex): Term[] {
  const units: Term[] = [];
  for (let at = number.to; at < Math.min(words.length, number.to + UNIT_REACH); at++) {
    const { wordClass, lower } = words[at];
    if (wordClass === "NOUN" || wordClass === "PROPN") {
      if (termAt[at] >= 0) units.push(index.terms[termAt[at]]);
    } else if (
      units.length > 0 ||
      !(/^(?:ADJ|DET|NUM|ADV)$/.test(wordClass) || /^(?:of|-|other|more)$/.test(lower))
    ) {
      break;
    }
  }
  return units;
}
