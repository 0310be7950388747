import { setImmediate as nextTurn } from "node:timers/promises";
import type { Conversation } from "#answering";
import type { Log } from "#log";
import { type AnswerProgress, inPlaceOf, NOT_BEGUN, readProgress } from "./answer-progress.ts";
import type { ChatSettings } from "./bot-storage.ts";
import { speechFor, withLanguageNote } from "./chat-language.ts";
import { ChatQueue } from "./chat-queue.ts";
import type { Clock } from "./clock.ts";
import type { Deliver } from "./deliver-answer.ts";
import { FewAtOnce } from "./few-at-once.ts";
import { isForAdmins } from "./is-for-admins.ts";
import { html } from "./html.ts";
import { withMenu } from "./menus.ts";
import type { HandlerStorage } from "./patient-storage.ts";
import { QuestionLimit } from "./question-limit.ts";
import { CHAT_EVENTS, type Incoming } from "./read-update.ts";
import { threadOf, threadsAfter } from "./thread.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";
import { replyTo } from "./reply-to.ts";
import type { Sender } from "./sender.ts";

export interface HandlerOptions {
  /** For a chat that has chosen nothing. */
  readonly parts: Omit<ReplyParts, "settings" | "update">;
  readonly storage: HandlerStorage;
  readonly acknowledge: Sender["acknowledge"];
  readonly setKeyboard: Sender["setKeyboard"];
  readonly setMenus: Sender["setMenus"];
  readonly deliver: Deliver;
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** An update that concerns the bot and stands in the inbox. */
export interface HandledUpdate {
  readonly id: number;
  readonly incoming: Incoming;
  /** Set for what an earlier process left: how far it came with the answer, as it kept that. */
  readonly left?: { readonly progress?: unknown };
}

/**
 * Makes what handles one update: one chat's in the order they came, many chats' at once. It settles when the reader has
 * the answer, or when trying was in vain; it rejects when the bot stops before that, or when nothing can be kept.
 */
export function createUpdateHandler(options: HandlerOptions): (update: HandledUpdate) => Promise<void> {
  const { storage, deliver, clock, log } = options;
  const queue = new ChatQueue();
  const making = new FewAtOnce(1);
  const limit = new QuestionLimit();

  async function answer(update: HandledUpdate): Promise<void> {
    const { id, incoming } = update;
    const { chat } = incoming;
    const [before, settings] = await Promise.all([
      storage.conversations.read(chat, threadOf(incoming)),
      storage.chatSettings.read(chat),
    ]);
    const made = await making.run(async () => {
      // After a start hundreds wait: between two replies what Telegram answers has its turn.
      await nextTurn();
      return orSorry(() => replyOf(update, before, settings), update, { before, settings });
    });
    const reply = made.work ? await orSorry(made.work, update, { before, settings }) : made;
    if (reply.forget) await storage.forget(chat);
    if (reply.moved) await storage.ledger.moveChat(reply.moved.from, reply.moved.to);
    if (reply.settings) await storage.chatSettings.keep(reply.settingsOf ?? chat, reply.settings);
    const message = await send(update, reply, settings);
    if (reply.summary && message !== undefined) {
      await storage.summaries.remember({ ...reply.summary, chat, message });
    }
    if (reply.keyboard) await options.setKeyboard(chat, reply.keyboard);
    if (reply.menus) await options.setMenus(chat, reply.menus);
    const threads = threadsAfter(incoming, message);
    const conversation = { chat, conversation: reply.conversation, threads };
    const isLeftBehind = reply.forget ?? reply.moved;
    await storage.inbox.handled(id, isLeftBehind ? undefined : { conversation, question: reply.question });
  }

  /** In a group, what is for its admins gets everybody else a word that they alone see, or none. */
  async function answerOrRefuse(update: HandledUpdate): Promise<void> {
    const { id, incoming } = update;
    if (!isForAdmins(incoming)) return answer(update);
    const isAllowed = await options.parts.rights.isAdmin(incoming.chat, incoming.person);
    const refusal = isAllowed
      ? undefined
      : options.parts.speech.in(incoming.language).say("group-admins-only");
    if (incoming.kind === "press") await options.acknowledge(incoming.callbackId, refusal);
    await (isAllowed ? answer(update) : storage.inbox.handled(id));
  }

  async function send(
    { id, incoming, left }: HandledUpdate,
    { messages, to }: Reply,
    settings: ChatSettings = {},
  ): Promise<number | undefined> {
    const { chat, group } = incoming;
    const speech = speechFor(incoming, settings, options.parts.speech);
    return deliver({
      to: to ?? { chat, thread: group?.thread, replyTo: group?.message },
      messages,
      line: { text: html`<i>${speech.say("telegram-again")}</i>`, buttons: [] },
      progress: left?.progress === undefined ? beginning(incoming) : readProgress(left.progress),
      keep: (progress) => storage.inbox.keepProgress(id, progress),
    });
  }

  async function replyOf(
    { id, incoming }: HandledUpdate,
    before: Conversation,
    settings: ChatSettings,
  ): Promise<Reply> {
    const { app, timeZone } = options.parts;
    const { group } = incoming;
    const speech = speechFor(incoming, settings, options.parts.speech);
    const own = { speech, settings, update: id, group, timeZone: settings.timeZone ?? timeZone };
    const parts = { ...options.parts, ...own };
    const chosen = before.story === undefined && settings.story !== undefined && app.story(settings.story);
    const reply = await replyTo(incoming, chosen ? app.turnTo(chosen.id, before) : before, parts);
    return withMenu(withLanguageNote(reply, parts), incoming, parts);
  }

  /** A mistake of ours costs the reader an answer, not the chat. */
  async function orSorry(
    make: () => Promise<Reply>,
    { incoming }: HandledUpdate,
    { before, settings }: { readonly before: Conversation; readonly settings: ChatSettings },
  ): Promise<Reply> {
    try {
      return await make();
    } catch (error) {
      log.error(
        { kind: incoming.kind, error: error instanceof Error ? error.stack : String(error) },
        "no reply made",
      );
      const speech = speechFor(incoming, settings, options.parts.speech);
      return replyInWords(speech.say("telegram-sorry"), before);
    }
  }

  async function tell(update: HandledUpdate): Promise<void> {
    const words = speechFor(update.incoming, {}, options.parts.speech).say("telegram-too-many");
    await send(update, replyInWords(words, { turns: [] }));
    await storage.inbox.handled(update.id);
  }

  return async (update) => {
    const { id, incoming, left } = update;
    const { chat, person, group } = incoming;
    // What is left was counted when it came; what has become of a chat is not anybody's asking.
    const isAsked = !left && !CHAT_EVENTS.includes(incoming.kind);
    const verdict = isAsked ? limit.take({ person, group: group && chat }, clock.now()) : "answer";
    const isToBeAllowed = verdict === "answer" && isForAdmins(incoming);
    const acknowledged =
      incoming.kind === "press" && !isToBeAllowed ? options.acknowledge(incoming.callbackId) : undefined;
    if (verdict === "answer") await queue.run(chat, () => answerOrRefuse(update));
    if (verdict === "tell") await queue.run(chat, () => tell(update));
    if (verdict === "silent") await storage.inbox.handled(id);
    await acknowledged;
  };
}

/** In a group what an admin sets is shown where its button stands: nobody else need read it again. */
function beginning(incoming: Incoming): AnswerProgress {
  const pressed = incoming.kind === "press" && isForAdmins(incoming) ? incoming.group?.message : undefined;
  return pressed === undefined ? NOT_BEGUN : inPlaceOf(pressed);
}
