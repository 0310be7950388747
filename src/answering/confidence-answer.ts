import type { WordRange } from "#text";
import { FOUND, type Claim, type Features } from "./claim.ts";
import type { QuestionKind } from "./question-kinds.ts";

/** Is the answer of the sort that was asked for, and near what was asked? */
export const ANSWER = [
  "no number",
  "number unfit", // what the answer's figure counts is not what was asked for
  "no time",
  "time unasked",
  "who: a place",
  "where: a person",
  "head near focus", // how near the answer's head and the noun it is a kind of stand in meaning
  "answer length",
  "far from matches",
] as const;

const NUMBER: ReadonlySet<QuestionKind> = new Set(["howMany", "howMuch", "whatNumber", "howMeasure"]);
const TIME: ReadonlySet<QuestionKind> = new Set(["when", "whatTime", "howLong"]);
const PERSON: ReadonlySet<QuestionKind> = new Set(["who", "whatPerson"]);
const PLACE: ReadonlySet<QuestionKind> = new Set(["where", "whatPlace"]);
/** Matches this many words away are no nearer to the answer than to anything else. */
const FAR = 8;

export function answerFit(claim: Claim): Features<(typeof ANSWER)[number]> {
  const { alignment, candidate, index, language } = claim;
  const { sentence, span } = candidate;
  const { kind, head } = alignment.reading;
  const inside = (range: WordRange): boolean => range.from < span.to && range.to > span.from;
  const asks = (of: ReadonlySet<QuestionKind>, such: boolean): number => (of.has(kind) && such ? 1 : 0);
  const digits = sentence.words.slice(span.from, span.to).some(({ text }) => /\d/.test(text));
  const number = digits || sentence.figures.some((figure) => inside(figure.number));
  const fits = alignment.figures?.[sentence.number];
  const time = sentence.dates.some(inside);
  const names = sentence.names.filter(inside);
  const told = sentence.termAt[span.head] < 0 ? undefined : index.terms[sentence.termAt[span.head]];
  const cosine =
    head === undefined || told === undefined ? 0 : language.vectors.similarity(head.vector, told.vector);
  return {
    "no number": asks(NUMBER, !number),
    "number unfit":
      fits === undefined || !number
        ? 0
        : 1 - Math.max(0, ...fits.filter((_, i) => inside(sentence.figures[i].number))),
    "no time": asks(TIME, !time && !number),
    "time unasked": time && !NUMBER.has(kind) && !TIME.has(kind) ? 1 : 0,
    "who: a place": asks(PERSON, names.length > 0 && names.every((name) => name.kind === "place")),
    "where: a person": asks(
      PLACE,
      names.some((name) => name.kind === "person"),
    ),
    "head near focus": Math.max(0, cosine),
    "answer length": Math.min(1, (span.to - span.from) / 10),
    "far from matches": Math.min(1, nearestMatch(claim) / FAR),
  };
}

/** Words between the answer and the nearest match outside it. */
function nearestMatch({ candidate: { span }, row }: Claim): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { at, match } of row) {
    if (at < 0 || match.strength <= FOUND) continue;
    if (at < span.from) nearest = Math.min(nearest, span.from - at);
    else if (at >= span.to) nearest = Math.min(nearest, at - span.to + 1);
  }
  return nearest;
}
