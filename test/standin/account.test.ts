import { expect, test } from "vitest";
import { trial } from "./trial.ts";

test("any token of the right form is let in; another form is not, nor another token than the one that was set", async () => {
  const open = await trial();
  const ask = async (url: string, token: string) => (await fetch(`${url}/bot${token}/getMe`)).status;
  expect(await ask(open.url, "1:x")).toBe(200);
  for (const token of ["", "x", "no-colon", "0123:abc", `1:${"x".repeat(80)}`]) {
    expect(await ask(open.url, token), token).toBe(401);
  }
  const closed = await trial({ token: "99:right" });
  expect(await ask(closed.url, "99:right")).toBe(200);
  expect(await ask(closed.url, "99:wrong")).toBe(401);
});

test("a method that does not exist is 404; the case of a name does not matter", async () => {
  const { call } = await trial();
  expect(await call("sendFlowers")).toMatchObject({
    status: 404,
    description: "Not Found: method not found",
  });
  expect((await call("GETME")).result).toMatchObject({ is_bot: true, username: "askstory_bot" });
});

test("parameters come as query, form, multipart or JSON, and a wrong one is named", async () => {
  const { url, call, control } = await trial();
  control.say({ chat: 1001, text: "/start" });
  const send = `${url}/bot1:x/sendMessage`;
  const multipart = new FormData();
  multipart.set("chat_id", "1001");
  multipart.set("text", "multipart");
  multipart.set("reply_markup", JSON.stringify({ inline_keyboard: [[{ text: "A", callback_data: "a" }]] }));
  const answers = [
    await fetch(`${send}?chat_id=1001&text=query`),
    await fetch(send, { method: "POST", body: new URLSearchParams({ chat_id: "1001", text: "form" }) }),
    await fetch(send, { method: "POST", body: multipart }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await call("sendMessage", { chat_id: 1001, text: "x", message_thread_id: "first" })).toMatchObject({
    status: 400,
    description: expect.stringContaining("message_thread_id"),
  });
  const broken = await fetch(send, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  expect(broken.status).toBe(400);
});

test("commands are kept by scope and language", async () => {
  const { api } = await trial();
  const ask = { command: "ask", description: "Ask the story" };
  await api.setMyCommands([ask]);
  await api.setMyCommands([{ ...ask, description: "Demander" }], { language_code: "fr" });
  await api.setMyCommands([], { scope: { type: "all_group_chats" } });
  expect(await api.getMyCommands()).toEqual([ask]);
  expect(await api.getMyCommands({ language_code: "fr" })).toEqual([{ ...ask, description: "Demander" }]);
  await api.deleteMyCommands();
  expect(await api.getMyCommands()).toEqual([]);
});

test.each([
  ["a name with a capital", [{ command: "Ask", description: "x" }], "BOT_COMMAND_INVALID"],
  ["no description", [{ command: "ask", description: "" }], "BOT_COMMAND_DESCRIPTION_INVALID"],
  [
    "more than a hundred",
    Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: "x" })),
    "TOO_MUCH",
  ],
])("commands are refused for %s", async (_why, commands, said) => {
  const { call } = await trial();
  expect(await call("setMyCommands", { commands })).toMatchObject({
    status: 400,
    description: expect.stringContaining(said),
  });
});

test("descriptions are kept by language, another language sees the general one", async () => {
  const { api } = await trial();
  await api.setMyDescription("Ask the story.");
  await api.setMyShortDescription("Short.");
  expect(await api.getMyDescription({ language_code: "fr" })).toEqual({ description: "Ask the story." });
  expect(await api.getMyShortDescription()).toEqual({ short_description: "Short." });
});
