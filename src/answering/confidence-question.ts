import type { Claim, Features } from "./claim.ts";
import { QUESTION_KINDS } from "./question-kinds.ts";

/** What the question asks for and how: some kinds are answered wrongly more often, some ways of asking hold a wrong premise. */
export const QUESTION = [
  "question length",
  "names asked",
  "terms asked",
  "asker late",
  "year asked",
  ...QUESTION_KINDS.map((kind) => `asks ${kind}` as const),
] as const;

const YEAR = /^(?:1\d|20)\d\d$/;

export function question({ alignment: { reading }, row }: Claim): Features<(typeof QUESTION)[number]> {
  const { words, names } = reading.sentence;
  return {
    "question length": Math.min(1, words.length / 20),
    "names asked": Math.min(1, names.length / 3),
    "terms asked": Math.min(1, row.length / 8),
    "asker late": reading.asker > 2 ? 1 : 0,
    "year asked": words.some(({ text }) => YEAR.test(text)) ? 1 : 0,
    [`asks ${reading.kind}`]: 1,
  };
}
