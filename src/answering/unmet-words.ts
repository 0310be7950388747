import type { Language } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { strongest } from "./met-terms.ts";
import type { AskedTerm } from "./reading.ts";
import type { Term } from "./terms.ts";

/** Words of the question that the fact does not meet, each 0..1. */
export interface UnmetWords {
  readonly worst: number;
  readonly name: number;
  readonly verb: number;
  readonly noun: number;
  /** A word is met only by another of its kind: wounded for killed. */
  readonly rival: boolean;
  /** A verb, or any word, whose opposite the fact says: elected for ousted, southern for northern. */
  readonly opposed: "verb" | "word" | undefined;
}

/** "hang on", "go in": what such a verb means hardly shows in its first word. */
const PARTICLE = /^(?:on|in|out|up|off|over|away|down|back|through)$/;
const MET = 0.55;
const SAID = 0.9;

export function unmetWords(indexed: IndexedFact, matches: Matches, language: Language): UnmetWords {
  const { reading, index } = matches;
  const { terms } = index.facts;
  const { words } = reading.sentence;
  const unmet = { worst: 0, name: 0, verb: 0, noun: 0 };
  const raise = (by: keyof typeof unmet, lack: number): void => void (unmet[by] = Math.max(unmet[by], lack));
  let rival = false;
  for (const asked of reading.terms) {
    const met = strongest(asked.term, indexed.all, index.facts);
    const lack = (1 - met) * asked.term.rarity;
    raise("worst", lack);
    if (asked.term.name) raise("name", isSetting(asked, matches) ? 0 : 1 - met);
    else if (asked.verb) raise("verb", PARTICLE.test(words[asked.at + 1]?.lower ?? "") ? 0 : lack);
    else if (words[asked.at]?.wordClass === "NOUN" && asked.term.vector >= 0) raise("noun", lack);
    rival ||= met < MET && indexed.all.some((told) => isRival(asked.term, terms[told], language));
  }
  const told = indexed.lines
    .filter((line) => line.by !== "asked")
    .flatMap((line) => line.terms.map((term) => terms[term].lemma));
  const opposed = reading.terms.filter(
    ({ term }) =>
      !term.name &&
      !language.figures.durations.has(term.lemma) &&
      strongest(term, indexed.all, index.facts) < SAID &&
      told.some((lemma) => language.opposites.get(term.lemma)?.has(lemma)),
  );
  return {
    ...unmet,
    rival,
    opposed: opposed.some(({ verb }) => verb)
      ? "verb"
      : opposed.some(({ focus }) => !focus)
        ? "word"
        : undefined,
  };
}

/** What the whole story is set in need not stand in each of its facts, but where it says whose something is: "president of France". */
const SETTING_SHARE = 0.3;

function isSetting(asked: AskedTerm, { alignment, reading }: Matches): boolean {
  const { words } = reading.sentence;
  if (words[asked.at - 1]?.lower === "of" || /^(?:'s|’s)$/.test(words[asked.at + 1]?.lower ?? ""))
    return false;
  const q = reading.terms.indexOf(asked);
  const holding = alignment.rows.filter((row) => row[q].match.strength >= 0.9).length;
  return holding >= SETTING_SHARE * alignment.rows.length;
}

function isRival(asked: Term, told: Term, language: Language): boolean {
  if (language.opposites.get(asked.lemma)?.has(told.lemma)) return true;
  const relation = language.thesaurus.relation(asked.lemma, told.lemma);
  return relation?.kind === "antonym" || (relation?.kind === "sibling" && relation.strength > 0.25);
}
