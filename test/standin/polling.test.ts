import { expect, test } from "vitest";
import { trial, until } from "./trial.ts";

const texts = (updates: readonly { message?: { text?: string } }[]) =>
  updates.map(({ message }) => message?.text);

test("an update comes again and again until a later one is asked for", async () => {
  const { api, control } = await trial();
  control.say({ chat: 1001, text: "one" });
  control.say({ chat: 1001, text: "two" });

  const first = await api.getUpdates();
  expect(await api.getUpdates()).toEqual(first);
  expect(texts(first)).toEqual(["one", "two"]);

  const last = first[1]?.update_id ?? 0;
  expect(texts(await api.getUpdates({ offset: last }))).toEqual(["two"]);
  expect(await api.getUpdates({ offset: last + 1 })).toEqual([]);
});

test("a negative offset keeps only so many from the end", async () => {
  const { api, control } = await trial();
  for (const text of ["one", "two", "three"]) control.say({ chat: 1001, text });
  expect(texts(await api.getUpdates({ offset: -1 }))).toEqual(["three"]);
  expect((await api.getWebhookInfo()).pending_update_count).toBe(1);
});

test("a hundred at a time, or fewer when asked so", async () => {
  const { api, control } = await trial();
  for (let n = 0; n < 101; n++) control.say({ chat: 1001, text: String(n) });
  expect(await api.getUpdates()).toHaveLength(100);
  expect(await api.getUpdates({ limit: 3 })).toHaveLength(3);
});

test("a long poll answers when something is said, and with nothing when its time is over", async () => {
  const { api, control, clock } = await trial();
  const news = api.getUpdates({ timeout: 30 });
  await until(() => clock.waiting === 1);
  control.say({ chat: 1001, text: "now" });
  const [update] = await news;
  expect(update?.message?.text).toBe("now");

  const silence = api.getUpdates({ timeout: 30, offset: (update?.update_id ?? 0) + 1 });
  await until(() => clock.waiting === 1);
  clock.advance(30_000);
  expect(await silence).toEqual([]);
});

test("a second poller ends the first one's poll with 409", async () => {
  const { api, call, control, clock } = await trial();
  const first = call("getUpdates", { timeout: 30 });
  await until(() => clock.waiting === 1);
  const second = api.getUpdates({ timeout: 30 });
  expect(await first).toMatchObject({
    status: 409,
    description:
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  });
  await until(() => clock.waiting === 1);
  control.say({ chat: 1001, text: "for the second" });
  expect(texts(await second)).toEqual(["for the second"]);
});

test("only the kinds asked for are told, and that stands until it is changed", async () => {
  const { api, control, heard } = await trial();
  await api.getUpdates({ allowed_updates: ["callback_query"] });
  expect(control.say({ chat: 1001, text: "unheard" })).toMatchObject({ heard: false });
  await api.getUpdates();
  control.say({ chat: 1001, text: "unheard too" });
  await api.getUpdates({ allowed_updates: [] });
  control.say({ chat: 1001, text: "heard" });
  expect(texts(await heard())).toEqual(["heard"]);
});

test("updates are kept for 24 hours", async () => {
  const { control, clock, heard } = await trial();
  control.say({ chat: 1001, text: "old" });
  clock.advance(24 * 3_600_000);
  control.say({ chat: 1001, text: "new" });
  expect(texts(await heard())).toEqual(["new"]);
});

test("a reset does not start the numbers of updates again", async () => {
  const { control, api } = await trial();
  control.say({ chat: 1001, text: "before" });
  const [before] = await api.getUpdates();
  control.reset({});
  control.say({ chat: 1001, text: "after" });
  const [after] = await api.getUpdates();
  expect(after?.update_id).toBeGreaterThan(before?.update_id ?? Number.MAX_VALUE);
});
