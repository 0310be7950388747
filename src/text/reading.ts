import { findClauses, type Clauses } from "./clauses.ts";
import { datelineLength } from "./dateline.ts";
import { findDates } from "./dates.ts";
import { findFigures, type Figure } from "./figures.ts";
import type { Language } from "./language.ts";
import { findNames, type Name } from "./names.ts";
import { findNounPhrases, type NounPhrase } from "./noun-phrases.ts";
import type { WordRange } from "./ranges.ts";
import { findPhrases, type Phrase } from "./phrases.ts";
import { splitSentences } from "./sentences.ts";
import type { Word } from "./words.ts";

/** A sentence with what can be seen in it alone. Word places count from the sentence's own start. */
export interface ReadSentence {
  readonly text: string;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Where it starts in its paragraph. */
  readonly start: number;
  readonly words: readonly Word[];
  /** How many words at its start only say whence it was sent. */
  readonly dateline: number;
  readonly dates: readonly WordRange[];
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  readonly nounPhrases: readonly NounPhrase[];
  readonly phrases: readonly Phrase[];
  readonly clauses: Clauses;
}

/** Reads paragraphs into sentences, and each sentence into its words, dates, figures, names and noun phrases. */
export function readParagraphs(paragraphs: readonly string[], language: Language): ReadSentence[] {
  return paragraphs.flatMap((paragraph, i) =>
    splitSentences(paragraph, language.abbreviations).map(({ start, end }) => {
      const sentence = readSentence(paragraph.slice(start, end), language);
      const names = isHeadline(sentence.words) ? [] : sentence.names;
      return {
        ...sentence,
        names: names.filter(({ from }) => from >= sentence.dateline),
        paragraph: i,
        start,
      };
    }),
  );
}

/** Capitals in a headline of this share of its words name nothing. */
const HEADLINE_CAPITALS = 0.7;

/** "Court Upholds Travel Ban": nearly all words written large, and no full stop. */
function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  return (
    long.length >= 3 &&
    capitals >= HEADLINE_CAPITALS * long.length &&
    !/[.!?”"]$/.test(words.at(-1)?.text ?? "")
  );
}

/** Reads one sentence, or a reader's question. */
export function readSentence(text: string, language: Language): Omit<ReadSentence, "paragraph" | "start"> {
  const words = language.readWords(text);
  const dates = findDates(words, language.dates);
  const nounPhrases = findNounPhrases(words);
  return {
    text,
    words,
    dateline: datelineLength(words),
    dates,
    figures: findFigures(words, language.figures, dates),
    names: findNames(words, language.names, dates),
    nounPhrases,
    phrases: findPhrases(words, language.thesaurus),
    clauses: findClauses(words, nounPhrases),
  };
}
