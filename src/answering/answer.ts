import type { FactId, StoryId } from "#story";

/** What a reader gets for a question. */
export type Answer = FoundAnswer | UnsureAnswer | UnknownAnswer | ChatAnswer;

/** Verbatim: checked against the article when the answer is made. */
export interface AnswerEvidence {
  readonly sentence: string;
  /** Index into the story's paragraphs. */
  readonly paragraph: number;
  /** Who says so, in the article's words; absent where the article itself does. */
  readonly saidBy?: string;
}

export interface FoundAnswer {
  readonly kind: "found";
  readonly story: StoryId;
  /** One line: "Jean-Yves Le Drian", "about 40", "No: about 40, not 400". */
  readonly short: string;
  readonly evidence: AnswerEvidence;
  /** The fact it rests on, where a fact and not only a sentence answered. */
  readonly fact?: FactId;
  /** 0..1, calibrated: the share of answers of this confidence that are right. */
  readonly confidence: number;
  /** Where the story contradicts itself or leaves it open, said in words. */
  readonly note?: string;
  /** At most three questions worth asking next. */
  readonly next: readonly string[];
  /** Set when another story could have been meant too. */
  readonly alsoIn?: StoryId;
  readonly why: readonly Reason[];
}

export interface UnsureAnswer {
  readonly kind: "unsure";
  readonly story: StoryId;
  /** Two or three to pick from; each asks its `question` when picked. */
  readonly choices: readonly { readonly label: string; readonly question: string }[];
  readonly confidence: number;
  /** The likeliest of them, for measuring; readers are not shown it. */
  readonly best?: BestGuess;
  readonly why: readonly Reason[];
}

export interface UnknownAnswer {
  readonly kind: "unknown";
  readonly story: StoryId;
  readonly missing: Missing;
  /** At most three things the story does say nearby. */
  readonly nearest: readonly { readonly says: string; readonly evidence: AnswerEvidence }[];
  readonly confidence: number;
  readonly best?: BestGuess;
  readonly why: readonly Reason[];
}

export interface ChatAnswer {
  readonly kind: "chat";
  readonly talk: "hello" | "thanks" | "bye" | "help" | "praise" | "offTopic" | "empty" | "otherLanguage";
  /** Two questions that the story answers. */
  readonly examples: readonly string[];
}

/** What a refused question would have been answered with. */
export interface BestGuess {
  readonly short: string;
  readonly evidence: AnswerEvidence;
}

/** What the story lacks; the words for it are speech. */
export type Missing =
  | { readonly kind: "name"; readonly name: string } // "The story doesn't mention Chad."
  | { readonly kind: "figure"; readonly of: string } // "It gives no number of wounded."
  | { readonly kind: "date"; readonly of: string }
  | { readonly kind: "place"; readonly of: string }
  | { readonly kind: "person"; readonly of: string }
  | { readonly kind: "reason"; readonly of: string }
  | { readonly kind: "qualifier"; readonly qualifier: string } // "It doesn't say who or what was the last one."
  | { readonly kind: "word"; readonly word: string } // "It says nothing of weapons."
  | { readonly kind: "answer" };

/** Why it was chosen: a feature's name, its value and what it added to the score. */
export interface Reason {
  readonly feature: string;
  readonly value: number;
  readonly added: number;
  /** The reader's word, ours, and the distance, where a word was matched. */
  readonly detail?: string;
}
