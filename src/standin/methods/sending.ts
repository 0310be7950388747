import { z } from "zod";
import { findChat } from "../chats.ts";
import { originOf } from "../discussion.ts";
import { entityShape, formatText } from "../formatting.ts";
import { replyMarkup } from "../keyboards.ts";
import { findMessage, type Message } from "../messages.ts";
import { chatReference, flag, json, wholeNumber } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { checkText, type Draft, reachableChat, sendAsBot, writableChat } from "../sending.ts";
import type { State } from "../state.ts";
import { method } from "./method.ts";

const replyParameters = json(
  z.object({
    message_id: wholeNumber,
    chat_id: chatReference,
    allow_sending_without_reply: flag.default(false),
    quote: z.string().optional(),
    quote_parse_mode: z.string().optional(),
    quote_entities: json(z.array(entityShape)).optional(),
    quote_position: wholeNumber.optional(),
  }),
).optional();

/** What every sending method takes. */
export const sendingFields = {
  chat_id: chatReference,
  message_thread_id: wholeNumber.optional(),
  reply_parameters: replyParameters,
  reply_to_message_id: wholeNumber.optional(),
  allow_sending_without_reply: flag.default(false),
  disable_notification: flag.default(false),
  reply_markup: replyMarkup,
};

/** The parts of a draft that are the same for every kind of message. */
export function draftOf(
  given: z.output<z.ZodObject<typeof sendingFields>>,
  content: Partial<Message>,
): Draft {
  const { reply_parameters: reply, reply_to_message_id: replyTo } = given;
  if (reply?.chat_id !== undefined && String(reply.chat_id) !== String(given.chat_id)) {
    throw badRequest("the stand-in knows no replies to another chat");
  }
  const quote =
    reply?.quote === undefined
      ? undefined
      : formatText({ text: reply.quote, parseMode: reply.quote_parse_mode, entities: reply.quote_entities })
          .text;
  return {
    content,
    replyMarkup: given.reply_markup,
    threadId: given.message_thread_id,
    silent: given.disable_notification,
    ...(reply !== undefined
      ? { reply: { messageId: reply.message_id, allowMissing: reply.allow_sending_without_reply, quote } }
      : replyTo !== undefined && replyTo !== 0
        ? { reply: { messageId: replyTo, allowMissing: given.allow_sending_without_reply, quote: undefined } }
        : {}),
  };
}

const source = {
  from_chat_id: z.union([wholeNumber, z.string()]),
  message_id: wholeNumber,
};

export const sendingMethods = {
  sendMessage: method(
    z.object({
      ...sendingFields,
      text: z.string().default(""),
      parse_mode: z.string().optional(),
      entities: json(z.array(entityShape)).optional(),
    }),
    (state, given) => {
      if (given.text === "") throw badRequest("message text is empty");
      const formatted = formatText({
        text: given.text,
        parseMode: given.parse_mode,
        entities: given.entities,
      });
      checkText(formatted);
      const chat = writableChat(state, given.chat_id);
      return sendAsBot(state, chat, draftOf(given, textContent(formatted)));
    },
  ),

  forwardMessage: method(z.object({ ...sendingFields, ...source }), (state, given) => {
    const original = sourceMessage(state, given.from_chat_id, {
      messageId: given.message_id,
      purpose: "forward",
    });
    const chat = writableChat(state, given.chat_id);
    return sendAsBot(
      state,
      chat,
      draftOf(given, { ...contentOf(original), forward_origin: originOf(original) }),
    );
  }),

  copyMessage: method(
    z.object({
      ...sendingFields,
      ...source,
      caption: z.string().optional(),
      parse_mode: z.string().optional(),
    }),
    (state, given) => {
      const original = sourceMessage(state, given.from_chat_id, {
        messageId: given.message_id,
        purpose: "copy",
      });
      const chat = writableChat(state, given.chat_id);
      const content = contentOf(original);
      const caption =
        given.caption === undefined || content.text !== undefined
          ? {}
          : captionContent(
              formatText({ text: given.caption, parseMode: given.parse_mode, entities: undefined }),
            );
      const { message_id } = sendAsBot(state, chat, draftOf(given, { ...content, ...caption }));
      return { message_id };
    },
  ),

  sendChatAction: method(
    z.object({ chat_id: chatReference, action: z.string(), message_thread_id: wholeNumber.optional() }),
    (state, { chat_id, action }) => {
      if (!CHAT_ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
      reachableChat(state, chat_id);
      return true;
    },
  ),
};

const CHAT_ACTIONS: ReadonlySet<string> = new Set(
  (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document " +
    "choose_sticker find_location record_video_note upload_video_note"
  ).split(" "),
);

export function textContent({ text, entities }: ReturnType<typeof formatText>): Partial<Message> {
  return { text, ...(entities.length === 0 ? {} : { entities }) };
}

export function captionContent({ text, entities }: ReturnType<typeof formatText>): Partial<Message> {
  if (text === "") return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}

function sourceMessage(
  state: State,
  chatId: number | string,
  { messageId, purpose }: { messageId: number; purpose: "forward" | "copy" },
): Message {
  const message = findMessage(state, findChat(state, chatId).id, messageId)?.message;
  if (message === undefined) throw badRequest(`message to ${purpose} not found`);
  if (Object.keys(contentOf(message)).length === 0) {
    throw badRequest(`message can't be ${purpose === "copy" ? "copied" : "forwarded"}`);
  }
  return message;
}

function contentOf({
  text,
  entities,
  caption,
  caption_entities,
  photo,
  document,
}: Message): Partial<Message> {
  return Object.fromEntries(
    Object.entries({ text, entities, caption, caption_entities, photo, document }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
