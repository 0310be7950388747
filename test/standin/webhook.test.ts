import { once } from "node:events";
import { serve } from "@hono/node-server";
import { afterEach, expect, test } from "vitest";
import { trial, until } from "./trial.ts";

const servers = new Set<{ close(): void }>();

afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
});

/** A bot's address: notes what comes, answers with the next of the statuses, then with 200. */
async function receiver(statuses: number[] = []) {
  const received: { text: string; secret: unknown }[] = [];
  const answer = async (request: Request) => {
    const update = (await request.json()) as { message: { text: string } };
    const secret = request.headers.get("x-telegram-bot-api-secret-token");
    received.push({ text: update.message.text, secret });
    return new Response(null, { status: statuses.shift() ?? 200 });
  };
  const server = serve({ fetch: answer, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  servers.add(server);
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/hook`, received };
}

test("updates are posted with the secret, one chat's one after another", async () => {
  const { api, call, control } = await trial();
  const { url, received } = await receiver();
  control.say({ chat: 1001, text: "before" });
  await api.setWebhook(url, { secret_token: "s3cret" });
  control.say({ chat: 1001, text: "after" });
  await until(() => received.length === 2);
  expect(received).toEqual([
    { text: "before", secret: "s3cret" },
    { text: "after", secret: "s3cret" },
  ]);
  expect((await call("getUpdates")).description).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
});

test("what is not taken comes back at once, then with growing gaps, while other chats go on", async () => {
  const { api, control, clock } = await trial();
  const { url, received } = await receiver([500, 500, 500, 500]);
  await api.setWebhook(url);
  control.say({ chat: 1001, text: "stubborn" });
  const texts = () => received.map(({ text }) => text);
  for (const gapMs of [0, 2000, 4000, 8000]) {
    await until(() => clock.waiting === 1);
    expect(clock.delays.at(-1)).toBe(gapMs);
    clock.advance(gapMs);
  }
  await until(() => received.length === 5);
  expect(texts()).toEqual(Array.from({ length: 5 }, () => "stubborn"));
});

test("another chat does not wait for the stubborn one, its own next message does", async () => {
  const { api, control, clock } = await trial();
  const { url, received } = await receiver([500]);
  await api.setWebhook(url);
  control.say({ chat: 1001, text: "first" });
  await until(() => clock.waiting === 1);
  control.say({ chat: 1001, text: "second" });
  control.say({ chat: 1002, text: "other" });
  await until(() => received.length === 2);
  clock.advance(0);
  await until(() => received.length === 4);
  expect(received.map(({ text }) => text)).toEqual(["first", "other", "first", "second"]);
});

test("the webhook's state can be asked for, and taking it away brings polling back", async () => {
  const { api, control, clock, heard } = await trial();
  const { url } = await receiver([503]);
  await api.setWebhook(url, { allowed_updates: ["message"], max_connections: 2 });
  control.say({ chat: 1001, text: "x" });
  await until(() => clock.waiting === 1);
  expect(await api.getWebhookInfo()).toMatchObject({
    url,
    pending_update_count: 1,
    max_connections: 2,
    allowed_updates: ["message"],
    last_error_message: "Wrong response from the webhook: 503 Service Unavailable",
  });
  await api.deleteWebhook();
  expect(await heard()).toHaveLength(1);
  control.say({ chat: 1001, text: "dropped" });
  await api.deleteWebhook({ drop_pending_updates: true });
  expect((await api.getWebhookInfo()).pending_update_count).toBe(0);
});

test("a waiting poll is ended by a webhook; a wrong address or secret is refused", async () => {
  const { call, clock } = await trial();
  const { url } = await receiver();
  const poll = call("getUpdates", { timeout: 30 });
  await until(() => clock.waiting === 1);
  expect((await call("setWebhook", { url: "ftp://x" })).status).toBe(400);
  expect((await call("setWebhook", { url, secret_token: "with space" })).status).toBe(400);
  await call("setWebhook", { url });
  expect(await poll).toMatchObject({
    status: 409,
    description: "Conflict: terminated by setWebhook request",
  });
});
