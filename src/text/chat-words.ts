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

/** What asks nothing of a story; each phrase a list of words. */
export interface TalkWords {
  /** Whole messages are made of these, the kind that outweighs others first. */
  readonly phrases: readonly { readonly kind: TalkKind; readonly words: readonly string[] }[];
  /** Emoji that say something by themselves. */
  readonly emoji: ReadonlyMap<string, TalkKind>;
  /** Beginnings that make a message talk, unless it names something of the story. */
  readonly openings: readonly { readonly kind: TalkKind; readonly words: readonly string[] }[];
  /** Matters that a bot is asked about in jest, unless they are the story's. */
  readonly topics: readonly (readonly string[])[];
  /** What comes before a question and adds nothing to it: "can you tell me". */
  readonly preambles: readonly (readonly string[])[];
  /** What comes after it: "please". */
  readonly endings: readonly (readonly string[])[];
}

export type TalkKind = "help" | "offTopic" | "praise" | "thanks" | "bye" | "hello";

/** The kinds from the one that outweighs all others to the one that accompanies any. */
const KINDS: readonly TalkKind[] = ["help", "offTopic", "bye", "thanks", "praise", "hello"];

/** Reads shorthand.yaml and talk.yaml of a language's folder. */
export function loadChatWords(folder: string): ChatWords {
  const shorthand = parse(readFileSync(join(folder, "shorthand.yaml"), "utf8")) as ShorthandFile;
  const talk = parse(readFileSync(join(folder, "talk.yaml"), "utf8")) as TalkFile;
  return {
    shorthand: new Map(Object.entries(shorthand.words)),
    digits: new Map(Object.entries(shorthand.digits)),
    beforeNumbers: new Set(shorthand.beforeNumbers),
    talk: {
      phrases: [
        ...phrasesOf(talk.phrases),
        ...talk.fillers.map((words) => ({ kind: "hello" as const, words: words.split(" ") })),
      ],
      emoji: new Map(KINDS.flatMap((kind) => (talk.emoji[kind] ?? []).map((mark) => [mark, kind] as const))),
      openings: phrasesOf(talk.openings),
      topics: talk.topics.map((words) => words.split(" ")),
      preambles: talk.preambles.map((words) => words.split(" ")),
      endings: talk.endings.map((words) => words.split(" ")),
    },
  };
}

interface ShorthandFile {
  readonly words: Record<string, string>;
  readonly digits: Record<string, string>;
  readonly beforeNumbers: string[];
}

type PhraseLists = Partial<Record<TalkKind, string[]>>;

interface TalkFile {
  readonly phrases: PhraseLists;
  readonly fillers: string[];
  readonly emoji: PhraseLists;
  readonly openings: PhraseLists;
  readonly topics: string[];
  readonly preambles: string[];
  readonly endings: string[];
}

function phrasesOf(lists: PhraseLists): { kind: TalkKind; words: string[] }[] {
  return KINDS.flatMap((kind) => (lists[kind] ?? []).map((phrase) => ({ kind, words: phrase.split(" ") })));
}
