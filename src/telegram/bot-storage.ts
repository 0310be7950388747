import type { Answer, Conversation } from "#answering";
import type { Announcements, Follows, Ledger, Summaries, Wishes } from "#following";
import type { StoryId } from "#story";

/** An update as it is kept until it is handled. */
export interface KeptUpdate {
  /** Telegram's number of it. */
  readonly id: number;
  readonly chat?: number;
  readonly body: unknown;
}

/** What a reader asked and what became of it: not who asked. It is masked before it is kept. */
export interface AskedQuestion {
  readonly text: string;
  readonly outcome: Answer["kind"];
  readonly story?: StoryId;
}

/** Of a group's many conversations: what one person speaks of, or what a message of the bot's told. */
export type Thread = { readonly person: number } | { readonly message: number };

/** What is kept of an update once it is handled. */
export interface WhatCameOfIt {
  readonly conversation?: {
    readonly chat: number;
    readonly conversation: Conversation;
    /** In a group, whose it is; absent: the chat's own, which is one reader's. */
    readonly threads?: readonly Thread[];
  };
  readonly question?: AskedQuestion;
}

/** The updates that Telegram gave and that are not handled. A promise that rejects has kept nothing. */
export interface Inbox {
  /** Keeps them all; the numbers of those that never came before. */
  receive(updates: readonly KeptUpdate[]): Promise<readonly number[]>;
  /** All that are not handled, in the order of their numbers, and how far their answers have come. */
  waiting(): Promise<readonly (KeptUpdate & { readonly progress?: unknown })[]>;
  /** In place of what was kept before. */
  keepProgress(id: number, progress: unknown): Promise<void>;
  /** Drops the update and keeps what came of it, at once or not at all. */
  handled(id: number, kept?: WhatCameOfIt): Promise<void>;
}

/** What a chat has chosen; absent: the bot's own choice. */
export interface ChatSettings {
  /** The story that is meant when nobody named one. */
  readonly story?: StoryId;
  /** BCP 47. */
  readonly language?: string;
  /** IANA name. */
  readonly timeZone?: string;
  /** The topic that a forum wants its news in; 0 is General. */
  readonly thread?: number;
  /** Whoever has set a group or a channel up last: told when something is wrong with it. */
  readonly setUpBy?: number;
  /** The group's or channel's. */
  readonly title?: string;
  /** BCP 47: that questions are read in this language was said. */
  readonly toldLanguage?: string;
}

/** A question that the story didn't answer. */
export interface UnansweredQuestion {
  readonly number: number;
  readonly text: string;
  readonly story: StoryId;
  /** No editor wants to see it, nor any like it. */
  readonly isMuted: boolean;
}

/** What was asked on one day. */
export interface AskedDay {
  /** Milliseconds since 1970 when it began. */
  readonly at: number;
  readonly asked: number;
  readonly answered: number;
  readonly right: number;
  readonly wrong: number;
}

/** What readers asked, without who asked; a question's number is its update's. */
export interface Questions {
  /** What its reader says of an answer; the first word counts. */
  judge(number: number, verdict: "right" | "wrong"): Promise<void>;
  /** But for those that were dismissed; the latest first. */
  unanswered(): Promise<readonly UnansweredQuestion[]>;
  setAside(numbers: readonly number[], how: "dismissed" | "muted"): Promise<void>;
  /** The days on which something was asked, in order. */
  days(since: Date): Promise<readonly AskedDay[]>;
}

/** What the bot has kept for it, wherever that is. */
export interface BotStorage {
  readonly inbox: Inbox;
  readonly conversations: {
    /** A new one when none was kept, or when it was kept 30 minutes ago. */
    read(chat: number, thread?: Thread): Promise<Conversation>;
  };
  readonly chatSettings: {
    read(chat: number): Promise<ChatSettings>;
    /** Those that are given; what was chosen before stays else. */
    keep(chat: number, settings: ChatSettings): Promise<void>;
  };
  readonly follows: Follows;
  readonly wishes: Wishes;
  readonly ledger: Ledger;
  readonly summaries: Summaries;
  readonly questions: Questions;
  readonly announcements: Pick<Announcements, "all">;
  /** @throws AskstoryError when it is another bot's */
  giveTo(bot: { readonly id: number; readonly username: string }): Promise<void>;
  /** Deletes every row of a chat. */
  forget(chat: number): Promise<void>;
  /** Deletes what has served its time. */
  expire(): Promise<void>;
  /** Deletes the conversations that have, which are few: it takes no time. */
  expireConversations(): Promise<void>;
}
