import { expect, it } from "vitest";
import { keepByTerm } from "../../src/answering/kept-by-term.ts";
import type { Term } from "../../src/answering/terms.ts";

function term(lower: string, more: Partial<Term> = {}): Term {
  return { lower, lemma: lower, stem: lower, name: false, vector: -1, rarity: 1, ...more };
}

function counting(most: number) {
  const made: Term[] = [];
  const of = keepByTerm((asked) => made.push(asked), most);
  return { of, made };
}

it("makes it once for a word, whoever asks with it", () => {
  const { of, made } = counting(5);
  expect(of(term("troops"))).toBe(of(term("troops")));
  expect(made).toHaveLength(1);
});

it.each([
  { other: term("us", { name: true }), why: "a name is no common word" },
  { other: term("us", { longForm: ["united", "states"] }), why: "an acronym is no pronoun" },
  { other: term("us", { phrase: "us all" }), why: "a phrase says more" },
  { other: term("us", { lemma: "we" }), why: "the same letters may be of another word" },
])("makes it again where $why", ({ other }) => {
  const { of, made } = counting(5);
  of(term("us"));
  of(other);
  expect(made).toHaveLength(2);
});

it("forgets the words that came longest ago", () => {
  const { of, made } = counting(2);
  for (const word of ["coup", "army", "coup", "france", "coup", "army"]) of(term(word));
  expect(made.map(({ lower }) => lower)).toEqual(["coup", "army", "france", "army"]);
});
