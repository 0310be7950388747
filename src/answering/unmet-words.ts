import type { Language } from "#text";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
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
  const { facts } = index;
  const { words } = reading.sentence;
  const unmet = { worst: 0, name: 0, verb: 0, noun: 0 };
  const raise = (by: keyof typeof unmet, lack: number): void => void (unmet[by] = Math.max(unmet[by], lack));
  let rival = false;
  for (const asked of reading.terms) {
    const met = facts.askedWord(asked.term).inFacts[indexed.number];
    const lack = (1 - met) * asked.term.rarity;
    raise("worst", lack);
    if (asked.term.name) raise("name", isSetting(asked, matches) ? 0 : 1 - met);
    else if (asked.verb) raise("verb", PARTICLE.test(words[asked.at + 1]?.lower ?? "") ? 0 : lack);
    else if (words[asked.at]?.wordClass === "NOUN" && asked.term.vector >= 0) raise("noun", lack);
    rival ||= met < MET && hasRival(asked.term, indexed, facts);
  }
  const opposed = reading.terms.filter(({ term }) => isOpposed(term, indexed, facts, language));
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

function hasRival(asked: Term, { all }: IndexedFact, facts: FactIndex): boolean {
  const rivals = facts.rivalsOf(asked);
  return all.some((told) => rivals[told] === 1);
}

/** The fact, as it is worded, says the opposite. */
function isOpposed(
  asked: Term,
  { number, lines }: IndexedFact,
  facts: FactIndex,
  { opposites, figures }: Language,
): boolean {
  const opposite = opposites.get(asked.lemma);
  if (opposite === undefined || asked.name || figures.durations.has(asked.lemma)) return false;
  return (
    facts.askedWord(asked).inFacts[number] < SAID &&
    lines.some(
      ({ by, terms }) => by !== "asked" && terms.some((term) => opposite.has(facts.terms[term].lemma)),
    )
  );
}
