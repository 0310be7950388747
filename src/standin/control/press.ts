import { z } from "zod";
import { botAsUser, type Chat, chatCard, isInside, type User } from "../chats.ts";
import { formatText } from "../formatting.ts";
import { type InlineButton, checkedInlineKeyboard, inlineMarkup } from "../keyboards.ts";
import { findMessage, type Kept, keepMessage, type Message, nextMessageId, seconds } from "../messages.ts";
import { checkParameters } from "../parameters.ts";
import { nextQueryId } from "../queries.ts";
import type { State } from "../state.ts";
import { tellBot } from "../updates.ts";
import { chatToSpeakIn } from "./chat.ts";
import { personIn, publish } from "./say.ts";
import { badOrder, verb } from "./verb.ts";

const pressOrder = z.strictObject({
  chat: z.int(),
  from: z.int().min(1).optional(),
  /** The message whose button is pressed. */
  message: z.int().optional(),
  /** The button's label, its callback data or its address. */
  button: z.string().min(1).optional(),
  /** For a button that asks for a chat: the one that is chosen. */
  share: z.int().optional(),
  /** Instead of a button: the inline query of which a result is chosen, */
  inlineQuery: z.string().optional(),
  /** and that result. */
  result: z.string().optional(),
});

type PressOrder = z.output<typeof pressOrder>;

/** Somebody presses a button under a message or the input line, or chooses an inline result. */
export const pressVerb = verb(pressOrder, (state, order) => {
  const chat = chatToSpeakIn(state, order.chat);
  if (order.inlineQuery !== undefined) return chooseResult(state, chat, order);
  if (order.message === undefined || order.button === undefined) {
    throw badOrder("give message and button, or inlineQuery and result");
  }
  const kept = findMessage(state, chat.id, order.message);
  if (kept === undefined) throw badOrder(`message: there is no message ${order.message} in chat ${chat.id}`);
  const inline = kept.message.reply_markup?.inline_keyboard
    .flat()
    .find((button) => isMeant(button, order.button));
  if (inline !== undefined) return pressInline(state, chat, { kept, button: inline, from: order.from });
  const label = replyLabels(kept).find((one) => one.text === order.button);
  if (label === undefined)
    throw badOrder(`button: message ${order.message} has none that is called ${order.button}`);
  if (label.request_chat !== undefined) return shareChat(state, chat, { request: label.request_chat, order });
  const message = personal(state, chat, {
    user: personIn(state, chat, order.from),
    content: { text: label.text },
  });
  return publish(state, chat, message);
});

function isMeant(button: InlineButton, wanted: string | undefined): boolean {
  return button.text === wanted || button.callback_data === wanted || button.url === wanted;
}

function pressInline(
  state: State,
  chat: Chat,
  { kept, button, from }: { kept: Kept; button: InlineButton; from: number | undefined },
) {
  const user = personIn(state, chat, from);
  if (button.url !== undefined) return { url: button.url };
  if (button.callback_data === undefined) throw badOrder(`button: ${button.text} sends nothing to the bot`);
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
  { request, order }: { request: NonNullable<ReplyLabel["request_chat"]>; order: PressOrder },
) {
  const shared = order.share === undefined ? undefined : state.chats.get(order.share);
  if (shared === undefined)
    throw badOrder("share: this button asks for a chat; give the number of one that is there");
  if ((shared.type === "channel") !== request.chat_is_channel) {
    throw badOrder(`share: this button asks for a ${request.chat_is_channel ? "channel" : "group"}`);
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

function chooseResult(state: State, chat: Chat, { inlineQuery = "", result: chosenId = "" }: PressOrder) {
  const query = state.queries.inline.get(inlineQuery);
  if (query === undefined) throw badOrder(`inlineQuery: there is no query ${inlineQuery}`);
  const result = query.results?.find(({ id }) => id === chosenId);
  if (result === undefined) throw badOrder(`result: the bot has not offered ${chosenId}`);
  const written = checkParameters(messageContent, result["input_message_content"]);
  const { text, entities } = formatText({
    text: written.message_text,
    parseMode: written.parse_mode,
    entities: undefined,
  });
  const keyboard = checkedInlineKeyboard(checkParameters(inlineMarkup, result["reply_markup"]));
  const inlineMessageId = `inline-${inlineQuery}-${chosenId}`;
  const content = {
    text,
    ...(entities.length === 0 ? {} : { entities }),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    via_bot: botAsUser(state),
  };
  const message = personal(state, chat, { user: query.from, content });
  keepMessage(state, { message, by: "user", inlineMessageId });
  if (isInside(chat.bot)) tellBot(state, "message", message, chat.id);
  const chosen = { result_id: chosenId, from: query.from, query: query.query };
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
