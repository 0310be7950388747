import type { Chat, Message, Update, User } from "grammy/types";
import { loadSpeech } from "#speech";
import { openStorage } from "#storage";
import type { Story } from "#story";
import type { Intake } from "../../src/telegram/intake.ts";
import { formatText } from "../../src/standin/formatting.ts";
import { openIntake } from "../../src/telegram/open-intake.ts";
import { Pace } from "../../src/telegram/pace.ts";
import { createSender } from "../../src/telegram/sender.ts";
import { openLog } from "./log.ts";
import { appOf, MALI } from "./mali-story.ts";
import { type Call, openApi } from "./telegram-api.ts";
import { VirtualClock } from "./virtual-clock.ts";

const READER: User = { id: 4711, is_bot: false, first_name: "Ada" };
const PRIVATE: Chat.PrivateChat = { id: READER.id, type: "private", first_name: "Ada" };

type Keyboard = { text: string; callback_data: string }[][];

export interface Transcript {
  /** What the bot sends for a text: each message's markup, its buttons below it. */
  say(text: string): Promise<string[]>;
  /** Presses the button with this label, on the latest message that has one; or on one about another question. */
  press(label: string, question?: string): Promise<string[]>;
  /** Sends what no other verb does. */
  send(update: Omit<Update, "update_id">): Promise<string[]>;
  message(parts: Partial<Message>): Message;
  readonly calls: Call[];
  readonly clock: VirtualClock;
  readonly lines: string[];
}

interface Spoken {
  /** What the reader has set Telegram to. */
  readonly language?: string;
  /** A folder. */
  readonly locales?: string;
}

/** A reader's private chat with the bot, without a network. */
export function openChat(
  stories: readonly Story[] = [MALI],
  newsroom: { readonly name?: string; readonly contact?: string } = {},
  { language, locales = "data/locales" }: Spoken = {},
): Transcript {
  const reader: User = { ...READER, ...(language !== undefined && { language_code: language }) };
  const clock = new VirtualClock();
  const { api, calls } = openApi();
  const { log, lines } = openLog();
  const never = new AbortController().signal;
  let updates = 0;
  let opened: Promise<Intake> | undefined;

  async function open(): Promise<Intake> {
    const storage = await openStorage("sqlite::memory:", { now: () => new Date(clock.now()), log });
    const pace = new Pace();
    return openIntake({
      bot: { id: 7, username: "askstory_bot" },
      sender: createSender({ api, username: "askstory_bot", pace, clock, log, closed: never, giveUp: never }),
      storage,
      parts: {
        app: appOf(stories),
        speech: loadSpeech(locales, "en"),
        follows: storage.follows,
        summaries: storage.summaries,
        rights: { isAdmin: async () => false, mayPost: async () => false, mayIPost: async () => false },
        settingsOf: (chat) => storage.chatSettings.read(chat),
        wishes: storage.wishes,
        questions: storage.questions,
        announcements: storage.announcements,
        paint: async () => undefined,
        isEditor: (person) => person === READER.id,
        timeZone: "UTC",
        now: () => clock.now(),
        newsroom,
      },
      clock,
      log,
      stop: never,
    });
  }

  async function send(update: Omit<Update, "update_id">): Promise<string[]> {
    const before = calls.length;
    const intake = await (opened ??= open());
    await intake.take([{ ...update, update_id: ++updates }]);
    while (intake.underWay > 0) await clock.advance(100);
    return calls.slice(before).filter(isMessage).map(render);
  }

  function message(parts: Partial<Message>): Message {
    return { message_id: 1, date: 0, chat: PRIVATE, from: reader, ...parts };
  }

  return {
    calls,
    clock,
    lines,
    message,
    send,
    say: (text) => send({ message: message({ text }) as Message & Update.NonChannel }),
    press(label, question) {
      const sent = calls.findLast(
        (call) =>
          isMessage(call) &&
          keyboardOf(call)
            .flat()
            .some(({ text }) => text === label),
      );
      if (!sent) throw new RangeError(`no message has a button ${JSON.stringify(label)}`);
      const keyboard = keyboardOf(sent);
      const data = keyboard.flat().find(({ text }) => text === label)?.callback_data;
      return send({
        callback_query: {
          id: "q",
          from: reader,
          chat_instance: "c",
          data,
          message: message({ ...shownOf(sent, question), reply_markup: { inline_keyboard: keyboard } }),
        },
      });
    },
  };
}

function isMessage({ method }: Call): boolean {
  return method === "sendMessage";
}

/** As a reader sees it, and as Telegram hands it back. */
function shownOf({ payload }: Call, question?: string): Partial<Message> {
  const text = question === undefined ? String(payload["text"]) : `<i>${question}</i>`;
  return formatText({ text, parseMode: "HTML", entities: undefined }) as Message;
}

function keyboardOf({ payload }: Call): Keyboard {
  return (payload["reply_markup"] as { inline_keyboard: Keyboard } | undefined)?.inline_keyboard ?? [];
}

function render(call: Call): string {
  const rows = keyboardOf(call).map((row) => row.map(({ text }) => `[${text}]`).join(" "));
  return [call.payload["text"], ...rows].join("\n");
}
