import { join } from "node:path";
import { loadLemmatizer, type LemmaReading } from "./lemmatizer.ts";
import { SUPERSENSES, type Supersense } from "./supersenses.ts";
import { loadSynonymGroups, type SynonymGroups } from "./synonym-groups.ts";
import {
  ID_MASK,
  pairKind,
  pairStrength,
  readThesaurusFile,
  useClass,
  useShare,
  useStrength,
  type ThesaurusFile,
} from "./thesaurus-file.ts";

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

/** What words mean beside each other. Terms are lemmas in small letters; several words have spaces between them. */
export interface Thesaurus {
  has(lemma: string): boolean;
  /** How the second stands to the first; the strongest where there are several. Cheap: some 100 ns. */
  relation(first: string, second: string): Relation | undefined;
  /** The fields of a noun's usual senses as a mask of `supersenseBit`s; nought where it is none. */
  supersenses(lemma: string): number;
  /** The field in which a noun is used most. */
  dominantSupersense(lemma: string): Supersense | undefined;
  /** How much of a noun's use is a kind or an instance of another, 0 to 1: "rhine" and "river", "general" and "person". */
  isA(lemma: string, ancestor: string): number;
  /** The base forms a word can be of, the likeliest first. */
  lemmas(word: string): readonly LemmaReading[];
}

const NOUN = 0;
const FIRST_NOUN_TOPIC = 3;
/** In the order of the file's numbers. */
const PAIR_KINDS = ["derived", "antonym", "entails", "entailed"] as const;
const GROUP_STRENGTH = { synonym: 0.9, related: 0.6 };
const UP_STEPS_MAX = 3;
/** Each step up says so much less. */
const STEP = 0.8;
/** Kinds of the same thing often exclude each other: a Monday is no Tuesday. */
const SIBLING = 0.6;
/** A sense at least a quarter as usual as the first is usual. */
const USUAL_STRENGTH = 0.5;
/** Weaker relations are chance. */
const STRENGTH_MIN = 0.08;
/** Words whose way up is kept ready; beyond that all are forgotten, which costs 2 µs a word. */
const CACHE_MAX = 8192;

/** Reads thesaurus.bin, synonyms.txt and irregular.txt of a language's folder. */
export function loadThesaurus(folder: string): Thesaurus {
  const file = readThesaurusFile(join(folder, "thesaurus.bin"));
  const groups = loadSynonymGroups(join(folder, "synonyms.txt"));
  const lemmas = loadLemmatizer(join(folder, "irregular.txt"), file);
  const id = (lemma: string): number => file.lemmas.index(lemma);
  return {
    has: (lemma) => id(lemma) >= 0,
    relation: createRelation(file, groups),
    supersenses: (lemma) => supersenses(file, id(lemma)),
    dominantSupersense: (lemma) => dominantSupersense(file, id(lemma)),
    isA: (lemma, ancestor) => (lemma === ancestor ? 1 : isA(file, id(lemma), id(ancestor))),
    lemmas,
  };
}

function createRelation(file: ThesaurusFile, groups: SynonymGroups): Thesaurus["relation"] {
  let ways = new Map<number, Uint32Array>();
  const wayUp = (lemma: number): Uint32Array => {
    const known = ways.get(lemma);
    if (known !== undefined) return known;
    if (ways.size >= CACHE_MAX) ways = new Map();
    const way = climb(file, lemma);
    ways.set(lemma, way);
    return way;
  };
  return (first, second) => {
    if (first === second) return { kind: "synonym", strength: 1 };
    const group = groups.relation(first, second);
    let best: Relation | undefined;
    if (group !== undefined) best = { kind: group, strength: GROUP_STRENGTH[group] };
    const from = file.lemmas.index(first);
    const to = from < 0 ? -1 : file.lemmas.index(second);
    if (to < 0) return best;
    best = stronger(best, pairOf(file, from, to));
    return stronger(best, meet(wayUp(from), wayUp(to)));
  };
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

function* nounUses(file: ThesaurusFile, lemma: number): Generator<number> {
  if (lemma < 0) return;
  for (let at = file.useStarts[lemma]; at < file.useStarts[lemma + 1]; at++) {
    if (useClass(file.uses[at]) === NOUN) yield file.uses[at];
  }
}

function supersenses(file: ThesaurusFile, lemma: number): number {
  let mask = 0;
  for (const use of nounUses(file, lemma)) {
    if (useStrength(use) >= USUAL_STRENGTH) mask |= 1 << (file.topics[use & ID_MASK] - FIRST_NOUN_TOPIC);
  }
  return mask;
}

function dominantSupersense(file: ThesaurusFile, lemma: number): Supersense | undefined {
  const shares = new Float64Array(SUPERSENSES.length);
  for (const use of nounUses(file, lemma))
    shares[file.topics[use & ID_MASK] - FIRST_NOUN_TOPIC] += useShare(use);
  const most = Math.max(...shares);
  return most === 0 ? undefined : SUPERSENSES[shares.indexOf(most)];
}

function isA(file: ThesaurusFile, lemma: number, ancestor: number): number {
  const goals = [...nounUses(file, ancestor)];
  let all = 0;
  let reached = 0;
  for (const use of nounUses(file, lemma)) {
    all += useShare(use);
    reached += goals.length === 0 ? 0 : useShare(use) * reach(file, use & ID_MASK, goals);
  }
  return all === 0 ? 0 : reached / all;
}

/** The strength of the most usual goal on the way up from a meaning, itself included. */
function reach(file: ThesaurusFile, meaning: number, goals: readonly number[]): number {
  let best = 0;
  for (const goal of goals) if ((goal & ID_MASK) === meaning) best = useStrength(goal);
  for (let at = file.parentStarts[meaning]; at < file.parentStarts[meaning + 1]; at++) {
    best = Math.max(best, reach(file, file.parents[at], goals));
  }
  return best;
}
