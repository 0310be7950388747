import { HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { html } from "../../src/telegram/html.ts";
import { Pace } from "../../src/telegram/pace.ts";
import { createSender, type Sender } from "../../src/telegram/sender.ts";
import { openLog } from "./log.ts";
import { type Answering, type Call, openApi, refusal } from "./telegram-api.ts";
import { VirtualClock } from "./virtual-clock.ts";

const HELLO = { text: html`<b>hello</b>`, buttons: [] };

interface OpenSender {
  readonly sender: Sender;
  readonly calls: Call[];
  readonly clock: VirtualClock;
  /** When each call was made, in milliseconds. */
  readonly at: number[];
  readonly closed: AbortController;
  readonly giveUp: AbortController;
  /** An answer to the chat. */
  readonly answer: (chat: number) => ReturnType<Sender["send"]>;
}

function open(answering?: Answering): OpenSender {
  const clock = new VirtualClock();
  const begin = clock.now();
  const at: number[] = [];
  const { api, calls } = openApi((call, signal) => {
    at.push(clock.now() - begin);
    return answering ? answering(call, signal) : { message_id: calls.length };
  });
  const closed = new AbortController();
  const giveUp = new AbortController();
  const sender = createSender({
    username: "askstory_bot",
    api,
    pace: new Pace(),
    clock,
    log: openLog().log,
    closed: closed.signal,
    giveUp: giveUp.signal,
  });
  const answer = (chat: number): ReturnType<Sender["send"]> => sender.send({ chat }, HELLO, "answers");
  return { sender, calls, clock, at, closed, giveUp, answer };
}

/** Answers in turn; the last one stays. */
function inTurn(...answers: unknown[]): Answering {
  return () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

describe("a message", () => {
  test("goes as HTML without a link's preview, with its buttons as data, into its topic", async () => {
    const { sender, calls } = open();
    const buttons = [
      [{ label: "Who?", action: { kind: "ask", story: "mali" as never, number: 0 } as const }],
    ];
    const message = { ...HELLO, buttons, silent: true } as const;
    expect(await sender.send({ chat: -7, thread: 11 }, message, "answers")).toEqual({
      kind: "sent",
      message: 1,
    });
    expect(calls).toEqual([
      {
        method: "sendMessage",
        payload: {
          chat_id: -7,
          message_thread_id: 11,
          text: "<b>hello</b>",
          parse_mode: "HTML",
          link_preview_options: { is_disabled: true },
          disable_notification: true,
          reply_markup: { inline_keyboard: [[{ text: "Who?", callback_data: "ask:mali:0" }]] },
        },
      },
    ]);
  });

  test("goes as its words alone where the markup was refused", async () => {
    const { sender, calls } = open();
    await sender.send({ chat: 7 }, { ...HELLO, plain: true }, "answers");
    expect(calls[0].payload).toMatchObject({ text: "hello", parse_mode: undefined });
  });

  test("is turned into another, and that it is so already is success", async () => {
    const { sender, calls } = open(inTurn(refusal(400, "Bad Request: message is not modified: …")));
    expect(await sender.edit({ chat: 7, message: 3 }, HELLO)).toEqual({ kind: "sent" });
    expect(calls[0]).toMatchObject({ method: "editMessageText", payload: { chat_id: 7, message_id: 3 } });
  });

  test("with a picture is that, its words below it; a line becomes one, too", async () => {
    const { sender, calls } = open(() => ({ message_id: 3 }));
    const message = { ...HELLO, picture: Buffer.from("PNG") };
    await sender.send({ chat: 7, thread: 11 }, message, "answers");
    await sender.edit({ chat: 7, message: 3 }, message);
    expect(calls).toMatchObject([
      {
        method: "sendPhoto",
        payload: { chat_id: 7, message_thread_id: 11, caption: "<b>hello</b>", parse_mode: "HTML" },
      },
      {
        method: "editMessageMedia",
        payload: { message_id: 3, media: { type: "photo", caption: "<b>hello</b>" } },
      },
    ]);
  });

  test("that failed is an outcome, and not tried again here", async () => {
    const { answer, calls } = open(inTurn(refusal(502, "Bad Gateway")));
    expect(await answer(7)).toEqual({ kind: "failed", reason: "doubtful" });
    expect(calls).toHaveLength(1);
  });

  test("a button acknowledged too late is nobody's trouble", async () => {
    const { sender, calls } = open(inTurn(refusal(400, "Bad Request: query is too old")));
    await sender.acknowledge("q1");
    expect(calls).toEqual([{ method: "answerCallbackQuery", payload: { callback_query_id: "q1" } }]);
  });
});

describe("the pace", () => {
  test("gives one chat three messages at once, then not quite one a second", async () => {
    const { answer, clock, at } = open();
    for (let message = 0; message < 6; message++) void answer(7);
    await clock.advance(10_000);
    expect(at).toEqual([0, 0, 0, 1100, 2200, 3300]);
  });

  test("gives a group twenty in a minute and a little", async () => {
    const { answer, clock, at } = open();
    for (let message = 0; message < 25; message++) void answer(-7);
    await clock.advance(61_999);
    expect(at).toHaveLength(20);
    await clock.advance(10_000);
    expect(at).toHaveLength(25);
  });

  test("gives all chats 30 in the first second, and 28 in each one after it", async () => {
    const { answer, clock, at } = open();
    for (let chat = 1; chat <= 100; chat++) void answer(chat);
    await clock.advance(1000);
    expect(at).toHaveLength(30);
    await clock.advance(1000);
    expect(at).toHaveLength(58);
    await clock.advance(5000);
    expect(at).toHaveLength(100);
  });

  test("stands still for a chat as long as a 429 says; others go on", async () => {
    const busy = refusal(429, "Too Many Requests", { retry_after: 4 });
    const { answer, clock, at } = open(inTurn(busy, { message_id: 1 }));
    expect(await answer(7)).toEqual({ kind: "slowDown", retryAfterSeconds: 4 });
    void answer(7);
    void answer(8);
    await clock.advance(3999);
    expect(at).toEqual([0, 0]);
    await clock.advance(1);
    expect(at).toEqual([0, 0, 4000]);
  });

  test("stands still for all where two chats were told so at once", async () => {
    const busy = refusal(429, "Too Many Requests", { retry_after: 4 });
    const { answer, clock, at } = open(inTurn(busy, busy, { message_id: 1 }));
    await Promise.all([answer(7), answer(8)]);
    void answer(9);
    await clock.advance(3999);
    expect(at).toEqual([0, 0]);
    await clock.advance(1);
    expect(at).toHaveLength(3);
  });
});

describe("two lanes", () => {
  test("an answer goes before a thousand broadcasts that came first", async () => {
    const { sender, answer, clock, calls } = open();
    for (let chat = 1; chat <= 1000; chat++) void sender.send({ chat }, HELLO, "broadcasts");
    await clock.advance(2000);
    const before = calls.length;
    void answer(5000);
    await clock.advance(40);
    expect(calls[before].payload["chat_id"]).toBe(5000);
  });

  test("an answer that waits for its own chat's pace holds up no broadcast", async () => {
    const { sender, answer, clock, calls } = open();
    for (let message = 0; message < 4; message++) void answer(7);
    void sender.send({ chat: 8 }, HELLO, "broadcasts");
    await clock.advance(100);
    expect(calls.map(({ payload }) => payload["chat_id"])).toEqual([7, 7, 7, 8]);
  });

  test("a broadcast to a chat that must wait long is given back, so that the ledger goes on with others", async () => {
    const busy = refusal(429, "Too Many Requests", { retry_after: 40 });
    const { sender, answer, calls } = open(inTurn(busy, { message_id: 1 }));
    await answer(7);
    expect(await sender.send({ chat: 7 }, HELLO, "broadcasts")).toEqual({
      kind: "slowDown",
      retryAfterSeconds: 40,
    });
    expect(calls).toHaveLength(1);
  });
});

test("a turn is noted when it has come, before the request, and not while it waits", async () => {
  const { sender, answer, clock, calls } = open();
  for (let message = 0; message < 3; message++) void answer(7);
  const noted: number[] = [];
  const note = async (): Promise<void> => void noted.push(calls.length);
  const sending = sender.send({ chat: 7 }, HELLO, { note });
  await clock.advance(1099);
  expect(noted).toEqual([]);
  await clock.advance(1);
  await sending;
  expect(noted).toEqual([3]);
  expect(calls).toHaveLength(4);
});

describe("a stop", () => {
  test("lets nothing more begin, and leaves no timer", async () => {
    const { answer, closed, clock, calls } = open();
    const waiting = Array.from({ length: 5 }, () => answer(7));
    await clock.advance(0);
    closed.abort(new Error("stopped"));
    await expect(Promise.all(waiting)).rejects.toThrow("stopped");
    await expect(answer(8)).rejects.toThrow("stopped");
    await clock.advance(0);
    expect(calls).toHaveLength(3);
    expect(clock.sleepers).toBe(0);
  });

  test("gives up a request under way, whose end nobody knows", async () => {
    const { answer, giveUp, clock } = open(
      (_, signal) =>
        new Promise((__, reject) => {
          signal?.addEventListener("abort", () => reject(new HttpError("aborted", new Error("aborted"))));
        }),
    );
    const sending = answer(7);
    await clock.advance(0);
    giveUp.abort(new Error("given up"));
    await expect(sending).rejects.toThrow("given up");
  });
});
