import { isLoose, type SynonymGroups } from "./synonym-groups.ts";
import { ID_MASK, pairKind, pairStrength, type ThesaurusFile } from "./thesaurus-file.ts";
import { climb, createMeetings, meet, type WayUp } from "./way-up.ts";

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
/** An antonym this sure is one, though the two words also meet in some meaning of theirs. */
const ANTONYM_STRENGTH_MIN = 0.3;
/** Words that are kept ready; beyond that all are forgotten, which costs some 3 µs a word. */
const CACHE_MAX = 8192;

const SAME: Relation = { kind: "synonym", strength: 1 };

/** What there is to compare about one word. */
interface Entry {
  readonly lemma: number;
  readonly groups: readonly number[];
  readonly wayUp: WayUp;
}

/** The strongest relation of each of some fixed lemmas to a first one; undefined where there is none. */
export type RelationsTo = (first: string) => (Relation | undefined)[];

/** The two ways to compare lemmas; both say the same. */
export interface Relations {
  /** How the second stands to the first, the strongest where there are several. */
  readonly of: (first: string, second: string) => Relation | undefined;
  /** The same for many seconds at once. */
  readonly to: (seconds: readonly string[]) => RelationsTo;
}

export function createRelations(file: ThesaurusFile, groups: SynonymGroups): Relations {
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
  const compare = (
    first: Entry,
    second: Omit<Entry, "wayUp">,
    met: Relation | undefined,
  ): Relation | undefined => {
    const grouped = groupOf(first.groups, second.groups);
    if (first.lemma < 0 || second.lemma < 0) return grouped;
    const pair = pairOf(file, first.lemma, second.lemma);
    if (grouped === undefined && pair?.kind === "antonym" && pair.strength >= ANTONYM_STRENGTH_MIN)
      return pair;
    return stronger(stronger(grouped, pair), met);
  };
  return {
    of(first, second) {
      if (first === second) return SAME;
      const from = entryOf(first);
      const to = entryOf(second);
      return compare(from, to, meet(from.wayUp, to.wayUp));
    },
    to(seconds) {
      const compared = seconds.map((second) => ({ lemma: entryOf(second).lemma, groups: groups.of(second) }));
      const meetAll = createMeetings(seconds.map((second) => entryOf(second).wayUp));
      const byWord = placesBy(seconds, (second) => [second]);
      const byLemma = placesBy(compared, ({ lemma }) => [lemma]);
      const byGroup = placesBy(compared, (second) => second.groups);
      return (first) => {
        const from = entryOf(first);
        const relations = meetAll(from.wayUp);
        /** Of all others only the way up says anything. */
        const beside = new Set([
          ...from.groups.flatMap((group) => byGroup.get(group) ?? []),
          ...othersOf(file, from.lemma).flatMap((lemma) => byLemma.get(lemma) ?? []),
        ]);
        for (const i of beside) relations[i] = compare(from, compared[i], relations[i]);
        for (const i of byWord.get(first) ?? []) relations[i] = SAME;
        return relations;
      };
    },
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

/** The lemmas that one goes with. */
function othersOf(file: ThesaurusFile, lemma: number): number[] {
  return Array.from(
    file.pairs.subarray(file.pairStarts[lemma], file.pairStarts[lemma + 1]),
    (pair) => pair & ID_MASK,
  );
}

/** Where in a list each of the keys of its members stands. */
function placesBy<T, K>(list: readonly T[], keysOf: (one: T) => readonly K[]): Map<K, number[]> {
  const places = new Map<K, number[]>();
  for (const [i, one] of list.entries()) {
    for (const key of keysOf(one)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [i]);
      else known.push(i);
    }
  }
  return places;
}

function pairOf(file: ThesaurusFile, from: number, to: number): Relation | undefined {
  for (let at = file.pairStarts[from]; at < file.pairStarts[from + 1]; at++) {
    const pair = file.pairs[at];
    if ((pair & ID_MASK) === to) return { kind: PAIR_KINDS[pairKind(pair)], strength: pairStrength(pair) };
  }
  return undefined;
}
