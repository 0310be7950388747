import type { ReadSentence } from "#text";
import type { NameLinks } from "./name-links.ts";

/** A pronoun's place, and the entity it is taken to stand for. */
export interface Carried {
  readonly at: number;
  readonly from: number;
}

const PERSONAL = /^(?:he|she|him|her|his|hers|himself|herself)$/;
const IMPERSONAL = /^(?:it|its|itself|they|them|their|theirs|themselves)$/;

/**
 * For each sentence, the names that its pronouns stand for: "he" is the last person named before it, subjects
 * first; "it" and "they" the last thing that is no person.
 */
export function carriedNames(sentences: readonly ReadSentence[], names: NameLinks): Carried[][] {
  let person: number | undefined;
  let thing: number | undefined;
  return sentences.map((sentence, number) => {
    const carried: Carried[] = [];
    const firstName = sentence.names[0]?.from ?? Number.POSITIVE_INFINITY;
    for (const [at, word] of sentence.words.entries()) {
      if (word.wordClass !== "PRON") continue;
      if (PERSONAL.test(word.lower)) {
        const inside = sentence.names.findLastIndex(
          (name, n) => name.to <= at && kindOf(names, number, n) === "person",
        );
        const from = inside >= 0 ? names.entityOf(number, inside) : person;
        if (from !== undefined) carried.push({ at, from });
      } else if (IMPERSONAL.test(word.lower) && at < firstName && thing !== undefined) {
        carried.push({ at, from: thing });
      }
    }
    const fresh = carried.find(({ at }) => at < firstName)?.from;
    const people = sentence.names
      .map((_, n) => names.entityOf(number, n))
      .filter((entity) => names.entities[entity].kind === "person");
    const things = sentence.names
      .map((_, n) => names.entityOf(number, n))
      .filter((entity) => names.entities[entity].kind !== "person");
    if (people.length > 0 && !(fresh !== undefined && names.entities[fresh].kind === "person"))
      person = people[0];
    if (things.length > 0 && !(fresh !== undefined && names.entities[fresh].kind !== "person"))
      thing = things[0];
    return carried;
  });
}

function kindOf(names: NameLinks, sentence: number, name: number): string {
  return names.entities[names.entityOf(sentence, name)].kind;
}
