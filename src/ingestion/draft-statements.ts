import type { Language, ReadSentence } from "#text";
import type { FoundFact } from "./draft.ts";
import type { Mention } from "./draft-entities.ts";
import { cut, endBefore } from "./sentence-cut.ts";

const SPOKEN = /[“"]([^“”"]{3,}?)[,.]?[”"]/gu;
const SPEAKER_MAX_DISTANCE_WORDS = 8;
/** "told reporters on Thursday that" */
const THAT_MAX_WORDS_AFTER = 6;
const LABEL_MAX_WORDS = 16;
const STATEMENT_MIN_WORDS = 3;
/** Verbs of thought are not said aloud. */
const UNSPOKEN = new Set(["think", "believe", "ask", "call", "urge", "describe", "write", "report", "speak"]);

/** What somebody says, in quotation marks or after "said". */
export function draftStatements(
  sentence: ReadSentence,
  mentions: readonly Mention[],
  { names }: Language,
): FoundFact[] {
  const quotes = quotesIn(sentence.text);
  const isQuoted = ({ start }: { readonly start: number }): boolean =>
    quotes.some((quote) => start >= quote.start && start < quote.end);
  const speakers = mentions.filter(({ entity, from }) => {
    const word = sentence.words[from];
    return entity.kind !== "place" && word !== undefined && !isQuoted(word);
  });
  for (const [at, word] of sentence.words.entries()) {
    const finite = word.wordClass === "VERB" && !word.lower.endsWith("ing");
    if (!finite || !names.speech.has(word.lemma) || isQuoted(word)) continue;
    const speaker = speakers.find((mention) => speaks(sentence, mention, at));
    if (!speaker) continue;
    const label = { from: Math.min(speaker.from, at), to: Math.max(speaker.to, at + 1) };
    const longest = quotes.toSorted((a, b) => b.words.length - a.words.length)[0]?.words ?? "";
    const told =
      longest.split(/\s+/).length >= STATEMENT_MIN_WORDS ? longest : reported(sentence, at, speaker);
    if (told === undefined || label.to - label.from > LABEL_MAX_WORDS) continue;
    const value = { text: told };
    return [
      {
        label: cut(sentence, label),
        kind: "statement",
        value,
        saidBy: speaker.entity.id,
        quote: sentence.text,
      },
    ];
  }
  return [];
}

/** Quotations of a sentence; one that began in an earlier sentence ends at its closing mark. */
function quotesIn(text: string): { readonly start: number; readonly end: number; readonly words: string }[] {
  const opened = /^([^“"]{3,}?)[,.]?(?:”|"(?=\s|$))/u.exec(text);
  const rest = opened ? opened[0].length : 0;
  const inside = [...text.slice(rest).matchAll(SPOKEN)].map((quote) => ({
    start: rest + quote.index,
    end: rest + quote.index + quote[0].length,
    words: quote[1] ?? "",
  }));
  return opened ? [{ start: 0, end: rest, words: opened[1] ?? "" }, ...inside] : inside;
}

/** "X said", "X, the minister, said", "X has said", "said X", "said harbour master X". */
function speaks({ words }: ReadSentence, { from, to, titleFrom }: Mention, verb: number): boolean {
  if (to > verb) {
    const between = words.slice(verb + 1, Math.min(from, titleFrom));
    const role = between.every(({ wordClass }) => /^(?:NOUN|ADJ|DET|PART|PROPN)$/.test(wordClass));
    return words[verb]?.lemma !== "tell" && between.length <= SPEAKER_MAX_DISTANCE_WORDS && role;
  }
  const between = words.slice(to, verb);
  const apposition = between.length > 2 && between[0]?.text === "," && between.at(-1)?.text === ",";
  const adverbs = between.every(({ wordClass }) => wordClass === "ADV" || wordClass === "AUX");
  return adverbs || (apposition && between.every(({ wordClass }) => wordClass !== "VERB"));
}

/** The clause after "said" or "said that", up to the sentence's end; "told" is followed by who was told. */
function reported(sentence: ReadSentence, verb: number, speaker: Mention): string | undefined {
  const said = sentence.words[verb];
  if (speaker.from > verb || said === undefined || UNSPOKEN.has(said.lemma)) return undefined;
  const that = endBefore(sentence, verb + 1, /^(?:that|[,;:—–"“”()])$/);
  const told = sentence.words[that]?.lower === "that" && that - verb <= THAT_MAX_WORDS_AFTER;
  const from = told ? that + 1 : verb + 1;
  const first = sentence.words[from];
  if (!told && (said.lemma === "tell" || !/^(?:DET|PROPN|NOUN|PRON|NUM|ADJ)$/.test(first?.wordClass ?? "")))
    return undefined;
  const last = sentence.words.at(-1)?.text === "." ? sentence.words.length - 1 : sentence.words.length;
  const clause = { from, to: Math.min(last, endBefore(sentence, from, /^[;—–"“”]$/)) };
  return clause.to - clause.from > STATEMENT_MIN_WORDS ? cut(sentence, clause) : undefined;
}
