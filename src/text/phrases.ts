import type { WordRange } from "./ranges.ts";
import type { Thesaurus } from "./thesaurus.ts";
import type { Word, WordClass } from "./words.ts";

/** Several words that mean one thing together: "call off", "death toll". */
export interface Phrase extends WordRange {
  /** As the thesaurus writes it, in base forms and small letters. */
  readonly lemma: string;
  /** Place of its verb or its last noun. */
  readonly head: number;
}

const LONGEST = 4;
const STARTS: ReadonlySet<WordClass> = new Set(["VERB", "NOUN", "PROPN", "ADJ", "ADP"]);
/** What a preposition makes a phrase with: "behind bars". */
const PLACED: ReadonlySet<WordClass> = new Set(["NOUN", "ADV"]);
const PARTICLE = /^(?:off|out|up|down|in|on|over|away|back|apart|together|through|aside|forward)$/;
/** What stands between a verb and its particle: "call the meeting off". */
const OBJECT: ReadonlySet<WordClass> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"]);
const OBJECT_LONGEST = 4;
const POSSESSIVE = /^(?:my|your|his|her|its|our|their)$/;

/** The phrases that the thesaurus knows, the longest that starts at each word. */
export function findPhrases(words: readonly Word[], thesaurus: Pick<Thesaurus, "knows">): Phrase[] {
  return words.flatMap((word, at) => {
    if (!STARTS.has(word.wordClass)) return [];
    return together(words, at, thesaurus) ?? apart(words, at, thesaurus) ?? [];
  });
}

/** The longest run of words from here on that is one. */
function together(
  words: readonly Word[],
  at: number,
  { knows }: Pick<Thesaurus, "knows">,
): Phrase | undefined {
  const verb = words[at].wordClass === "VERB";
  let found: Phrase | undefined;
  let start = verb ? words[at].lemma : words[at].lower;
  for (let end = at + 1; end < Math.min(words.length, at + LONGEST); end++) {
    const { lower, lemma, wordClass } = words[end];
    if (wordClass === "PUNCT") break;
    const isWhole = words[at].wordClass !== "ADP" || PLACED.has(wordClass);
    const written = `${start} ${POSSESSIVE.test(lower) ? "one's" : lower}`;
    const inBaseForm = lemma === lower ? written : `${start} ${lemma}`;
    const known = knows(written)
      ? written
      : inBaseForm !== written && knows(inBaseForm)
        ? inBaseForm
        : undefined;
    if (known !== undefined && isWhole)
      found = { lemma: known, head: verb ? at : end, from: at, to: end + 1 };
    start = written;
  }
  return found;
}

/** A verb with its particle behind its object. */
function apart(words: readonly Word[], at: number, { knows }: Pick<Thesaurus, "knows">): Phrase | undefined {
  if (words[at].wordClass !== "VERB") return undefined;
  for (let to = at + 1; to <= at + 1 + OBJECT_LONGEST && to < words.length; to++) {
    const { lower, wordClass } = words[to];
    if (to > at + 1 && PARTICLE.test(lower)) {
      const lemma = `${words[at].lemma} ${lower}`;
      return OBJECT.has(words[to + 1]?.wordClass) || !knows(lemma)
        ? undefined
        : { lemma, head: at, from: at, to: at + 1 };
    }
    if (!OBJECT.has(wordClass)) return undefined;
  }
  return undefined;
}
