import { type Api, InputFile } from "grammy";
import type { InlineKeyboardMarkup, InlineQueryResultArticle, Message } from "grammy/types";
import type { Log } from "#log";
import { encodeAction } from "./buttons.ts";
import type { Clock } from "./clock.ts";
import { channelButton } from "./channel-button.ts";
import { plainText } from "./html.ts";
import type { InlineResult } from "./inline-results.ts";
import type { OutgoingMessage, Place } from "./message.ts";
import type { Menu } from "./menus.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Pacing } from "./pace.ts";
import type { Keyboard } from "./read-update.ts";
import { type Lane, Turns } from "./turns.ts";

/** A turn among the answers that is noted when it has come, before the request is written, and not while it waits. */
export interface NotedTurn {
  readonly note: () => Promise<void>;
}

export interface SentMessage {
  readonly chat: number;
  /** Its number in the chat. */
  readonly message: number;
}

/** Everything that the bot sends goes through here: one pace, two lanes, one way to read Telegram's errors. */
export interface Sender {
  /**
   * One request, when its turn has come. What Telegram answers is an outcome, never an error.
   *
   * @throws the reason of `closed`, before the request is written, or of `giveUp`, when it is under way
   */
  send(to: Place, message: OutgoingMessage, when: Lane | NotedTurn): Promise<Outcome>;
  /**
   * Turns a message that was sent into another. That it is so already is success: it may be repeated.
   *
   * @param lane default: the answers'
   */
  edit(sent: SentMessage, into: OutgoingMessage, lane?: Lane): Promise<Outcome>;
  /** Gives a message that was sent other buttons. That it fails is nobody's concern: it is logged. */
  setKeyboard(chat: number, keyboard: Keyboard): Promise<void>;
  /** Gives a private chat menus of its own. That it fails is nobody's concern: it is logged. */
  setMenus(chat: number, menus: readonly Menu[]): Promise<void>;
  /**
   * Ends the waiting sign on a pressed button. That it fails is nobody's concern: it is logged.
   *
   * @param alert what whoever pressed it is told, and nobody else; 200 characters at most
   */
  acknowledge(callbackId: string, alert?: string): Promise<void>;
  /**
   * Offers what an inline query brings, each with a button of this label that leads to its story in a chat with the bot.
   * That it fails is nobody's concern, as with a query whose writer has typed on: it is logged.
   */
  answerInline(queryId: string, results: readonly InlineResult[], buttonLabel: string): Promise<void>;
}

export interface SenderOptions {
  readonly api: Api;
  /** The bot's, without the @: its links lead to it. */
  readonly username: string;
  readonly pace: Pacing;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when no more requests shall begin. */
  readonly closed: AbortSignal;
  /** Aborted when those under way shall be given up. */
  readonly giveUp: AbortSignal;
}

/** Facts change: Telegram's own choice is 300. */
const INLINE_CACHE_SECONDS = 10;
/** A broadcast whose chat's turn comes later than this is not waited for: the ledger has others. */
const BROADCAST_WAITS_MS = 5000;

