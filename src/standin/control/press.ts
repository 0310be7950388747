import { z } from "zod";
import { botAsUser, type Chat, chatCard, isInside, type User } from "../chats.ts";
import { formatText } from "../formatting.ts";
import { type InlineButton, checkedInlineKeyboard, inlineMarkup } from "../keyboards.ts";
import { findMessage, type Kept, keepMessage, type Message, nextMessageId, seconds } from "../messages.ts";
import { checkParameters } from "../parameters.ts";
import { nextQueryId } from "../queries.ts";
import { badRequest } from "../refusal.ts";
import type { State } from "../state.ts";
import { tellBot } from "../updates.ts";
import { chatToSpeakIn } from "./chat.ts";
import { personIn, publish } from "./say.ts";
import { verb } from "./verb.ts";

const pressOrder = z.union([
  z.strictObject({
    chat: z.int(),
    message: z.int(),
    from: z.int().min(1).optional(),
    /** The button's label, its callback data or its address. */
    button: z.string().min(1),
    /** For a button that asks for a chat: the one that is chosen. */
    share: z.int().optional(),
  }),
  z.strictObject({ chat: z.int(), inlineQuery: z.string(), result: z.string() }),
]);

type ButtonOrder = Extract<z.output<typeof pressOrder>, { button: string }>;

/** Somebody presses a button under a message or the input line, or chooses an inline result. */
export const pressVerb = verb(pressOrder, (state, order) => {
  const chat = chatToSpeakIn(state, order.chat);
  if ("inlineQuery" in order) return chooseResult(state, chat, order);
  const kept = findMessage(state, chat.id, order.message);
  if (kept === undefined)
    throw badRequest(`message: there is no message ${order.message} in chat ${chat.id}`);
  const inline = kept.message.reply_markup?.inline_keyboard
    .flat()
    .find((button) => isMeant(button, order.button));
  if (inline !== undefined) return pressInline(state, chat, { kept, button: inline, order });
  const label = replyLabels(kept).find((one) => one.text === order.button);
  if (label === undefined)
    throw badRequest(`button: message ${order.message} has none that is called ${order.button}`);
  if (label.request_chat !== undefined) return shareChat(state, chat, { request: label.request_chat, order });
  const message = personal(state, chat, {
    user: personIn(state, chat, order.from),
    content: { text: label.text },
  });
  return publish(state, chat, message);
});

function isMeant(button: InlineButton, wanted: string): boolean {
  return button.text === wanted || button.callback_data === wanted || button.url === wanted;
}

function pressInline(
  state: State,
  chat: Chat,
  { kept, button, order }: { kept: Kept; button: InlineButton; order: ButtonOrder },
) {
  const user = personIn(state, chat, order.from);
  if (button.url !== undefined) return { url: button.url };
  if (button.callback_data === undefined) throw badRequest(`button: ${button.text} sends nothing to the bot`);
  const id = nextQueryId(state);
  state.queries.callbacks.set(id, { at: state.clock.now() });
  const where =
    kept.inlineMessageId === undefined
      ? { message: kept.message }
      : { inline_message_id: kept.inlineMessageId };
  const query = { id, from: user, chat_instance: String(chat.id), data: button.callback_data, ...where };
  return { callbackQuery: id, heard: tellBot(state, "callback_query", query, chat.id) };
}

const labels = z.looseObject({
  keyboard: z.array(z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))).default([]),
});

interface ReplyLabel {
  readonly text: string;
  readonly request_chat?: { readonly request_id: number; readonly chat_is_channel: boolean };
}

function replyLabels(kept: Kept): ReplyLabel[] {
  const { keyboard } = checkParameters(labels, kept.replyMarkup ?? {});
  return keyboard
    .flat()
    .map((button) => (typeof button === "string" ? { text: button } : (button as ReplyLabel)));
}

function shareChat(
  state: State,
  chat: Chat,
  { request, order }: { request: NonNullable<ReplyLabel["request_chat"]>; order: ButtonOrder },
) {
  const shared = order.share === undefined ? undefined : state.chats.get(order.share);
  if (shared === undefined)
    throw badRequest("share: this button asks for a chat; give the number of one that is there");
  if ((shared.type === "channel") !== request.chat_is_channel) {
    throw badRequest(`share: this button asks for a ${request.chat_is_channel ? "channel" : "group"}`);
  }
  const content = {
    chat_shared: { request_id: request.request_id, chat_id: shared.id, title: shared.title },
  };
  return publish(state, chat, personal(state, chat, { user: personIn(state, chat, order.from), content }));
}

const messageContent = z.looseObject({
  message_text: z.string(),
  parse_mode: z.string().optional(),
});

function chooseResult(state: State, chat: Chat, order: { inlineQuery: string; result: string }) {
  const query = state.queries.inline.get(order.inlineQuery);
  if (query === undefined) throw badRequest(`inlineQuery: there is no query ${order.inlineQuery}`);
  const result = query.results?.find(({ id }) => id === order.result);
  if (result === undefined) throw badRequest(`result: the bot has not offered ${order.result}`);
  const written = checkParameters(messageContent, result["input_message_content"]);
  const { text, entities } = formatText({
    text: written.message_text,
    parseMode: written.parse_mode,
    entities: undefined,
  });
  const keyboard = checkedInlineKeyboard(checkParameters(inlineMarkup, result["reply_markup"]));
  const inlineMessageId = `inline-${order.inlineQuery}-${order.result}`;
  const content = {
    text,
    ...(entities.length === 0 ? {} : { entities }),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    via_bot: botAsUser(state),
  };
  const message = personal(state, chat, { user: query.from, content });
  keepMessage(state, { message, by: "user", inlineMessageId });
  if (isInside(chat.bot)) tellBot(state, "message", message, chat.id);
  const chosen = { result_id: order.result, from: query.from, query: query.query };
  const withId = keyboard === undefined ? chosen : { ...chosen, inline_message_id: inlineMessageId };
  return { message, heard: tellBot(state, "chosen_inline_result", withId, `inline ${query.from.id}`) };
}

function personal(
  state: State,
  chat: Chat,
  { user, content }: { user: User; content: Partial<Message> },
): Message {
  return {
    message_id: nextMessageId(state, chat),
    date: seconds(state),
    chat: chatCard(state, chat),
    from: user,
    ...content,
  };
}
