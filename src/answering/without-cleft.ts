import type { Language } from "#text";

const CLEFT = /^((?:so |but |and )?)(?:is|was)(?:n['’]?t)? it (.+?) (?:who|that|which) (.+)$/i;

/** "Was it Smith who won?" asks whether Smith won; an object that stands first ("was it gold that he won") is left there. */
export function withoutCleft(question: string, language: Language): string {
  const cleft = CLEFT.exec(question);
  if (cleft === null) return question;
  const [, opening, somebody, rest] = cleft;
  const [verb] = language.readWords(rest);
  return verb.wordClass === "VERB" || verb.wordClass === "AUX"
    ? `${opening}did ${somebody} ${rest}`
    : question;
}
