import { expect, test } from "vitest";
import { present, trial } from "./trial.ts";

async function keyboard() {
  const one = await trial();
  one.control.say({ chat: 1001, text: "/start" });
  const { message_id } = await one.api.sendMessage(1001, "Pick one", {
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Amadou T", callback_data: "pick:1" },
          { text: "Open", url: "https://example.org/" },
        ],
      ],
    },
  });
  await one.heard();
  return { ...one, message_id };
}

test.each(["Amadou T", "pick:1"])("a button is pressed by its label or its data: %s", async (button) => {
  const { api, control, heard, message_id } = await keyboard();
  const { callbackQuery } = control.press({ chat: 1001, message: message_id, button }) as {
    callbackQuery: string;
  };
  const query = present((await heard())[0]?.callback_query);
  expect(query).toMatchObject({
    id: callbackQuery,
    data: "pick:1",
    from: { id: 1001 },
    message: { message_id },
  });
  expect(await api.answerCallbackQuery(query.id, { text: "Amadou Toure" })).toBe(true);
});

test("a button with an address leads there and tells the bot nothing", async () => {
  const { control, heard, message_id } = await keyboard();
  expect(control.press({ chat: 1001, message: message_id, button: "Open" })).toEqual({
    url: "https://example.org/",
  });
  expect(await heard()).toEqual([]);
  expect(() => control.press({ chat: 1001, message: message_id, button: "Gone" })).toThrow(
    "none that is called Gone",
  );
});

test("a press is to be answered within 150 seconds, in at most 200 characters", async () => {
  const { call, control, clock, heard, message_id } = await keyboard();
  control.press({ chat: 1001, message: message_id, button: "pick:1" });
  const query = present((await heard())[0]?.callback_query);
  const answer = (text: string) => call("answerCallbackQuery", { callback_query_id: query.id, text });
  expect((await answer("x".repeat(201))).status).toBe(400);
  clock.advance(151_000);
  expect(await answer("x")).toMatchObject({
    status: 400,
    description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
  });
});

const article = (id: string) => ({
  type: "article" as const,
  id,
  title: "Who leads the ministry?",
  input_message_content: { message_text: "<b>Le Drian</b>", parse_mode: "HTML" as const },
  reply_markup: { inline_keyboard: [[{ text: "More", callback_data: "more" }]] },
});

test("an inline query is asked, answered, and a result chosen, whose message can be edited", async () => {
  const { api, control, heard } = await trial();
  control.chat({ id: -500, type: "group" });
  const { inlineQuery } = control.say({ chat: -500, from: 5, inline: true, text: "who leads" }) as {
    inlineQuery: string;
  };
  const query = present((await heard())[0]?.inline_query);
  expect(query).toMatchObject({ id: inlineQuery, query: "who leads", from: { id: 5 }, chat_type: "group" });
  await api.answerInlineQuery(query.id, [article("a")], { is_personal: true });
  control.press({ chat: -500, inlineQuery, result: "a" });
  const [said, choice] = await heard();
  const sent = present(said?.message);
  const chosen = present(choice?.chosen_inline_result);
  expect(sent).toMatchObject({ text: "Le Drian", via_bot: { is_bot: true }, from: { id: 5 } });
  expect(chosen).toMatchObject({ result_id: "a", query: "who leads" });

  control.press({ chat: -500, message: sent.message_id, from: 6, button: "more" });
  const pressed = present((await heard())[0]?.callback_query);
  expect(pressed).toMatchObject({
    inline_message_id: chosen.inline_message_id,
    from: { id: 6 },
  });
  expect(await api.editMessageTextInline(present(pressed.inline_message_id), "mended")).toBe(true);
  expect((await control.messages({ chat: -500 })).messages).toMatchObject([{ text: "mended", edits: 1 }]);
});

test.each([
  ["51 results", Array.from({ length: 51 }, (_, n) => article(`r${n}`)), "RESULTS_TOO_MUCH"],
  ["an id of 65 bytes", [article("é".repeat(32) + "x")], "RESULT_ID_INVALID"],
  ["the same id twice", [article("a"), article("a")], "RESULT_ID_DUPLICATE"],
])("an answer to an inline query is refused for %s", async (_what, results, said) => {
  const { call, control, heard } = await trial();
  control.say({ chat: 1001, inline: true, text: "x" });
  const query = present((await heard())[0]?.inline_query);
  expect(await call("answerInlineQuery", { inline_query_id: query.id, results })).toMatchObject({
    status: 400,
    description: `Bad Request: ${said}`,
  });
});
