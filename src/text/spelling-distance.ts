/** Rows of the table for words of up to so many letters; longer ones are cut to that. */
const LETTERS_MAX = 32;
const rows = [
  new Uint8Array(LETTERS_MAX + 1),
  new Uint8Array(LETTERS_MAX + 1),
  new Uint8Array(LETTERS_MAX + 1),
] as const;

/**
 * How many slips apart two spellings are: a letter replaced, dropped, added, or two neighbours swapped (Damerau's
 * distance in its restricted form, "optimal string alignment"). Only the first 32 letters are looked at.
 *
 * @param most what is farther is given up and told as `most + 1`
 */
export function spellingDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const height = Math.min(one.length, LETTERS_MAX);
  const width = Math.min(other.length, LETTERS_MAX) + 1;
  // The rows are filled before they are read, so they are made once and not for each of thousands of words.
  let [before, last, row] = rows;
  for (let j = 0; j < width; j++) last[j] = j;
  for (let i = 1; i <= height; i++) {
    row[0] = i;
    let least = i;
    const letter = one.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      let slips = letter === other.charCodeAt(j - 1) ? last[j - 1] : last[j - 1] + 1;
      if (last[j] < slips) slips = last[j] + 1;
      if (row[j - 1] < slips) slips = row[j - 1] + 1;
      if (
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      ) {
        slips = Math.min(slips, before[j - 2] + 1);
      }
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width - 1], most + 1);
}
