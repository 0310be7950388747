import type { Language, Word } from "#text";
import type { AlignedTerm } from "./alignment.ts";
import type { Matches } from "./matching.ts";
import type { IndexedSentence } from "./text-index.ts";

/** What a sentence says against a question, and what it says instead where that can be told in a few words. */
export interface Contradiction {
  readonly by: "number" | "opposite" | "negation" | "scope" | "rival name" | "direction";
  readonly told?: string;
  readonly asked?: string;
}

const NEGATIONS =
  /^(?:not|never|no|n't|n’t|without|none|nobody|nothing|neither|nor|cannot|fail|failed|deny|denied|refuse|refused|hardly|barely|far)$/;
const NARROW = /^(?:only|just|solely|alone|limited|merely|exclusively|simply)$/;
const WIDE =
  /^(?:all|every|everyone|everybody|everything|entire|entirely|completely|whole|totally|fully|always|wholly)$/;
const WIDENED =
  /^(?:and|or|also|other|others|both|outside|beyond|including|various|several|stretch|stretches)$/;
const NARROWED = /^(?:many|some|most|largely|mostly|partly|few|several|part|remain|remains|not)$/;

/** What the sentence says against the question, or undefined where it does not. */
export function findContradiction(
  sentence: IndexedSentence,
  matches: Matches,
  language: Language,
): Contradiction | undefined {
  const row = matches.alignment.rows[sentence.number];
  const words = matches.reading.sentence.words;
  return (
    otherNumber(sentence, row, words) ??
    opposite(sentence, row, words, language) ??
    otherHolder(sentence, row, words) ??
    turnedRound(sentence, row, words) ??
    otherScope(sentence, words) ??
    negated(sentence, row, words)
  );
}

/** "Did France kill 400?" beside "about 40 fighters" */
function otherNumber(
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
  words: readonly Word[],
): Contradiction | undefined {
  const asked = row.find(
    (aligned) => aligned.asked.term.number !== undefined && aligned.match.strength < 0.5,
  );
  if (asked === undefined) return undefined;
  const isDate = /^(?:1[0-9]{3}|20[0-9]{2})$/.test(asked.asked.term.lower);
  const told = isDate
    ? sentence.dates.find((date) =>
        sentence.words.slice(date.from, date.to).some((word) => /\d{4}/.test(word.text)),
      )
    : sentence.figures.find((figure) => {
        const unit = words[asked.asked.at + 1]?.lemma;
        const counted = sentence.words
          .slice(figure.number.to, figure.number.to + 3)
          .map((word) => word.lemma);
        return sentence.figures.length === 1 || (unit !== undefined && counted.includes(unit));
      });
  if (told === undefined) return undefined;
  return { by: "number", told: textOf(sentence, told.from, told.to), asked: words[asked.asked.at].text };
}

function opposite(
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
  words: readonly Word[],
  language: Language,
): Contradiction | undefined {
  if (words.some((word) => /^(?:not|never|nobody|none|nothing|no)$/.test(word.lower))) return undefined;
  for (const { asked, match, by } of row) {
    if ((match.kind === "same" || match.kind === "form") && by === "said") continue;
    const excluded = new Set([
      ...(language.opposites.get(asked.term.lemma) ?? []),
      ...(language.opposites.get(asked.term.lower) ?? []),
    ]);
    for (const [at, word] of sentence.words.entries()) {
      if (
        row.some(
          (other) =>
            other.at === at &&
            other.asked !== asked &&
            (other.match.kind === "same" || other.match.kind === "form"),
        )
      )
        continue;
      const contrary =
        excluded.has(word.lemma) ||
        excluded.has(word.lower) ||
        (word.wordClass !== "PROPN" &&
          language.thesaurus.relation(asked.term.lemma, word.lemma)?.kind === "antonym");
      if (contrary) return { by: "opposite" };
    }
  }
  return undefined;
}

/** "Was Sanogo president?" beside "led by Sanogo … president Toure": the role stands with another name. */
function otherHolder(
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
  words: readonly Word[],
): Contradiction | undefined {
  const named = row
    .filter((aligned) => aligned.asked.term.name && aligned.match.strength > 0.8)
    .map((aligned) => aligned.at);
  for (const { asked, at, match, by } of row) {
    if (
      asked.term.name ||
      at < 0 ||
      by !== "said" ||
      match.strength < 0.8 ||
      words[asked.at]?.wordClass !== "NOUN"
    )
      continue;
    const beside = sentence.names.find(
      (name) => name.kind === "person" && (name.from === at + 1 || name.to === at - 1),
    );
    if (beside === undefined || named.length === 0) continue;
    const elsewhere = sentence.names.some(
      (name) =>
        name !== beside &&
        name.kind === "person" &&
        named.some((place) => place >= name.from && place < name.to),
    );
    const here = named.some((place) => place >= beside.from && place < beside.to);
    if (elsewhere && !here) return { by: "rival name", told: textOf(sentence, beside.from, beside.to) };
  }
  return undefined;
}

const SOURCE = /^(?:from|leaving|left|leave|departing|out|off)$/;
const GOAL = /^(?:to|towards|toward|for|into|onto|reach|reaching|entering)$/;

/** "leaving Gao for Bamako" beside "in Bamako en route to Gao" */
function turnedRound(
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
  words: readonly Word[],
): Contradiction | undefined {
  for (const { asked, at, match } of row) {
    if (!asked.term.name || match.strength < 0.8) continue;
    const before = words[asked.at - 1]?.lower ?? "";
    const told = sentence.words[at - 1]?.lower ?? "";
    if ((SOURCE.test(before) && GOAL.test(told)) || (GOAL.test(before) && SOURCE.test(told)))
      return { by: "direction" };
  }
  return undefined;
}

/** "only", "limited to", "all" beside a sentence that says wider or narrower. */
function otherScope(sentence: IndexedSentence, words: readonly Word[]): Contradiction | undefined {
  const has = (pattern: RegExp): boolean => sentence.words.some((word) => pattern.test(word.lower));
  const asks = (pattern: RegExp): boolean =>
    words.some((word, at) => pattern.test(word.lower) && words[at - 1]?.lower !== "at");
  if (asks(NARROW) && !has(NARROW) && has(WIDENED)) return { by: "scope" };
  if (asks(WIDE) && !has(WIDE) && has(NARROWED)) return { by: "scope" };
  return undefined;
}

function negated(
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
  words: readonly Word[],
): Contradiction | undefined {
  const asked = words.some((word, i) => i > 1 && NEGATIONS.test(word.lower));
  const places = row
    .filter((aligned) => aligned.at >= 0 && aligned.match.strength > 0.5 && !aligned.asked.term.name)
    .map((aligned) => aligned.at);
  const told = sentence.words.some(
    (word, at) =>
      (NEGATIONS.test(word.lower) && places.some((place) => place > at && place - at <= 4)) ||
      (/^un[a-z]+/.test(word.lower) && words.some((one) => one.lower === word.lower.slice(2))),
  );
  return asked === told ? undefined : { by: "negation" };
}

function textOf(sentence: IndexedSentence, from: number, to: number): string {
  return sentence.text.slice(sentence.words[from].start, sentence.words[to - 1].end);
}
