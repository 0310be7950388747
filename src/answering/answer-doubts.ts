import type { Language, WordRange } from "#text";
import { FIT_MIN } from "./figure-fits.ts";
import type { Matches } from "./matching.ts";
import type { Candidate } from "./ranking.ts";
import { askedUtterance, isUtteredBy } from "./utterances.ts";

/** From which strength a word counts as named, and as said in the question already. */
const NAMED = 0.5;
const SAID = 0.85;
/** A name stands so many words behind what it is the name of, or before it: "the driver, Ion Pop", "Ion Pop, who was the driver". */
const NAME_BEHIND = 3;
const NAME_BEFORE = 8;

/** Can these words not be what was asked for? Plain rules, since the questions to learn from have too few such cases. */
export function isDoubtful(candidate: Candidate, matches: Matches, language: Language): boolean {
  return (
    isOtherFigure(candidate, matches) ||
    isNoDuration(candidate, matches, language) ||
    isOthersName(candidate, matches) ||
    isOthersUtterance(candidate, matches) ||
    isPlaceAsked(candidate, matches) ||
    lacksRelative(candidate, matches, language)
  );
}

/** A number of votes for an age, megawatts for a cost, people for a number of horses. */
function isOtherFigure({ sentence, span }: Candidate, { alignment, reading }: Matches): boolean {
  const fits = alignment.figures?.[sentence.number];
  if (fits === undefined || !/^(?:howMany|howMuch|howLong)$/.test(reading.kind)) return false;
  return !fits.some((fit, i) => fit >= FIT_MIN && shares(sentence.figures[i].number, span));
}

function isNoDuration(
  { sentence: { figures, dates, words }, span }: Candidate,
  { reading, alignment }: Matches,
  { figures: { durations } }: Language,
): boolean {
  if (reading.kind !== "howLong" || alignment.figures !== undefined) return false;
  const times = [...figures.filter(({ kind }) => kind !== "count").map(({ number }) => number), ...dates];
  return (
    !times.some((range) => shares(range, span)) &&
    !words.slice(span.from, span.to).some(({ lower }) => durations.has(lower))
  );
}

/** "What is the name of the mechanic" asks for a name that stands by him. */
function isOthersName({ sentence, span }: Candidate, { alignment, reading }: Matches): boolean {
  if (reading.kind !== "whatPerson" || !/\bnames?\b/i.test(reading.text)) return false;
  const row = alignment.rows[sentence.number];
  const name = sentence.names.find((one) => shares(one, span));
  if (name === undefined || row.some(({ at, match }) => at === name.to - 1 && match.strength > SAID))
    return true;
  return !row.some(
    ({ asked, at, match }) =>
      asked.focus &&
      match.strength >= NAMED &&
      ((at < name.from && at >= name.from - NAME_BEHIND) || (at >= name.to && at <= name.to + NAME_BEFORE)),
  );
}

/** "What did the minister say about it": somebody else's words, or words about something else. */
function isOthersUtterance({ sentence }: Candidate, matches: Matches): boolean {
  const { reading, alignment } = matches;
  const asked = askedUtterance(reading);
  if (asked === undefined) return false;
  const { speaker, topic } = asked;
  return (
    (speaker.length > 0 && !isUtteredBy(speaker, sentence, alignment.rows[sentence.number])) ||
    (topic.length > 0 && topic.every((q) => strengthNear(q, sentence.number, matches) < NAMED))
  );
}

/** "Where in Romania?" wants more than Romania. */
function isPlaceAsked({ sentence, span }: Candidate, { alignment, reading }: Matches): boolean {
  if (!/^(?:where|whatPlace)$/.test(reading.kind)) return false;
  const said = new Set(
    alignment.rows[sentence.number].flatMap(({ at, match }) => (match.strength > SAID ? [at] : [])),
  );
  const told = sentence.termAt.flatMap((term, at) =>
    term >= 0 && at >= span.from && at < span.to ? [at] : [],
  );
  return told.length > 0 && told.every((at) => said.has(at));
}

/** Somebody's husband is asked about where the story tells of none. */
function lacksRelative({ sentence }: Candidate, matches: Matches, { thesaurus }: Language): boolean {
  return matches.reading.terms.some(
    ({ term, at }, q) =>
      matches.reading.sentence.words[at].wordClass === "NOUN" &&
      thesaurus.isA(term.lemma, "relative") >= NAMED &&
      strengthNear(q, sentence.number, matches) <= SAID,
  );
}

/** How well a term is met in a sentence or beside it. */
function strengthNear(q: number, sentence: number, { alignment: { rows } }: Matches): number {
  return Math.max(...[-1, 0, 1].map((step) => rows[sentence + step]?.[q].match.strength ?? 0));
}

function shares(one: WordRange, other: WordRange): boolean {
  return one.from < other.to && one.to > other.from;
}
