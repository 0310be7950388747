import { ROLES, type Language } from "#text";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import { rankFacts, type RankedFact } from "./fact-ranking.ts";
import type { Matches } from "./matching.ts";
import type { AskedTerm, Reading } from "./reading.ts";
import type { Term } from "./terms.ts";
import { isValueSaid, metFrom, share } from "./value-said.ts";
import { valueWords } from "./value-words.ts";

/** The fact that a yes-or-no question asks about has another value than the question puts there. */
export interface Replaced {
  readonly fact: RankedFact;
  /** 0..1: how well fact and question match but for that. */
  readonly fit: number;
  readonly told: string;
  readonly asked: string;
}

const SUBJECT = ROLES.indexOf("subject");
const MODIFIER = ROLES.indexOf("modifier");

/** Share of the fact's other words, from which it is the one asked about whatever stands in its value's place. */
const FRAME_MET = 0.5;
/** Share of the question's other words that the fact must hold then, and where the story does not know what the question puts there: "did he speak to CNN?" */
const ASKED_MET = 0.5;
const ASKED_MET_BESIDE_STRANGER = 0.9;
/** So many facts are looked at for each name that the question says, and so many names. */
const FACTS_MAX = 4;
const NAMES_MAX = 2;

/** "Did Smith write the report?": the facts that tell who did, where it was somebody else. */
export function replacedValues(
  likeliest: readonly RankedFact[],
  matches: Matches,
  language: Language,
): Replaced[] {
  const facts =
    matches.followUp === undefined
      ? namesAsked(matches, language).flatMap((left) => rankedWithout(left, matches, language))
      : likeliest;
  return facts.flatMap((fact) => replacedValue(fact, matches, language) ?? []);
}

/** Each name, number or date that the question says, with the words that belong to it. */
function namesAsked({ reading }: Matches, language: Language): AskedTerm[][] {
  const runs: AskedTerm[][] = [];
  for (const asked of reading.terms) {
    if (!isName(asked, language) && !isNumeric(asked.term, language)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.at === asked.at - 1) last.push(asked);
    else runs.push([asked]);
  }
  return runs.slice(0, NAMES_MAX);
}

/** Who wrote the report is found without whom the question names. */
function rankedWithout(left: readonly AskedTerm[], matches: Matches, language: Language): RankedFact[] {
  const { reading, sentences, candidates: spans, index } = matches;
  const terms = reading.terms.filter((asked) => !left.includes(asked));
  return rankFacts({ ...reading, terms }, { sentences, spans }, index, language).slice(0, FACTS_MAX);
}

/** Undefined where the fact is not the one asked about, or the question puts nothing in its value's place. */
function replacedValue(fact: RankedFact, matches: Matches, language: Language): Replaced | undefined {
  const { indexed } = fact;
  const { reading, index, followUp } = matches;
  if (indexed.sentences.length === 0 || isValueSaid(indexed, matches)) return undefined;
  /** "he" puts nobody in the value's place: who he is was understood, and not said. */
  const slot = slotTerms(indexed, matches, language).filter((asked) => followUp?.own.includes(asked) ?? true);
  if (slot.length === 0) return undefined;
  const others = reading.terms.filter((asked) => !slot.includes(asked));
  const met = (told: number): boolean =>
    others.some(({ term }) => index.facts.strengthsOf(term)[told] >= metFrom(term));
  const fit = Math.max(
    ...indexed.lines.map(({ terms }) =>
      share(
        terms.filter((term) => !indexed.value.includes(term)),
        met,
      ),
    ),
  );
  const covered = share(others, ({ term }) => {
    const row = index.facts.strengthsOf(term);
    return indexed.lines.some(({ terms }) => terms.some((told) => row[told] >= metFrom(term)));
  });
  /** "on Monday?" after what was told of Thursday: the turn before is the frame. */
  const isCarried =
    followUp?.own.every((asked) => slot.includes(asked)) === true &&
    indexed.sentences.includes(followUp.last.sentence);
  const isStranger = !slot.every(({ term }) => isInStory(term, matches));
  const isAsked = fit >= FRAME_MET && covered >= (isStranger ? ASKED_MET_BESIDE_STRANGER : ASKED_MET);
  if (!isCarried && !isAsked) return undefined;
  return {
    fact,
    fit: fit * covered,
    told: valueWords(indexed.fact.value, index.facts.entities),
    asked: slot.map(({ at }) => reading.sentence.words[at]?.text ?? "").join(" "),
  };
}

function isInStory(asked: Term, { alignment, reading }: Matches): boolean {
  return alignment.anywhere[reading.terms.findIndex(({ term }) => term === asked)] >= metFrom(asked);
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
  const { sort } = indexed;
  if (sort === "words" || sort === "matter" || sort === "clause" || sort === "cause" || sort === "yesno")
    return [];
  const wantsNumber = sort === "figure" || sort === "date";
  return reading.terms.filter((asked) => {
    const numeric = isNumeric(asked.term, language);
    if (wantsNumber ? !numeric : !isName(asked, language) || numeric) return false;
    if (sort === "place" && doesSomething(asked, reading)) return false;
    if (wantsNumber && sort === "figure" && /^(?:1[89]|20)\d\d$/.test(asked.term.lower)) return false;
    return (
      !indexed.value.some((term) => index.facts.strengthsOf(asked.term)[term] >= metFrom(asked.term)) &&
      (wantsNumber || !inFrame(asked, indexed, index.facts))
    );
  });
}

/** Whoever does something is put in no place's place. */
function doesSomething({ at }: AskedTerm, { gap: { clauses }, sentence: { words } }: Reading): boolean {
  const { governors, roles } = clauses;
  const head = roles[at] === MODIFIER ? governors[at] : at;
  return roles[head] === SUBJECT && words[governors[head]]?.wordClass === "VERB";
}

function isNumeric({ number, lower }: Term, { dates }: Language): boolean {
  return number !== undefined || dates.weekdays.has(lower) || dates.months.has(lower);
}

/** A name of the fact's own wording that is not its value: "does Smith run Acme" asks of Smith. */
function inFrame(asked: AskedTerm, { lines, value }: IndexedFact, facts: FactIndex): boolean {
  const row = facts.strengthsOf(asked.term);
  return lines.some(
    (line) =>
      line.by !== "asked" &&
      line.terms.some((term) => !value.includes(term) && row[term] >= metFrom(asked.term)),
  );
}