export function createSender({ api, username, pace, clock, log, closed, giveUp }: SenderOptions): Sender {
  const turns = new Turns({ pace, clock, closed });
  const signal = giveUp as Parameters<Api["sendMessage"]>[3];

  async function request(
    chat: number,
    when: Lane | NotedTurn,
    call: () => Promise<Message | true>,
  ): Promise<Outcome> {
    const lane = typeof when === "string" ? when : "answers";
    const waitMs = pace.waitFor(chat, clock.now());
    if (lane === "broadcasts" && waitMs > BROADCAST_WAITS_MS) {
      return { kind: "slowDown", retryAfterSeconds: Math.ceil(waitMs / 1000) };
    }
    await turns.wait(chat, lane);
    if (typeof when !== "string") await when.note();
    try {
      const sent = await call();
      return sent === true ? { kind: "sent" } : { kind: "sent", message: sent.message_id };
    } catch (error) {
      giveUp.throwIfAborted();
      const outcome = outcomeOf(error);
      if (outcome.kind === "slowDown") {
        pace.hold(chat, clock.now() + 1000 * outcome.retryAfterSeconds, clock.now());
      }
      return outcome;
    }
  }

  return {
    send: ({ chat, thread, replyTo }, message, when) => {
      const options = {
        ...optionsOf(message),
        ...(message.asks !== undefined && { reply_markup: askingFor(message.asks) }),
        ...(message.wantsChannel !== undefined && { reply_markup: channelButton(message.wantsChannel) }),
        message_thread_id: thread,
        reply_parameters:
          replyTo === undefined ? undefined : { message_id: replyTo, allow_sending_without_reply: true },
        disable_notification: message.silent,
      };
      const { picture } = message;
      return request(chat, when, () =>
        picture
          ? api.sendPhoto(chat, fileOf(picture), { ...options, caption: wordsOf(message) }, signal)
          : api.sendMessage(chat, wordsOf(message), { ...options, ...previewOf(message) }, signal),
      );
    },
    edit: ({ chat, message }, into, lane = "answers") => {
      const { picture } = into;
      const words = wordsOf(into);
      const { parse_mode, ...options } = optionsOf(into);
      return request(chat, lane, () => {
        if (picture === undefined) {
          const all = { parse_mode, ...options, ...previewOf(into) };
          return api.editMessageText(chat, message, words, all, signal);
        }
        const media = { type: "photo" as const, media: fileOf(picture), caption: words, parse_mode };
        return api.editMessageMedia(chat, message, media, options, signal);
      });
    },
    async setKeyboard(chat, { message, rows }) {
      const markup = { reply_markup: { inline_keyboard: rows } };
      const outcome = await request(chat, "answers", async () => {
        await api.editMessageReplyMarkup(chat, message, markup, signal);
        return true;
      });
      if (outcome.kind !== "sent") log.info({ outcome }, "the buttons of a message stayed");
    },
    async setMenus(chat, menus) {
      try {
        await Promise.all(
          menus.map(({ language, commands }) => {
            const whose = { scope: { type: "chat", chat_id: chat }, language_code: language } as const;
            return commands.length === 0
              ? api.deleteMyCommands(whose, signal)
              : api.setMyCommands(commands, whose, signal);
          }),
        );
      } catch (error) {
        log.info({ outcome: outcomeOf(error) }, "the menus of a chat stayed");
      }
    },
    async acknowledge(callbackId, alert) {
      try {
        const words = alert === undefined ? {} : { text: alert, show_alert: true };
        await api.answerCallbackQuery(callbackId, words, signal);
      } catch (error) {
        log.info({ outcome: outcomeOf(error) }, "a pressed button was not acknowledged");
      }
    },
    async answerInline(queryId, results, label) {
      const offered = results.map((result) => articleOf(result, { username, label }));
      const options = { cache_time: INLINE_CACHE_SECONDS, is_personal: true };
      try {
        await api.answerInlineQuery(queryId, offered, options, signal);
      } catch (error) {
        log.info({ outcome: outcomeOf(error) }, "an inline query was not answered");
      }
    },
  };
}

function articleOf(
  { id, title, description, text, story }: InlineResult,
  { username, label }: { readonly username: string; readonly label: string },
): InlineQueryResultArticle {
  return {
    type: "article",
    id,
    title,
    description,
    input_message_content: {
      message_text: text.markup,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: label, url: `https://t.me/${username}?start=${story}` }]] },
  };
}

function wordsOf({ text, plain }: OutgoingMessage): string {
  return plain ? plainText(text) : text.markup;
}

function optionsOf({ buttons, plain }: OutgoingMessage) {
  return { parse_mode: plain ? undefined : ("HTML" as const), reply_markup: keyboard(buttons) };
}

function previewOf({ preview }: OutgoingMessage) {
  return { link_preview_options: preview === undefined ? { is_disabled: true } : { url: preview } };
}

/** Made anew for each request: it is read once. */
function fileOf(picture: Uint8Array): InputFile {
  return new InputFile(picture, "picture.png");
}

/** Selective: only who is replied to sees the line for a reply. */
function askingFor(placeholder: string) {
  return { force_reply: true as const, selective: true, input_field_placeholder: placeholder };
}

function keyboard(buttons: OutgoingMessage["buttons"]): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined;
  return {
    inline_keyboard: buttons.map((row) =>
      row.map(({ label, action }) => ({ text: label, callback_data: encodeAction(action) })),
    ),
  };
}
