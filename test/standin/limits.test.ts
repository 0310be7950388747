import { expect, test } from "vitest";
import { trial } from "./trial.ts";

async function limited() {
  const one = await trial();
  one.control.limits({ on: true });
  const send = async (chat_id: number) => (await one.call("sendMessage", { chat_id, text: "x" })).status;
  return { ...one, send };
}

test("a chat takes a short burst, then one message a second; 429 says how long to wait", async () => {
  const { control, send, call, clock } = await limited();
  control.chat({ id: 1001, type: "private" });
  expect([await send(1001), await send(1001), await send(1001)]).toEqual([200, 200, 200]);
  expect(await call("sendMessage", { chat_id: 1001, text: "x" })).toMatchObject({
    status: 429,
    description: "Too Many Requests: retry after 1",
    parameters: { retry_after: 1 },
  });
  clock.advance(1000);
  expect([await send(1001), await send(1001)]).toEqual([200, 429]);
});

test("thirty a second in all", async () => {
  const { control, send, clock } = await limited();
  for (let id = 1; id <= 31; id++) control.chat({ id, type: "private" });
  const statuses: number[] = [];
  for (let id = 1; id <= 31; id++) statuses.push(await send(id));
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  clock.advance(1000);
  expect(await send(31)).toBe(200);
});

test("twenty a minute in a group", async () => {
  const { control, call, send, clock } = await limited();
  control.chat({ id: -500, type: "group" });
  for (let n = 0; n < 20; n++) {
    expect(await send(-500)).toBe(200);
    clock.advance(1000);
  }
  expect((await call("sendMessage", { chat_id: -500, text: "x" })).parameters).toEqual({ retry_after: 40 });
  clock.advance(40_000);
  expect(await send(-500)).toBe(200);
});

test("an hour of one message a second to one chat is never too much", async () => {
  const { control, send, clock } = await limited();
  control.chat({ id: 1001, type: "private" });
  for (let n = 0; n < 200; n++) {
    expect(await send(1001)).toBe(200);
    clock.advance(1000);
  }
});

test("edits count as well, and everything goes when the limits are off", async () => {
  const { control, call, send } = await limited();
  control.chat({ id: 1001, type: "private" });
  for (let n = 0; n < 3; n++) await send(1001);
  expect((await call("editMessageText", { chat_id: 1001, message_id: 1, text: "y" })).status).toBe(429);
  control.limits({ on: false });
  for (let n = 0; n < 40; n++) expect(await send(1001)).toBe(200);
});

test("other limits can be tried", async () => {
  const { control, send } = await limited();
  control.chat({ id: 1001, type: "private" });
  control.limits({ overallPerSecond: 2 });
  expect([await send(1001), await send(1001), await send(1001)]).toEqual([200, 200, 429]);
});
