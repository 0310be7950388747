/** A long list of words, kept as the bytes they were read as: ready in a few milliseconds, small, quick to ask. */
export interface WordTable {
  readonly size: number;
  /** The place of a word in the list, or -1. */
  index(word: string): number;
  /** The word at a place, or undefined beyond the list. */
  word(index: number): string | undefined;
}

const LINE_END = 10;
/** FNV-1a, the 32-bit numbers of Fowler, Noll and Vo. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * Makes a table of words in Latin-1 with line ends between them, which must not change afterwards. A Map of the same
 * words takes ten times as long to fill, since each word becomes a string of its own first.
 */
export function wordTable(bytes: Uint8Array): WordTable {
  const starts = lineStarts(bytes);
  const size = starts.length - 1;
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1;
  /** Places plus one, so that nought is free. */
  const slots = new Uint32Array(mask + 1);
  for (let at = 0; at < size; at++) {
    let hash = HASH_START;
    const end = starts[at + 1] - 1;
    for (let byte = starts[at]; byte < end; byte++) {
      hash = Math.imul(hash ^ bytes[byte], HASH_FACTOR);
    }
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  }

  const isAt = (place: number, word: string): boolean => {
    const start = starts[place];
    if (starts[place + 1] - 1 - start !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word.charCodeAt(at)) return false;
    return true;
  };

  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size,
    index: (word) => {
      let hash = HASH_START;
      for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const place = slots[slot] - 1;
        if (isAt(place, word)) return place;
      }
      return -1;
    },
    word: (index) => {
      if (!(index >= 0 && index < size)) return undefined;
      return latin.toString("latin1", starts[index], starts[index + 1] - 1);
    },
  };
}

/** Where each line starts, and one past the end of the last. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  let lines = 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE_END) lines++;
  const starts = new Uint32Array(lines + 1);
  for (let at = 0, line = 1; at < bytes.length; at++) if (bytes[at] === LINE_END) starts[line++] = at + 1;
  starts[lines] = bytes.length + 1;
  return starts;
}
