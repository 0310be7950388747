import type { Term } from "./terms.ts";

/**
 * Makes something of a reader's word, and keeps it for the words that came lately, at most so many: readers of one
 * story ask with much the same words, 700 in 400 questions.
 */
export function keepByTerm<T>(make: (asked: Term) => T, most: number): (asked: Term) => T {
  const kept = new Map<string, T>();
  const known = new WeakMap<Term, T>();
  const look = (asked: Term): T => {
    const key = keyOf(asked);
    const made = kept.get(key) ?? make(asked);
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    known.set(asked, made);
    return made;
  };
  return (asked) => known.get(asked) ?? look(asked);
}

/** All that matching sees of a term. */
function keyOf({ lower, lemma, stem, name, longForm, phrase }: Term): string {
  return `${lower} ${lemma} ${stem} ${name ? "name" : ""} ${longForm?.join(" ") ?? ""} ${phrase ?? ""}`;
}
