/**
 * WHERE IT IS KEPT: in one SQLite file, or in PostgreSQL, the same on both. The only room that knows a database.
 *
 * ```ts
 * import { openStorage } from "#storage";
 *
 * const log = { warn: console.warn };
 * await using storage = await openStorage("sqlite::memory:", { now: () => new Date(), log });
 * await storage.inbox.receive([{ id: 1, chat: 1001, body: { text: "how many troops remain?" } }]); // [1]
 * await storage.inbox.receive([{ id: 1, chat: 1001, body: { text: "how many troops remain?" } }]); // []
 * await storage.inbox.keepProgress(1, { arrived: 0 });
 * await storage.inbox.waiting(); // [{ id: 1, chat: 1001, body: { text: … }, progress: { arrived: 0 } }]
 * await storage.inbox.handled(1, {
 *   conversation: { chat: 1001, conversation: { turns: [] } },
 *   question: { text: "how many troops remain?", outcome: "found" },
 * });
 * await storage.inbox.waiting(); // []
 * await storage.forget(1001);
 * ```
 *
 * @module
 */
export type { ChatSettings, ChatSettingsStore } from "./chat-settings.ts";
export type { Conversations, KeptConversation, Thread } from "./conversations.ts";
export type { Handled, Inbox, ReceivedUpdate, WaitingUpdate } from "./inbox.ts";
export { openStorage, type Storage, type StorageOptions } from "./open-storage.ts";
export type { KeptQuestion } from "./questions.ts";
