import type { WordRange } from "#text";
import { SURE, type Claim, type Features } from "./claim.ts";
import type { QuestionKind } from "./question-kinds.ts";

/** Is the answer of the sort that was asked for, new to the reader, and near what was asked? */
export const ANSWER = [
  "no number",
  "no time",
  "time unasked",
  "who: no name",
  "who: a place",
  "where: no name",
  "where: a person",
  "where: a time",
  "sense fits", // the answer's head and the noun it is a kind of are of one field of meaning: 1 or -1
  "head near focus",
  "answer asked", // share of the question's weight that the answer only repeats
  "answer asked name",
  "answer length",
  "sentence length",
  "far from matches",
  "clause", // share of the matches that stand in the answer's own clause
] as const;

const NUMBER: ReadonlySet<QuestionKind> = new Set(["howMany", "howMuch", "whatNumber", "howMeasure"]);
const TIME: ReadonlySet<QuestionKind> = new Set(["when", "whatTime", "howLong"]);
const PERSON: ReadonlySet<QuestionKind> = new Set(["who", "whatPerson"]);
const PLACE: ReadonlySet<QuestionKind> = new Set(["where", "whatPlace"]);
const CLAUSE_START = /^(?:which|who|that|while|but|although|because|where|when|whereas|and|[,;:()—–])$/;

export function answerFit(claim: Claim): Features<(typeof ANSWER)[number]> {
  const {
    alignment,
    candidate: { sentence, span },
    index,
    language,
    row,
  } = claim;
  const { reading } = alignment;
  const { kind } = reading;
  const inside = (range: WordRange): boolean => range.from < span.to && range.to > span.from;
  const has = (such: boolean, of: ReadonlySet<QuestionKind>): number => (of.has(kind) && such ? 1 : 0);
  const number =
    sentence.figures.some((figure) => inside(figure.number)) ||
    sentence.words.slice(span.from, span.to).some(({ text }) => /\d/.test(text));
  const time = sentence.dates.some(inside);
  const names = sentence.names.filter(inside);
  const repeats = row.filter(
    ({ asked, at, match, by }) =>
      !asked.focus && by === "said" && at >= span.from && at < span.to && match.strength > SURE,
  );
  const head = sentence.termAt[span.head] < 0 ? undefined : index.terms[sentence.termAt[span.head]];
  const askedSenses = reading.head === undefined ? 0 : language.thesaurus.supersenses(reading.head.lemma);
  const toldSenses = head === undefined ? 0 : language.thesaurus.supersenses(head.lemma);
  return {
    "no number": has(!number, NUMBER),
    "no time": has(!time && !number, TIME),
    "time unasked": time && !NUMBER.has(kind) && !TIME.has(kind) ? 1 : 0,
    "who: no name": has(names.length === 0, PERSON),
    "who: a place": has(names.length > 0 && names.every((name) => name.kind === "place"), PERSON),
    "where: no name": has(names.length === 0, PLACE),
    "where: a person": has(
      names.some((name) => name.kind === "person"),
      PLACE,
    ),
    "where: a time": has(time, PLACE),
    "sense fits": askedSenses === 0 || toldSenses === 0 ? 0 : (askedSenses & toldSenses) === 0 ? -1 : 1,
    "head near focus":
      reading.head === undefined || head === undefined
        ? 0
        : Math.max(0, language.vectors.similarity(reading.head.vector, head.vector)),
    "answer asked": repeats.reduce((sum, { weight }) => sum + weight, 0) / (alignment.weightSum || 1),
    "answer asked name": repeats.some(({ asked }) => asked.term.name) ? 1 : 0,
    "answer length": Math.min(1, (span.to - span.from) / 10),
    "sentence length": Math.min(1, sentence.words.length / 60),
    "far from matches": Math.min(1, nearestMatch(claim) / 8),
    clause: clauseShare(claim),
  };
}

/** Words between the answer and the nearest match outside it. */
function nearestMatch({ candidate: { span }, row }: Claim): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { at, match } of row) {
    if (at < 0 || match.strength <= 0.5) continue;
    if (at < span.from) nearest = Math.min(nearest, span.from - at);
    else if (at >= span.to) nearest = Math.min(nearest, at - span.to + 1);
  }
  return nearest;
}

function clauseShare({ candidate: { sentence, span }, row }: Claim): number {
  let clause = 0;
  const clauses = sentence.words.map(({ lower }, at) =>
    at > 0 && CLAUSE_START.test(lower) ? ++clause : clause,
  );
  let inside = 0;
  let all = 0;
  for (const { at, match, weight } of row) {
    if (at < 0 || match.strength < 0.4) continue;
    all += weight * match.strength;
    if (clauses[at] === clauses[span.from] || clauses[at] === clauses[span.to - 1])
      inside += weight * match.strength;
  }
  return all === 0 ? 0 : inside / all;
}
