import { z } from "zod";
import type { Call } from "../calls.ts";
import type { Kept } from "../messages.ts";
import { flag, wholeNumber } from "../parameters.ts";
import type { State } from "../state.ts";
import { verb } from "./verb.ts";

const messagesOrder = z.strictObject({
  chat: wholeNumber.optional(),
  by: z.enum(["bot", "user"]).optional(),
  since: wholeNumber.default(0),
  /** Waits for at least this many. */
  count: wholeNumber.default(0),
  waitMs: wholeNumber.default(5000),
  deleted: flag.default(true),
});

/** A message as the controls show it. */
export type SeenMessage = Omit<Kept, "message"> & Kept["message"];

/** Every message as it stands, in the order of their last change. */
export const messagesVerb = verb(
  messagesOrder,
  async (state, order): Promise<{ messages: SeenMessage[]; seq: number }> => {
    const read = () => {
      const seen: SeenMessage[] = [];
      for (let at = order.since; at < state.messages.changes.length; at++) {
        const kept = state.messages.changes[at];
        if (kept === undefined || kept.seq !== at + 1) continue;
        if (order.chat !== undefined && kept.message.chat.id !== order.chat) continue;
        if (order.by !== undefined && kept.by !== order.by) continue;
        if (!order.deleted && kept.deleted) continue;
        const { message, ...about } = kept;
        seen.push({ ...about, ...message });
      }
      return seen;
    };
    if (order.count > 0)
      await waitUntil(state, { isThere: () => read().length >= order.count, waitMs: order.waitMs });
    return { messages: read(), seq: state.messages.changes.length };
  },
);

/** Resolves when it is there, or when the time is over. */
function waitUntil(
  state: State,
  { isThere, waitMs }: { isThere: () => boolean; waitMs: number },
): Promise<void> {
  const { watchers } = state.messages;
  return new Promise((resolve) => {
    const look = () => {
      if (isThere()) finish();
    };
    const finish = () => {
      watchers.delete(look);
      cancel();
      resolve();
    };
    const cancel = state.clock.after(waitMs, finish);
    watchers.add(look);
    look();
  });
}

const callsOrder = z.strictObject({
  method: z.string().optional(),
  chat: wholeNumber.optional(),
  since: wholeNumber.default(0),
});

/** What the bot asked for, and what it was answered. */
export const callsVerb = verb(
  callsOrder,
  (state, { method, chat, since }): { calls: Call[]; seq: number } => {
    const calls = state.calls.filter(
      (call) =>
        call.seq > since &&
        (method === undefined || call.method.toLowerCase() === method.toLowerCase()) &&
        (chat === undefined || String(call.parameters["chat_id"]) === String(chat)),
    );
    return { calls, seq: state.nextCall - 1 };
  },
);
