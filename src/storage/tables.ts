import type { ColumnType } from "kysely";

/** Every table, the same on every database. Times are milliseconds since 1970; a `chat` is Telegram's chat id. */
export interface Tables {
  readonly migrations: MigrationRow;
  readonly meta: MetaRow;
  readonly inbox: InboxRow;
  readonly conversations: ConversationRow;
  readonly group_conversations: GroupConversationRow;
  readonly chats: ChatRow;
  readonly questions: QuestionRow;
  readonly revisions: RevisionRow;
  readonly changes: ChangeRow;
  readonly readers: ReaderRow;
  readonly follows: FollowRow;
  readonly announcements: AnnouncementRow;
  readonly deliveries: DeliveryRow;
  readonly posts: PostRow;
  readonly summaries: SummaryRow;
  readonly wishes: WishRow;
  readonly feeds: FeedRow;
  readonly feed_items: FeedItemRow;
  readonly offers: OfferRow;
  readonly offer_messages: OfferMessageRow;
  readonly awaited_texts: AwaitedTextRow;
}

/** Those with rows of one chat, which /forget deletes. */
export type PersonalTable = {
  [Name in keyof Tables]: "chat" extends keyof Tables[Name] ? Name : never;
}[keyof Tables];

interface MigrationRow {
  name: string;
  at: number;
}

interface MetaRow {
  key: string;
  value: string;
}

/** An update; once handled, its number and time alone. */
interface InboxRow {
  update_id: number;
  chat: number | null;
  /** JSON. */
  body: string | null;
  received_at: number;
  /** How far its answer has come. JSON. */
  progress: ColumnType<string | null, undefined>;
}

interface ConversationRow {
  chat: number;
  /** JSON. */
  conversation: string;
  kept_at: number;
}

/** In a group: what one person speaks of, or what a message of the bot's told. */
interface GroupConversationRow {
  chat: number;
  /** 0: it is a message's. */
  person: number;
  /** 0: it is a person's. */
  message: number;
  /** JSON. */
  conversation: string;
  kept_at: number;
}

/** What a chat has set. */
interface ChatRow {
  chat: number;
  story: string | null;
  language: string | null;
  time_zone: string | null;
  /** The forum's topic that news go to. */
  thread: ColumnType<number | null, number | null | undefined>;
  set_up_by: ColumnType<number | null, number | null | undefined>;
  title: ColumnType<string | null, string | null | undefined>;
  /** BCP 47: that questions are read in it was said. */
  told_language: ColumnType<string | null, string | null | undefined>;
}

/** A question, masked, without who asked. */
interface QuestionRow {
  text: string;
  outcome: string;
  story: string | null;
  revision: number | null;
  asked_at: number;
  /** Telegram's of the update that asked it; null: it was kept before there were numbers. */
  number: number | null;
  /** "right" or "wrong"; null: its reader didn't say. */
  judged: ColumnType<string | null, string | undefined>;
  /** "dismissed" or "muted" by an editor. */
  set_aside: ColumnType<string | null, string | undefined>;
}

/** A story as it was published, or withdrawn, at one time: both files whole. */
interface RevisionRow {
  story: string;
  number: number;
  status: string;
  at: number;
  note: string | null;
  hash: string;
  article: string;
  facts: string | null;
}

/** What became of a fact in a revision. */
interface ChangeRow {
  story: string;
  revision: number;
  fact: string;
  kind: string;
  cause: string | null;
}

/** How a chat wants to hear of what it follows; null: it has not chosen. */
interface ReaderRow {
  chat: number;
  what: string | null;
  /** The hour of its digest; null: at once. */
  daily_at: number | null;
  quiet_from: number | null;
  quiet_to: number | null;
  /** When it could not be reached any more. */
  gone_at: number | null;
}

interface FollowRow {
  chat: number;
  story: string;
  /** A revision's number. */
  told: number;
  /** JSON: ids. */
  told_facts: string;
  what: string | null;
  /** 1 or 0. */
  is_paused: ColumnType<number, number | undefined>;
}

interface AnnouncementRow {
  story: string;
  revision: number;
  at: number;
  /** 1 or 0. */
  is_correction: number;
  stopped_at: number | null;
}

/** One message that is or was owed to a chat for an announcement. */
export interface DeliveryRow {
  story: string;
  revision: number;
  chat: number;
  state: string;
  due_at: number;
  doubts: number;
  doubt_since: number | null;
  /** When its first news came. */
  since: number;
  /** The newest revision that a message in doubt may have told. */
  perhaps: number | null;
}

/** What a reader wants to be told once a story says it, or was told. */
interface WishRow {
  chat: number;
  story: string;
  id: string;
  question: string;
  wished_at: number;
  /** The one that did not say. */
  revision: number;
  /** The revision up to which its reader was told; null: it is open. */
  told: number | null;
  /** The fact that was told, or may have been. */
  fact: string | null;
}

/** A feed that is watched. */
export interface FeedRow {
  address: string;
  moved_to: string | null;
  etag: string | null;
  last_modified: string | null;
  read_at: number | null;
  failures: number;
  /** Null: it has ended. */
  due_at: number | null;
}

export interface FeedItemRow {
  feed: string;
  number: number;
  id: string;
  link: string;
  likeness: string | null;
  state: string;
  work: string;
  tries: number;
  story: string | null;
}

/** A summary that stands in a chat, or is to. */
export interface PostRow {
  id: string;
  chat: number;
  story: string;
  length: string;
  /** 1 or 0: it is the one that always stands there. */
  is_kept: number;
  /** Null: it is to be posted. */
  message: number | null;
  /** The one that it shows; 0: none. */
  revision: number;
  since: number;
  /** As of a delivery; a sent one is due again with the next revision. */
  state: string;
  due_at: number;
  doubts: number;
  doubt_since: number | null;
}

/** A summary that a chat wants. */
interface SummaryRow {
  chat: number;
  story: string;
  length: string;
  /** Null: it always stands there. */
  daily_at: number | null;
  /** When a daily one is next due; null: that is to be worked out. */
  next_at: number | null;
}

/** One content of a story's files, as it was brought to the editors. */
interface OfferRow {
  story: string;
  hash: string;
  kind: string;
  title: string;
  state: string;
  revision: number | null;
  at: number;
}

/** What an editor was told of an offer. */
interface OfferMessageRow {
  story: string;
  hash: string;
  chat: number;
  /** Its number in the chat. */
  message: ColumnType<number | null, number | undefined, number | null>;
  /** The offer's state as the message says it. */
  shown: ColumnType<string | null, string | undefined, string | null>;
  /** 1: this editor decided. */
  is_theirs: ColumnType<number, number | undefined>;
  /** When it is next tried, or the claim runs out. */
  due_at: ColumnType<number, number | undefined>;
}

/** What an editor was asked for, and what the next text is therefore. */
interface AwaitedTextRow {
  chat: number;
  story: string;
  fact: string;
  part: string;
  asked_at: number;
}
