import { Refusal } from "./refusal.ts";
import type { State } from "./state.ts";

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export interface PendingUpdate {
  readonly update: Update;
  /** Milliseconds since 1970; after that nobody is told any more. */
  readonly expiresAt: number;
  /** Updates of one chat (or of one person, outside a chat) reach a webhook one after another. */
  readonly line: string;
}

/** One request that waits for news. */
interface Poll {
  finish(error?: Refusal): void;
}

export interface UpdateQueue {
  nextId: number;
  pending: PendingUpdate[];
  /** Kinds that the bot asked for; empty: all but those of `ASKED_FOR_ONLY`. Stands until it is changed. */
  allowed: readonly string[];
  poll?: Poll;
}

const KEPT_MS = 24 * 3_600_000;
const KEPT_MS_OF: Readonly<Record<string, number>> = { callback_query: 150_000, inline_query: 30_000 };
const ASKED_FOR_ONLY: ReadonlySet<string> = new Set([
  "chat_member",
  "message_reaction",
  "message_reaction_count",
]);
const POLL_MAX_SECONDS = 50;

/** @param nextId Update numbers never start again, so that a bot which remembers them is not fooled. */
export function newUpdateQueue(nextId: number): UpdateQueue {
  return { nextId, pending: [], allowed: [] };
}

/**
 * Puts an update before the bot, by whatever way it listens.
 *
 * @returns Whether the bot gets it: false when it has not asked for this kind.
 */
export function tellBot(state: State, kind: string, body: unknown, line: string | number): boolean {
  const { updates } = state;
  const isWanted = updates.allowed.length > 0 ? updates.allowed.includes(kind) : !ASKED_FOR_ONLY.has(kind);
  if (!isWanted) return false;
  const update: Update = { update_id: updates.nextId++, [kind]: body };
  const expiresAt = state.clock.now() + (KEPT_MS_OF[kind] ?? KEPT_MS);
  updates.pending.push({ update, expiresAt, line: String(line) });
  updates.poll?.finish();
  state.webhook?.wake();
  return true;
}

export interface PollOrder {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
}

/** Answers with what is there, or waits for the first update; a waiting poll gives way to a newer one with 409. */
export async function pollUpdates(state: State, order: PollOrder): Promise<Update[]> {
  if (state.webhook !== undefined) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  confirm(state, order.offset);
  const waitSeconds = Math.min(order.timeoutSeconds, POLL_MAX_SECONDS);
  if (pendingUpdates(state).length === 0 && waitSeconds > 0) {
    endPoll(
      state,
      conflict("terminated by other getUpdates request; make sure that only one bot instance is running"),
    );
    await waitForNews(state, waitSeconds * 1000);
  }
  return pendingUpdates(state)
    .slice(0, order.limit)
    .map(({ update }) => update);
}

/** Ends the waiting poll, if there is one: with the error, or with what is there. */
export function endPoll(state: State, error?: Refusal): void {
  state.updates.poll?.finish(error);
}

export function conflict(what: string): Refusal {
  return new Refusal(409, `Conflict: ${what}`);
}

/** What has not been confirmed and is not too old. */
export function pendingUpdates(state: State): readonly PendingUpdate[] {
  const now = state.clock.now();
  if (state.updates.pending.some(({ expiresAt }) => expiresAt <= now)) {
    state.updates.pending = state.updates.pending.filter(({ expiresAt }) => expiresAt > now);
  }
  return state.updates.pending;
}

export function dropUpdate(state: State, updateId: number): void {
  state.updates.pending = state.updates.pending.filter(({ update }) => update.update_id !== updateId);
}

/** An update is confirmed by asking for a later one; a negative offset keeps only so many from the end. */
function confirm(state: State, offset: number): void {
  const { updates } = state;
  if (offset < 0) updates.pending = updates.pending.slice(offset);
  else if (offset > 0) updates.pending = updates.pending.filter(({ update }) => update.update_id >= offset);
}

async function waitForNews(state: State, timeoutMs: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const poll: Poll = {
      finish(error) {
        if (state.updates.poll === poll) delete state.updates.poll;
        cancel();
        if (error === undefined) resolve();
        else reject(error);
      },
    };
    const cancel = state.clock.after(timeoutMs, () => poll.finish());
    state.updates.poll = poll;
  });
}

/** Kinds that Telegram does not have are ignored silently, as there. */
export function allowUpdates(state: State, kinds: readonly string[] | undefined): void {
  if (kinds !== undefined) state.updates.allowed = kinds;
}
