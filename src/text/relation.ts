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
      return (first) => {
        const from = entryOf(first);
        const relations = meetAll(from.wayUp);
        const others = new Set(othersOf(file, from.lemma));
        for (let i = 0; i < seconds.length; i++) {
          const second = compared[i];
          if (first === seconds[i]) relations[i] = SAME;
          else if (others.has(second.lemma) || (from.groups.length > 0 && second.groups.length > 0))
            relations[i] = compare(from, second, relations[i]);
        }
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
function othersOf(file: ThesaurusFile, lemma: number): Uint32Array {
  return file.pairs.slice(file.pairStarts[lemma], file.pairStarts[lemma + 1]).map((pair) => pair & ID_MASK);
}

function pairOf(file: ThesaurusFile, from: number, to: number): Relation | undefined {
  for (let at = file.pairStarts[from]; at < file.pairStarts[from + 1]; at++) {
    const pair = file.pairs[at];
    if ((pair & ID_MASK) === to) return { kind: PAIR_KINDS[pairKind(pair)], strength: pairStrength(pair) };
  }
  return undefined;
}
