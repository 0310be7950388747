import { isLoose, type SynonymGroups } from "./synonym-groups.ts";
import { ID_MASK, pairKind, pairStrength, useStrength, type ThesaurusFile } from "./thesaurus-file.ts";

/**
 * How a second word stands to the first: "hypernym" is broader, "hyponym" narrower; "derived" shares the root
 * (decide, decision); "entails" follows from the first (kill, die), "entailed" leads to it; "sibling" is another kind
 * of the same thing; "related" is of the same matter.
 */
export type RelationKind =
  | "synonym"
  | "hypernym"
  | "hyponym"
  | "antonym"
  | "derived"
  | "entails"
  | "entailed"
  | "sibling"
  | "related";

export interface Relation {
  readonly kind: RelationKind;
  /** 0 to 1: near 1 for the first senses of both words, near 0 for rare ones, far ones, or very broad ones. */
  readonly strength: number;
}

/** In the order of the file's numbers. */
const PAIR_KINDS = ["derived", "antonym", "entails", "entailed"] as const;
const GROUP_STRENGTH = { synonym: 0.9, related: 0.6 };
const UP_STEPS_MAX = 3;
/** Each step up says so much less. */
const STEP = 0.8;
/** Kinds of the same thing often exclude each other: a Monday is no Tuesday. */
const SIBLING = 0.6;
/** Weaker relations are chance. */
const STRENGTH_MIN = 0.08;
/** An antonym this sure is one, though the two words also meet in some meaning of theirs. */
const ANTONYM_STRENGTH_MIN = 0.3;
/** Words that are kept ready; beyond that all are forgotten, which costs some 3 µs a word. */
const CACHE_MAX = 8192;

/** What there is to compare about one word. */
interface Entry {
  readonly lemma: number;
  readonly groups: readonly number[];
  readonly wayUp: Uint32Array;
}

/** Makes the comparison of two lemmas: how the second stands to the first, the strongest where there are several. */
export function createRelation(
  file: ThesaurusFile,
  groups: SynonymGroups,
): (first: string, second: string) => Relation | undefined {
  let entries = new Map<string, Entry>();
  const entryOf = (word: string): Entry => {
    const known = entries.get(word);
    if (known !== undefined) return known;
    if (entries.size >= CACHE_MAX) entries = new Map();
    const lemma = file.lemmas.index(word);
    const entry = {
      lemma,
      groups: groups.of(word),
      wayUp: lemma < 0 ? new Uint32Array() : climb(file, lemma),
    };
    entries.set(word, entry);
    return entry;
  };
  return (first, second) => {
    if (first === second) return { kind: "synonym", strength: 1 };
    const from = entryOf(first);
    const to = entryOf(second);
    const grouped = groupOf(from.groups, to.groups);
    if (from.lemma < 0 || to.lemma < 0) return grouped;
    const pair = pairOf(file, from.lemma, to.lemma);
    if (grouped === undefined && pair?.kind === "antonym" && pair.strength >= ANTONYM_STRENGTH_MIN)
      return pair;
    return stronger(stronger(grouped, pair), meet(from.wayUp, to.wayUp));
  };
}

function groupOf(mine: readonly number[], yours: readonly number[]): Relation | undefined {
  let kind: "synonym" | "related" | undefined;
  for (const group of mine) {
    if (kind !== "synonym" && yours.includes(group)) kind = isLoose(group) ? "related" : "synonym";
  }
  return kind && { kind, strength: GROUP_STRENGTH[kind] };
}

function stronger(first: Relation | undefined, second: Relation | undefined): Relation | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return second.strength > first.strength ? second : first;
}

function pairOf(file: ThesaurusFile, from: number, to: number): Relation | undefined {
  for (let at = file.pairStarts[from]; at < file.pairStarts[from + 1]; at++) {
    const pair = file.pairs[at];
    if ((pair & ID_MASK) === to) return { kind: PAIR_KINDS[pairKind(pair)], strength: pairStrength(pair) };
  }
  return undefined;
}

/**
 * The meanings of a lemma and those up to three steps above, ordered: meaning × 2^10 + steps × 2^8 + strength, so
 * that the meetings of two lemmas are found in one walk along both.
 */
function climb(file: ThesaurusFile, lemma: number): Uint32Array {
  const found = new Map<number, number>();
  const visit = (meaning: number, steps: number, strength: number): void => {
    const narrow = steps === 0 ? 1 : STEP ** steps * (file.narrowness[meaning] / 255);
    const cell = meaning * 2 ** 10 + steps * 2 ** 8 + Math.round(255 * strength * narrow);
    const before = found.get(meaning);
    if (before === undefined || (before & 255) < (cell & 255)) found.set(meaning, cell);
    if (steps === UP_STEPS_MAX) return;
    for (let at = file.parentStarts[meaning]; at < file.parentStarts[meaning + 1]; at++) {
      visit(file.parents[at], steps + 1, strength);
    }
  };
  for (let at = file.useStarts[lemma]; at < file.useStarts[lemma + 1]; at++) {
    visit(file.uses[at] & ID_MASK, 0, useStrength(file.uses[at]));
  }
  return Uint32Array.from(found.values()).toSorted();
}

/** The strongest meeting of two ways up. */
function meet(first: Uint32Array, second: Uint32Array): Relation | undefined {
  let kind: RelationKind | undefined;
  let strength = STRENGTH_MIN;
  for (let left = 0, right = 0; left < first.length && right < second.length;) {
    const mine = first[left] >>> 10;
    const yours = second[right] >>> 10;
    if (mine === yours) {
      const met = meetingKind((first[left] >>> 8) & 3, (second[right] >>> 8) & 3);
      const weight = met === "sibling" ? SIBLING : 1;
      const product = (weight * (first[left] & 255) * (second[right] & 255)) / 255 ** 2;
      if (met !== undefined && product > strength) {
        kind = met;
        strength = product;
      }
    }
    if (mine <= yours) left++;
    if (yours <= mine) right++;
  }
  return kind && { kind, strength };
}

function meetingKind(mySteps: number, yourSteps: number): RelationKind | undefined {
  if (mySteps === 0) return yourSteps === 0 ? "synonym" : "hyponym";
  if (yourSteps === 0) return "hypernym";
  return mySteps === 1 && yourSteps === 1 ? "sibling" : undefined;
}
