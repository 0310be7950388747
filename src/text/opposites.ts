/** Words that exclude each other, by lemma: for each the words it excludes. */
export type Opposites = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads lines of groups with " / " between them: each word of a group excludes each of the other groups. */
export function parseOpposites(lines: readonly string[]): Opposites {
  const opposites = new Map<string, Set<string>>();
  const exclude = (word: string, others: readonly string[]): void => {
    const known = opposites.get(word) ?? new Set();
    for (const other of others) known.add(other);
    opposites.set(word, known);
  };
  for (const line of lines) {
    const groups = line.split(" / ").map((group) => group.split(" "));
    for (const group of groups) {
      const others = groups.filter((other) => other !== group).flat();
      for (const word of group) exclude(word, others);
    }
  }
  return opposites;
}
