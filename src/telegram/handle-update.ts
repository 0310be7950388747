import type { Update } from "grammy/types";
import type { Log } from "#log";
import { ChatQueue } from "./chat-queue.ts";
import type { Clock } from "./clock.ts";
import type { ConversationStore } from "./conversations.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { QuestionLimit } from "./question-limit.ts";
import { type Incoming, readUpdate } from "./read-update.ts";
import type { Reply, ReplyParts } from "./reply.ts";
import { replyTo } from "./reply-to.ts";
import type { Sender } from "./sender.ts";

export interface HandlerOptions {
  readonly parts: ReplyParts;
  readonly sender: Sender;
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly log: Log;
  /** The bot's own, without the @. */
  readonly username: string;
}

/**
 * Makes what handles one update: one chat's in the order they came, many chats' at once. It settles when the
 * reader has the answer, or when trying was in vain; it rejects only when the sender gives up for a stop.
 */
export function createUpdateHandler(options: HandlerOptions): (update: Update) => Promise<void> {
  const { parts, sender, conversations, clock, log, username } = options;
  const queue = new ChatQueue();
  const limit = new QuestionLimit();

  async function answer(incoming: Incoming): Promise<void> {
    const before = await conversations.read(incoming.chat);
    const { messages, conversation } = reply(incoming, before);
    await conversations.keep(incoming.chat, conversation);
    await send(incoming.chat, messages);
  }

  /** A mistake of ours costs the reader an answer, not the chat. */
  function reply(incoming: Incoming, before: Reply["conversation"]): Reply {
    try {
      return replyTo(incoming, before, parts);
    } catch (error) {
      log.error(
        { kind: incoming.kind, error: error instanceof Error ? error.stack : String(error) },
        "no reply made",
      );
      return { messages: inWords("telegram-sorry"), conversation: before };
    }
  }

  function inWords(key: string): Reply["messages"] {
    return composeMessages([html`${parts.speech.say(key)}`]);
  }

  async function send(chat: number, messages: Reply["messages"]): Promise<void> {
    for (const message of messages) {
      const outcome = await sender.send(chat, message);
      if (outcome.kind === "sent" || outcome.kind === "moved") continue;
      log.warn({ chat, outcome }, "an answer did not arrive");
      return;
    }
  }

  return async (update) => {
    const incoming = readUpdate(update, username);
    if (!incoming) return;
    const { chat, person } = incoming;
    const acknowledged = incoming.kind === "press" ? sender.acknowledge(incoming.callbackId) : undefined;
    const verdict = limit.take(person, clock.now());
    if (verdict === "answer") await queue.run(chat, () => answer(incoming));
    if (verdict === "tell") await queue.run(chat, () => send(chat, inWords("telegram-too-many")));
    await acknowledged;
  };
}
