import { expect, test } from "vitest";
import { trial, until } from "./trial.ts";

async function reader() {
  const one = await trial();
  one.control.chat({ id: 1001, type: "private" });
  one.control.chat({ id: 1002, type: "private" });
  const send = (chat_id = 1001) => one.call("sendMessage", { chat_id, text: "x" });
  const stands = async () => (await one.control.messages({})).messages.length;
  return { ...one, send, stands };
}

test.each([
  ["before", 0],
  ["after", 1],
] as const)("an error %s the message took effect", async (when, standing) => {
  const { control, send, stands } = await reader();
  control.fault({ method: "sendMessage", code: 502, when });
  expect(await send()).toMatchObject({ status: 502, ok: false, description: "Bad Gateway" });
  expect(await stands()).toBe(standing);
  expect((await send()).status).toBe(200);
});

test.each([
  ["before", 0],
  ["after", 1],
] as const)("a cut %s the message took effect leaves no answer", async (when, standing) => {
  const { control, send, stands } = await reader();
  control.fault({ method: "sendMessage", cut: true, when });
  await expect(send()).rejects.toThrow("fetch failed");
  expect(await stands()).toBe(standing);
  expect(control.calls({ method: "sendMessage" }).calls).toMatchObject([{ answer: "cut", fault: true }]);
});

test.each([
  ["before", 0],
  ["after", 1],
] as const)("a delay %s the message takes effect", async (when, standing) => {
  const { control, send, stands, clock } = await reader();
  control.fault({ method: "sendMessage", delayMs: 5000, when });
  const answer = send();
  await until(() => clock.waiting === 1);
  expect(await stands()).toBe(standing);
  clock.advance(5000);
  expect((await answer).status).toBe(200);
  expect(await stands()).toBe(1);
});

test("429 carries how long to wait", async () => {
  const { control, send } = await reader();
  control.fault({ method: "sendMessage", code: 429, retryAfter: 7 });
  expect(await send()).toMatchObject({
    status: 429,
    description: "Too Many Requests: retry after 7",
    parameters: { retry_after: 7 },
  });
});

test("each third, the first two, or all until taken back", async () => {
  const { control, send } = await reader();
  const four = async () => [
    (await send()).status,
    (await send()).status,
    (await send()).status,
    (await send()).status,
  ];
  control.fault({ method: "sendMessage", code: 500, every: 3 });
  expect(await four()).toEqual([200, 200, 500, 200]);
  control.fault({ clear: true });
  control.fault({ method: "sendMessage", code: 500, times: 2 });
  expect(await four()).toEqual([500, 500, 200, 200]);
  control.fault({ clear: true });
  control.fault({ method: "*", code: 500, every: 1 });
  expect(await four()).toEqual([500, 500, 500, 500]);
});

test("a fault can be meant for one chat, and say what Telegram would", async () => {
  const { control, send } = await reader();
  control.fault({
    method: "sendMessage",
    chat: 1002,
    code: 400,
    description: "Bad Request: CHAT_WRITE_FORBIDDEN",
  });
  expect((await send(1001)).status).toBe(200);
  expect((await send(1002)).description).toBe("Bad Request: CHAT_WRITE_FORBIDDEN");
});

test("polling can be disturbed too: updates that were cut off come again", async () => {
  const { control, call } = await reader();
  control.say({ chat: 1001, text: "who?" });
  control.fault({ method: "getUpdates", cut: true, when: "after" });
  await expect(call("getUpdates")).rejects.toThrow("fetch failed");
  expect((await call("getUpdates")).result).toHaveLength(1);
});
