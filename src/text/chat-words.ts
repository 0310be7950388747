import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** How readers write to a bot. All in small letters. */
export interface ChatWords {
  /** What shorthand and everyday misspellings mean: "u" is "you". */
  readonly shorthand: ReadonlyMap<string, string>;
  /** The same for digits, where they can be no number: "2" is "to". */
  readonly digits: ReadonlyMap<string, string>;
  /** Words behind which a digit is a number. */
  readonly beforeNumbers: ReadonlySet<string>;
  readonly talk: TalkWords;
}

/** Several words, one after another. */
export type Phrase = readonly string[];

/** What asks nothing of a story; without apostrophes. */
export interface TalkWords {
  /** Whole messages are made of these; the kind that outweighs others comes first. */
  readonly phrases: readonly TalkPhrase[];
  /** The same for asking for the story as a whole. */
  readonly whole: readonly WholePhrase[];
  /** What may stand beside them and says nothing. */
  readonly fillers: readonly Phrase[];
  /** Emoji that say something by themselves. */
  readonly emoji: ReadonlyMap<string, TalkKind>;
  /** Beginnings that make a message talk, unless it names something of the story. */
  readonly openings: readonly TalkPhrase[];
  /** Matters that a bot is asked about in jest, unless they are the story's. */
  readonly topics: readonly Phrase[];
  /** What comes before a question and adds nothing to it: "can you tell me". */
  readonly preambles: readonly Phrase[];
  /** What comes after it: "please". */
  readonly endings: readonly Phrase[];
  /** Every word of all these phrases and the fillers. */
  readonly words: ReadonlySet<string>;
  /** What sums are made of beside numbers: what to do with them, and how one asks for it. */
  readonly operators: ReadonlySet<string>;
  readonly sumWords: ReadonlySet<string>;
}

export interface TalkPhrase {
  readonly kind: TalkKind;
  readonly words: Phrase;
}

export interface WholePhrase {
  readonly kind: WholeKind;
  readonly words: Phrase;
}

/** What of the story as a whole; "news" is its gist, but may be about the turn before: "what happened?" */
export type WholeKind = "gist" | "news" | "headline" | "source" | "date";

/** Stands in a phrase for each of the words for the story. */
const STORY = "STORY";

export type TalkKind = "help" | "offTopic" | "praise" | "thanks" | "bye" | "hello";

/** The kinds from the one that outweighs all others to the one that accompanies any. */
const KINDS: readonly TalkKind[] = ["help", "bye", "thanks", "praise", "offTopic", "hello"];

const WHOLE_KINDS: readonly WholeKind[] = ["headline", "source", "date", "gist", "news"];

/** Reads shorthand.yaml and talk.yaml of a language's folder. */
export function loadChatWords(folder: string): ChatWords {
  const shorthand = parse(readFileSync(join(folder, "shorthand.yaml"), "utf8")) as ShorthandFile;
  const talk = parse(readFileSync(join(folder, "talk.yaml"), "utf8")) as TalkFile;
  const phrases = inOrder(talk.phrases).map(({ kind, item }) => ({ kind, words: item.split(" ") }));
  const fillers = phrasesOf(talk.fillers);
  const whole = WHOLE_KINDS.flatMap((kind) =>
    talk.whole[kind].flatMap((item) =>
      (item.includes(STORY) ? talk.story : [""]).map((story) => ({
        kind,
        words: item.replace(STORY, story).split(" "),
      })),
    ),
  );
  return {
    shorthand: new Map(Object.entries(shorthand.words)),
    digits: new Map(Object.entries(shorthand.digits)),
    beforeNumbers: new Set(shorthand.beforeNumbers),
    talk: {
      phrases,
      whole,
      fillers,
      emoji: new Map(inOrder(talk.emoji).map(({ kind, item }) => [item, kind] as const)),
      openings: inOrder(talk.openings).map(({ kind, item }) => ({ kind, words: item.split(" ") })),
      topics: phrasesOf(talk.topics),
      preambles: phrasesOf(talk.preambles),
      endings: phrasesOf(talk.endings),
      words: new Set([...[...phrases, ...whole].flatMap(({ words }) => words), ...fillers.flat()]),
      operators: new Set(talk.operators),
      sumWords: new Set(talk.sumWords),
    },
  };
}

interface ShorthandFile {
  readonly words: Record<string, string>;
  readonly digits: Record<string, string>;
  readonly beforeNumbers: string[];
}

type Lists = Partial<Record<TalkKind, string[]>>;

interface TalkFile extends Record<"phrases" | "emoji" | "openings", Lists> {
  readonly whole: Record<WholeKind, string[]>;
  readonly story: string[];
  readonly fillers: string[];
  readonly topics: string[];
  readonly preambles: string[];
  readonly endings: string[];
  readonly operators: string[];
  readonly sumWords: string[];
}

function inOrder(lists: Lists): { kind: TalkKind; item: string }[] {
  return KINDS.flatMap((kind) => (lists[kind] ?? []).map((item) => ({ kind, item })));
}

function phrasesOf(list: readonly string[]): Phrase[] {
  return list.map((phrase) => phrase.split(" "));
}
