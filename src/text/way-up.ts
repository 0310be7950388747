import type { Relation, RelationKind } from "./relation.ts";
import { ID_MASK, useStrength, type ThesaurusFile } from "./thesaurus-file.ts";

/**
 * The meanings of a lemma and those up to three steps above, ordered: meaning × 2^10 + steps × 2^8 + strength, so
 * that the meetings of two lemmas are found in one walk along both.
 */
export type WayUp = Uint32Array;

const UP_STEPS_MAX = 3;
/** Each step up says so much less. */
const STEP = 0.8;
/** Kinds of the same thing often exclude each other: a Monday is no Tuesday. */
const SIBLING = 0.6;
/** Weaker relations are chance. */
const STRENGTH_MIN = 0.08;

const meaningOf = (cell: number): number => cell >>> 10;
const stepsOf = (cell: number): number => (cell >>> 8) & 3;

export function climb(file: ThesaurusFile, lemma: number): WayUp {
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
export function meet(first: WayUp, second: WayUp): Relation | undefined {
  let kind: RelationKind | undefined;
  let strength = STRENGTH_MIN;
  for (let left = 0, right = 0; left < first.length && right < second.length;) {
    const mine = meaningOf(first[left]);
    const yours = meaningOf(second[right]);
    if (mine === yours) {
      const met = meetingKind(stepsOf(first[left]), stepsOf(second[right]));
      const product = meetingStrength(met, first[left], second[right]);
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

/**
 * The strongest meetings of many ways up with a first one. The cells of all lie in one ordered list: only those of a
 * meaning that the first passes too are looked at, one in some hundred.
 */
export function createMeetings(seconds: readonly WayUp[]): (first: WayUp) => (Relation | undefined)[] {
  const { cells, owners } = inOneList(seconds);
  return (first) => {
    const met = seconds.map((): Relation | undefined => undefined);
    let from = 0;
    for (const mine of first) {
      const meaning = meaningOf(mine);
      from = firstAtLeast(cells, meaning * 2 ** 10, from);
      for (let at = from; at < cells.length && meaningOf(cells[at]) === meaning; at++) {
        const kind = meetingKind(stepsOf(mine), stepsOf(cells[at]));
        // the owner's cells of a meaning are ordered by their steps: no later one meets either
        if (kind === undefined) break;
        const strength = meetingStrength(kind, mine, cells[at]);
        if (strength > (met[owners[at]]?.strength ?? STRENGTH_MIN)) met[owners[at]] = { kind, strength };
      }
    }
    return met;
  };
}

function inOneList(ways: readonly WayUp[]): { readonly cells: Uint32Array; readonly owners: Uint32Array } {
  const keys = new Float64Array(ways.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let owner = 0; owner < ways.length; owner++) {
    for (const cell of ways[owner]) keys[at++] = cell * ways.length + owner;
  }
  keys.sort();
  return {
    cells: Uint32Array.from(keys, (key) => Math.floor(key / ways.length)),
    owners: Uint32Array.from(keys, (key) => key % ways.length),
  };
}

/** Place of the first cell from a place on that is not less. */
function firstAtLeast(cells: Uint32Array, bound: number, from: number): number {
  let low = from;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cells[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meetingKind(mySteps: number, yourSteps: number): RelationKind | undefined {
  if (mySteps === 0) return yourSteps === 0 ? "synonym" : "hyponym";
  if (yourSteps === 0) return "hypernym";
  return mySteps === 1 && yourSteps === 1 ? "sibling" : undefined;
}

function meetingStrength(kind: RelationKind | undefined, mine: number, yours: number): number {
  const weight = kind === "sibling" ? SIBLING : 1;
  return (weight * (mine & 255) * (yours & 255)) / 255 ** 2;
}
