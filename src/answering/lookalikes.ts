import type { Language } from "#text";
import type { Term } from "./terms.ts";

/**
 * Makes the function that finds the few of many terms whose forms can say something about an asked one: spelt or made
 * alike, of the same number or place, short for each other, or the opposite. Of all the others `matchForms` can say no
 * more than that two names or a number and a word are no match.
 */
export function findLookalikes(
  terms: readonly Term[],
  language: Language,
): (asked: Term) => ReadonlySet<number> {
  const byForm = new Map<string | number, number[]>();
  const add = (form: string | number | undefined, i: number): void => {
    if (form === undefined) return;
    const known = byForm.get(form);
    if (known === undefined) byForm.set(form, [i]);
    else if (known.at(-1) !== i) known.push(i);
  };
  for (const [i, term] of terms.entries()) {
    for (const form of formsOf(term)) add(form, i);
  }
  return (asked) => {
    const found = new Set<number>();
    const look = (form: string | number | undefined): void => {
      for (const i of (form === undefined ? undefined : byForm.get(form)) ?? []) found.add(i);
    };
    for (const form of formsOf(asked)) look(form);
    look(language.capitals.get(asked.lower));
    for (const opposite of language.opposites.get(asked.lemma) ?? []) look(opposite);
    return found;
  };
}

function formsOf({ lower, lemma, stem, number, place, longForm }: Term): (string | number | undefined)[] {
  return [lower, lemma, stem, number, place, ...(longForm ?? [])];
}
