/** Words that exclude each other, by lemma: for each the words it excludes. */
export type Opposites = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads lines of two groups with " / " between them: each word of one excludes each of the other. */
export function parseOpposites(lines: readonly string[]): Opposites {
  const opposites = new Map<string, Set<string>>();
  const exclude = (word: string, others: readonly string[]): void => {
    const known = opposites.get(word) ?? new Set();
    for (const other of others) known.add(other);
    opposites.set(word, known);
  };
  for (const line of lines) {
    const [one, other] = line.split(" / ").map((group) => group.split(" "));
    for (const word of one) exclude(word, other);
    for (const word of other) exclude(word, one);
  }
  return opposites;
}
