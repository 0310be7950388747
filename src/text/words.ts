import winkNLP, { type ItsFunction } from "wink-nlp";
import model from "wink-eng-lite-web-model";

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type WordClass =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** A word or mark, with its place in the text it was read from. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Base form in small letters: "killed" is "kill". */
  readonly lemma: string;
  /** Porter's second stemmer: cruder than the lemma, and joins "ministry" with "ministries". */
  readonly stem: string;
  readonly wordClass: WordClass;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into words and says what class each is of. */
export type ReadWords = (text: string) => Word[];

/** Words whose stems are kept, since a stem takes longer than all else; beyond that all are forgotten. */
const STEMS_MAX = 8192;

/** Loads the word-class model; about 0.1 s and 10 MB, once a process. */
export function createWordReader(): ReadWords {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  // The types call them methods, but they are plain functions.
  const its = nlp.its as unknown as Record<"value" | "pos" | "lemma" | "stem", ItsFunction<string>>;
  let stems = new Map<string, string>();
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(its.value);
    const classes = tokens.out(its.pos) as WordClass[];
    const lemmas = tokens.out(its.lemma);
    if (stems.size >= STEMS_MAX) stems = new Map();
    const stemAt = (i: number): string => {
      const known = stems.get(values[i]);
      if (known !== undefined) return known;
      const stem = tokens.itemAt(i).out(its.stem);
      stems.set(values[i], stem);
      return stem;
    };
    const words: Word[] = [];
    let from = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      const start = text.indexOf(value, from);
      if (start < 0 || classes[i] === "SPACE") continue;
      from = start + value.length;
      words.push(
        ...withoutGenitive({
          text: value,
          lower: value.toLowerCase(),
          lemma: (lemmas[i] ?? value).toLowerCase(),
          stem: stemAt(i),
          wordClass: classes[i],
          start,
          end: from,
        }),
      );
    }
    return words;
  };
}

/** The model cuts "France’s" in two, but leaves it whole once it has met it so: a text would be read in two ways. */
function withoutGenitive(word: Word): Word[] {
  const [, owner, ending] = /^(.*\p{L})(['’]s)$/iu.exec(word.text) ?? [];
  if (owner === undefined || !/^(?:NOUN|PROPN)$/.test(word.wordClass)) return [word];
  const middle = word.start + owner.length;
  const lower = owner.toLowerCase();
  return [
    { ...word, text: owner, lower, lemma: word.lemma.replace(/['’]s$/, ""), end: middle },
    {
      text: ending,
      lower: ending.toLowerCase(),
      lemma: "'s",
      stem: "'s",
      wordClass: "PART",
      start: middle,
      end: word.end,
    },
  ];
}
