import type { Word } from "#text";
import { FACT_FEATURES, type FactFeature } from "./fact-features.ts";
import { wantedSorts, type ValueSort } from "./value-sort.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import type { RankedFact } from "./fact-ranking.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";
import { valueWords } from "./value-words.ts";
import { withoutStop } from "./without-stop.ts";

/** A question this near to a way to ask for the fact, or to its label, wants its value and not the whole sentence. */
const NEAR_ASKED = 0.62;
/** Ahead by less, another fact with another value could be meant as well: then a sentence tells both. */
const CLEAR_MARGIN = 0.8;
/** Of facts behind by less, a sentence that tells the values of more of them is the better one. */
const NEAR_MARGIN = 2;
/** The same of facts that answer one part of a question of two. */
const PARTS_MARGIN = 4;
/** More than all others together. */
const OWN = 100;

/** What to say, and the fact that says it. */
export interface FactAnswer {
  readonly short: string;
  readonly indexed: IndexedFact;
}

/** The likeliest fact's value where the question wants that very thing, else a fact as a sentence. */
export function factAnswer(facts: readonly RankedFact[], reading: Reading, index: FactIndex): FactAnswer {
  const [best] = facts;
  const { indexed } = best;
  const { fact } = indexed;
  const value = valueWords(fact.value, index.entities);
  if (reading.kind === "howMany" && fact.value.kind === "list")
    return { short: `${fact.value.items.length}: ${value}`, indexed };
  const both = ofEachPart(facts, reading, index);
  if (both !== undefined) return both;
  const rival = facts.find(
    (other) =>
      other !== best &&
      other.indexed.sentences[0] === indexed.sentences[0] &&
      wantsValue(other, reading) &&
      !hasOtherRole(other) &&
      !isWithin(indexed.value, other.indexed.value) &&
      !isWithin(other.indexed.value, indexed.value),
  );
  const clear = rival === undefined || best.score - rival.score >= CLEAR_MARGIN;
  if (clear && wantsValue(best, reading)) return { short: value, indexed };
  const telling = tellingMost(facts);
  return { short: withoutStop(telling.fact.says), indexed: telling };
}

const PARTS: Readonly<Record<string, QuestionKind>> = {
  who: "who",
  whom: "who",
  when: "when",
  where: "where",
  why: "why",
};

/** "Who overthrew whom?", "when and why did they go?": of the likeliest fact's sentence, what answers each part. */
function ofEachPart(
  facts: readonly RankedFact[],
  { sentence: { words } }: Reading,
  index: FactIndex,
): FactAnswer | undefined {
  const kinds = words.flatMap(({ lower }, at) => (isRelative(words, at) ? [] : (PARTS[lower] ?? [])));
  if (kinds.length < 2) return undefined;
  const here = facts
    .filter(({ score }) => score >= facts[0].score - PARTS_MARGIN)
    .map(({ indexed }) => indexed)
    .filter(({ sentences }) => sentences[0] === facts[0].indexed.sentences[0]);
  const parts: IndexedFact[] = [];
  for (const kind of kinds) {
    const part = here.find(
      ({ sort, value }) =>
        isOfSort(sort, kind) &&
        !parts.some((other) => isWithin(other.value, value) || isWithin(value, other.value)),
    );
    if (part !== undefined) parts.push(part);
  }
  if (parts.length < 2) return undefined;
  const telling = here.find(({ lines }) => {
    const says = lines.find(({ by }) => by === "says")?.terms ?? [];
    return parts.every(({ value }) => isWithin(value, says));
  });
  if (telling !== undefined) return { short: withoutStop(telling.fact.says), indexed: telling };
  const values = parts.map(({ fact }) => valueWords(fact.value, index.entities));
  return { short: values.join(", "), indexed: parts[0] };
}

/** "the people who fled", "what happened when he left": no question of its own. */
function isRelative(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && words[at].lower !== "whom" && before.wordClass !== "CCONJ";
}

/** Words may be anybody: they are not taken for a part of the answer. */
function isOfSort(sort: ValueSort, kind: QuestionKind): boolean {
  return sort !== "words" && wantedSorts({ kind })?.includes(sort) === true;
}

/** "about 40" within "about 40 fighters": no other value. */
function isWithin(value: readonly number[], other: readonly number[]): boolean {
  return value.every((term) => other.includes(term));
}

/** Of the facts near the best that stand in its sentence, the one that says most of their values, and the best's if it can. */
function tellingMost(facts: readonly RankedFact[]): IndexedFact {
  const [best] = facts;
  const near = facts.filter(
    ({ indexed, score }) =>
      score >= best.score - NEAR_MARGIN && indexed.sentences[0] === best.indexed.sentences[0],
  );
  const worth = ({ lines }: IndexedFact): number => {
    const says = lines.find((line) => line.by === "says")?.terms ?? [];
    return near
      .filter(({ indexed: { value } }) => value.length > 0 && isWithin(value, says))
      .reduce((sum, other) => sum + (other === best ? OWN : Math.exp(other.score - best.score)), 0);
  };
  return near.map(({ indexed }) => indexed).reduce((most, one) => (worth(one) > worth(most) ? one : most));
}

/** The value is done to what the question asks who does, or the other way round. */
function hasOtherRole({ features }: RankedFact): boolean {
  return features[FACT_FEATURES.indexOf("role clashes")] === 1;
}

function wantsValue(ranked: RankedFact, reading: Reading): boolean {
  const feature = (name: FactFeature): number => ranked.features[FACT_FEATURES.indexOf(name)];
  const { sort } = ranked.indexed;
  if (sort === "yesno" || feature("value asked") > 0.5) return false;
  const wanted = wantedSorts(reading);
  if (wanted !== undefined) return wanted.includes(sort);
  return Math.max(feature("asked"), feature("label")) >= NEAR_ASKED;
}
