/**
 * The measures of the Stanford Question Answering Dataset, by its official definitions: words are compared in
 * small letters, without punctuation and articles.
 */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const ARTICLES = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu;

export function normaliseAnswer(answer: string): string {
  return onOneLine(answer.toLowerCase().replace(PUNCTUATION, "").replace(ARTICLES, " "));
}

/** White space of any kind and length as one space, none outside. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** 1 when both are the same words, else 0. */
export function exactMatch(gold: string, given: string): number {
  return Number(normaliseAnswer(gold) === normaliseAnswer(given));
}

/** 0..1: the harmonic mean of precision and recall over the words that both have. */
export function f1(gold: string, given: string): number {
  const wanted = normaliseAnswer(gold).split(" ").filter(Boolean);
  const got = normaliseAnswer(given).split(" ").filter(Boolean);
  if (wanted.length === 0 || got.length === 0) return Number(wanted.length === got.length);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared === 0 ? 0 : (2 * shared) / (got.length + wanted.length);
}
