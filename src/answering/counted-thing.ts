import { readSentence, type Language } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { strongest } from "./met-terms.ts";
import type { StoryIndex } from "./story-index.ts";
import { matchTerms, termOf, type Term } from "./terms.ts";
import { valueWords } from "./value-words.ts";

const COUNTING = /^(?:howMany|howMuch|whatNumber)$/;
/** What asks for money, whatever else is counted. */
const COSTS = /^(?:cost|price|pay|spend|budget|worth|fee|salary|expense)$/;
/** A word met by less is another: a number of months is none of men. */
const SAME = 0.9;
/** Things of a list are of the kind that was to be counted from here on. */
const SUCH = 0.5;

/** The fact counts something else than the question: no money, months, other people's soldiers. */
export function countsOther(indexed: IndexedFact, { reading, index }: Matches, language: Language): boolean {
  if (!COUNTING.test(reading.kind)) return false;
  const { value } = indexed.fact;
  const counted = reading.terms.filter(({ focus }) => focus).map(({ term }) => term);
  if (value.kind === "list") return listsOther(counted, indexed, index, language);
  if (reading.terms.some(({ term }) => COSTS.test(term.lemma)))
    return !readSentence(valueWords(value, index.facts.entities), language).figures.some(
      ({ kind }) => kind === "money",
    );
  const units = indexed.value
    .map((term) => index.facts.terms[term])
    .filter(({ number }) => number === undefined);
  const isTime = ({ lower, lemma }: Term): boolean =>
    language.figures.durations.has(lower) || language.figures.durations.has(lemma);
  return (
    (counted.length > 0 && units.some(isTime) && !counted.some(isTime)) ||
    countsOthers(counted, units, indexed, language)
  );
}

/** A list is counted where its items are of the kind: two peoples are neither two Tuareg nor two pages. */
function listsOther(
  counted: readonly Term[],
  { fact: { value }, lines, value: told }: IndexedFact,
  { facts }: StoryIndex,
  language: Language,
): boolean {
  const last = counted.at(-1);
  if (last === undefined || value.kind !== "list") return false;
  const heads = lines.flatMap(({ by, head }) => (by === "says" || head < 0 ? [] : [head]));
  const isItem = value.items.some((item) =>
    language
      .readWords(facts.entities.get(item)?.name ?? item)
      .every(({ lower }) => counted.some((term) => term.lower === lower)),
  );
  return isItem || strongest(last, [...told, ...heads], facts) < SUCH;
}

/** "French soldiers" are not the fighters whom French forces killed. */
function countsOthers(
  counted: readonly Term[],
  units: readonly Term[],
  { lines, frames }: IndexedFact,
  language: Language,
): boolean {
  const owners = counted.filter(({ name, place }) => name || place !== undefined);
  if (owners.length === 0) return false;
  const holds = (told: readonly Term[], wanted: readonly Term[]): boolean =>
    wanted.some((term) => told.some((other) => matchTerms(term, other, language).strength >= SAME));
  const isOwned = lines.some(({ words }) => {
    const read = language.readWords(words).flatMap((word) => termOf(word, language) ?? []);
    return read.some((term, at) => at > 0 && holds([term], units) && holds([read[at - 1]], owners));
  });
  return (
    !isOwned &&
    frames.some(({ agent, patient }) => {
      const [own, other] = holds(patient, units) ? [patient, agent] : [agent, patient];
      return holds(own, units) && holds(other, owners) && !holds(own, owners);
    })
  );
}
