import type { Language } from "#text";
import { findContradiction, type Contradiction } from "./contradiction.ts";
import { otherDoer, rolesUnlike } from "./turned-roles.ts";
import type { RankedFact } from "./fact-ranking.ts";
import type { Matches } from "./matching.ts";
import type { IndexedFact } from "./fact-index.ts";
import { replacedValues } from "./replaced-value.ts";
import type { IndexedSentence } from "./text-index.ts";
import { isValueSaid } from "./value-said.ts";

/** What a story's facts say to a yes-or-no question. */
export interface Verdict {
  readonly yes: boolean;
  readonly fact: RankedFact;
  /** What speaks against it, where that is what the no rests on. */
  readonly against?: Contradiction["by"];
  /** Another value stands where the question puts its own: "about 40", "BFM-TV". */
  readonly instead?: { readonly told: string; readonly asked: string };
}

/** So many of the likeliest facts are looked at. */
const FACTS_MAX = 15;
/** A fact that says the value asked for, or only yes or no, goes before one that merely is near by so much. */
const SAID_BONUS = 1.2;
const YES_NO_BONUS = 0.8;
/** The same for one that has another value than the question puts there; after other turns, more the better it fits. */
const REPLACED_BONUS = 0.5;
const REPLACED_LATER_BONUS = 1;
const FITTING_LATER = 2;
const TURNED_MALUS = 2;
/** Whether all were expelled was not asked where whether they were was. */
const SCOPE_MALUS = 2;
const OTHERS_MALUS = 1;
const MET = 0.5;
const SCOPE =
  /\b(?:all|every|everyone|everybody|whole|entire|entirely|complete|completely|full|fully|totally|only|just|solely|alone|single|sole)\b/i;

/** Reads yes or no off the facts: a value that the question says, one that stands in its place, or what speaks against it. */
export function verdictOf(matches: Matches, language: Language): Verdict {
  const known = new Map<IndexedSentence, Contradiction | undefined>();
  const againstIt = (sentence: IndexedSentence): Contradiction | undefined => {
    if (!known.has(sentence)) known.set(sentence, findContradiction(sentence, matches, language));
    return known.get(sentence);
  };
  const told = matches.facts.slice(0, FACTS_MAX);
  const judged = [
    ...told.map((fact) => judge(fact, matches, { language, againstIt })),
    ...replacedValues(told, matches, language).map(({ fact, fit, told: value, asked }): Judged => ({
      worth:
        fact.score +
        (matches.followUp === undefined ? REPLACED_BONUS : REPLACED_LATER_BONUS + FITTING_LATER * fit),
      verdict: { fact, yes: false, instead: { told: value, asked } },
    })),
  ];
  const [best] = judged.toSorted((a, b) => b.worth - a.worth);
  return best.verdict;
}

interface Judged {
  readonly worth: number;
  readonly verdict: Verdict;
}

interface Judging {
  readonly language: Language;
  /** What a sentence says against the question. */
  readonly againstIt: (sentence: IndexedSentence) => Contradiction | undefined;
}

function judge(fact: RankedFact, matches: Matches, { language, againstIt }: Judging): Judged {
  const { indexed, score } = fact;
  const { value } = indexed.fact;
  const turned =
    rolesUnlike(indexed, matches, language) || otherDoer(indexed, matches, language) ? TURNED_MALUS : 0;
  if (value.kind === "yesno") {
    const wider = SCOPE.test(indexed.fact.label) && !SCOPE.test(matches.reading.text) ? SCOPE_MALUS : 0;
    return {
      worth: score - turned - wider - (namesOthers(indexed, matches) ? OTHERS_MALUS : 0) + YES_NO_BONUS,
      verdict: { fact, yes: value.yes !== asksForNot(matches.reading.text) },
    };
  }
  const sentence = matches.index.text.sentences[indexed.sentences[0]];
  const against = sentence === undefined ? undefined : againstIt(sentence);
  const instead =
    against?.told === undefined || against.asked === undefined
      ? undefined
      : { told: against.told, asked: against.asked };
  const said = isValueSaid(indexed, matches);
  return {
    worth: score - turned + (said ? SAID_BONUS : 0),
    verdict: { fact, yes: against === undefined, against: against?.by, instead },
  };
}

/** Tells of somebody by name whom the question has nothing to do with: whether the French are accused, where the army is asked about. */
function namesOthers({ lines }: IndexedFact, { reading, index }: Matches): boolean {
  const { facts } = index;
  return lines.some(
    ({ by, terms }) =>
      by === "label" &&
      terms.some(
        (term) =>
          (facts.terms[term].name || facts.terms[term].place !== undefined) &&
          !reading.terms.some((asked) => facts.strengthsOf(asked.term)[term] >= MET),
      ),
  );
}

/** "Did he not …", "is it unfinished": asks for the contrary. */
function asksForNot(text: string): boolean {
  return /\b(?:not|never|nobody|none|no one)\b/i.test(text.split(/\s+/).slice(2).join(" "));
}
