import { HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { html } from "../../src/telegram/html.ts";
import { createSender, type Sender } from "../../src/telegram/sender.ts";
import { openLog } from "./log.ts";
import { type Answering, type Call, openApi, refusal } from "./telegram-api.ts";
import { VirtualClock } from "./virtual-clock.ts";

const HELLO = { text: html`<b>hello</b>`, buttons: [] };

function open(answer?: Answering): {
  sender: Sender;
  calls: Call[];
  clock: VirtualClock;
  lines: string[];
  at: number[];
} {
  const clock = new VirtualClock();
  const begin = clock.now();
  const at: number[] = [];
  const { api, calls } = openApi((call, signal) => {
    at.push(clock.now() - begin);
    return answer?.(call, signal);
  });
  const { log, lines } = openLog();
  return {
    sender: createSender({ api, clock, log, giveUp: new AbortController().signal }),
    calls,
    clock,
    lines,
    at,
  };
}

/** Answers in turn; the last one stays. */
function inTurn(...answers: unknown[]): Answering {
  return () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

const CUT = new HttpError("Network request for 'sendMessage' failed!", new Error("cut"));

describe("the sender", () => {
  test("sends HTML without a link's preview, and buttons as data", async () => {
    const { sender, calls } = open();
    const buttons = [
      [{ label: "Who?", action: { kind: "ask", story: "mali" as never, number: 0 } as const }],
    ];
    expect(await sender.send(7, { ...HELLO, buttons })).toEqual({ kind: "sent" });
    expect(calls).toEqual([
      {
        method: "sendMessage",
        payload: {
          chat_id: 7,
          text: "<b>hello</b>",
          parse_mode: "HTML",
          link_preview_options: { is_disabled: true },
          reply_markup: { inline_keyboard: [[{ text: "Who?", callback_data: "ask:mali:0" }]] },
        },
      },
    ]);
  });

  test("gives one chat three messages at once, then not quite one a second", async () => {
    const { sender, clock, at } = open();
    for (let message = 0; message < 6; message++) void sender.send(7, HELLO);
    await clock.advance(10_000);
    expect(at).toEqual([0, 0, 0, 1100, 2200, 3300]);
  });

  test("sends about 25 a second over all chats", async () => {
    const { sender, clock, at } = open();
    for (let chat = 1; chat <= 100; chat++) void sender.send(chat, HELLO);
    await clock.advance(1000);
    expect(at.length).toBeGreaterThanOrEqual(25);
    expect(at.length).toBeLessThanOrEqual(30);
    await clock.advance(5000);
    expect(at).toHaveLength(100);
  });

  test("waits as long as a 429 says, and that chat with it; others go on", async () => {
    const { sender, clock, at } = open(
      inTurn(refusal(429, "Too Many Requests", { retry_after: 4 }), undefined),
    );
    const late = sender.send(7, HELLO);
    await clock.advance(0);
    void sender.send(7, HELLO);
    void sender.send(8, HELLO);
    await clock.advance(3999);
    expect(at).toEqual([0, 0]);
    await clock.advance(1);
    expect(await late).toEqual({ kind: "sent" });
    await clock.advance(100);
    expect(at).toHaveLength(4);
  });

  test("takes a 429 from two chats at once as meant for all", async () => {
    const busy = refusal(429, "Too Many Requests", { retry_after: 4 });
    const { sender, clock, at } = open(inTurn(busy, busy, undefined));
    void sender.send(7, HELLO);
    void sender.send(8, HELLO);
    await clock.advance(0);
    void sender.send(9, HELLO);
    await clock.advance(3999);
    expect(at).toEqual([0, 0]);
    await clock.advance(500);
    expect(at).toHaveLength(5);
  });

  test.each([
    ["a 5xx", refusal(502, "Bad Gateway")],
    ["a cut connection", CUT],
  ])("tries three times after %s", async (_, answer) => {
    const { sender, clock, calls } = open(inTurn(answer));
    const outcome = sender.send(7, HELLO);
    await clock.advance(30_000);
    expect(await outcome).toEqual({ kind: "failed", reason: "doubtful" });
    expect(calls).toHaveLength(3);
  });

  test("arrives at the second try", async () => {
    const { sender, clock, lines } = open(inTurn(refusal(500, "Internal Server Error"), undefined));
    const outcome = sender.send(7, HELLO);
    await clock.advance(1000);
    expect(await outcome).toEqual({ kind: "sent" });
    expect(lines).toEqual(["warn: not sent, trying again"]);
  });

  test("does not wait longer than 30 s for an answer's sake", async () => {
    const { sender, clock, calls } = open(inTurn(refusal(429, "Too Many Requests", { retry_after: 31 })));
    const outcome = sender.send(7, HELLO);
    await clock.advance(0);
    expect(await outcome).toEqual({ kind: "slowDown", retryAfterSeconds: 31 });
    expect(calls).toHaveLength(1);
  });

  test("does not try again what would be refused again", async () => {
    const { sender, calls } = open(inTurn(refusal(403, "Forbidden: bot was blocked by the user")));
    expect(await sender.send(7, HELLO)).toEqual({ kind: "gone" });
    expect(calls).toHaveLength(1);
  });

  test("follows a group to its new id, once", async () => {
    const moved = refusal(400, "Bad Request: group chat was upgraded", { migrate_to_chat_id: -1007 });
    const { sender, calls } = open(inTurn(moved, undefined));
    expect(await sender.send(-7, HELLO)).toEqual({ kind: "moved", to: -1007 });
    expect(calls.map(({ payload }) => payload["chat_id"])).toEqual([-7, -1007]);
  });

  test("sends as plain text what Telegram can't parse, and says so in the log", async () => {
    const { sender, calls, lines } = open(
      inTurn(refusal(400, "Bad Request: can't parse entities"), undefined),
    );
    expect(await sender.send(7, HELLO)).toEqual({ kind: "sent" });
    expect(calls[1].payload).toEqual({
      chat_id: 7,
      text: "hello",
      link_preview_options: { is_disabled: true },
    });
    expect(lines).toEqual(["error: Telegram refused our markup: sent as plain text"]);
  });

  test("a button acknowledged too late is nobody's trouble", async () => {
    const { sender, calls } = open(inTurn(refusal(400, "Bad Request: query is too old")));
    await sender.acknowledge("q1");
    expect(calls).toEqual([{ method: "answerCallbackQuery", payload: { callback_query_id: "q1" } }]);
  });
});
