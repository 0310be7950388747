import { z } from "zod";
import { entityShape, formatText } from "../formatting.ts";
import { checkedInlineKeyboard, inlineMarkup } from "../keyboards.ts";
import { countMessage } from "../limits.ts";
import { findMessage, type Kept, type Message, noteChange, seconds } from "../messages.ts";
import { chatReference, flag, json, wholeNumber } from "../parameters.ts";
import { isAdmin } from "../chats.ts";
import { badRequest } from "../refusal.ts";
import { checkCaption, checkText, reachableChat } from "../sending.ts";
import type { State } from "../state.ts";
import { method } from "./method.ts";
import { captionContent, textContent } from "./sending.ts";

const DELETABLE_SECONDS = 48 * 3600;
const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

export const editFields = {
  chat_id: chatReference,
  message_id: wholeNumber.optional(),
  inline_message_id: z.string().optional(),
  reply_markup: inlineMarkup,
};

const formattingFields = {
  parse_mode: z.string().optional(),
  entities: json(z.array(entityShape)).optional(),
};

const place = z.object({ chat_id: chatReference, message_id: wholeNumber });

export const editingMethods = {
  editMessageText: method(
    z.object({ ...editFields, ...formattingFields, text: z.string().default("") }),
    (state, given) => {
      const formatted = formatText({
        text: given.text,
        parseMode: given.parse_mode,
        entities: given.entities,
      });
      checkText(formatted);
      const kept = editable(state, given);
      if (kept.message.text === undefined) throw badRequest("there is no text in the message to edit");
      const { entities: _old, ...rest } = kept.message;
      return edit(state, kept, { order: given, message: { ...rest, ...textContent(formatted) } });
    },
  ),

  editMessageCaption: method(
    z.object({ ...editFields, ...formattingFields, caption: z.string().default("") }),
    (state, given) => {
      const formatted = formatText({
        text: given.caption,
        parseMode: given.parse_mode,
        entities: given.entities,
      });
      checkCaption(formatted);
      const kept = editable(state, given);
      if (kept.message.text !== undefined) throw badRequest("there is no caption in the message to edit");
      const { caption: _caption, caption_entities: _entities, ...rest } = kept.message;
      return edit(state, kept, { order: given, message: { ...rest, ...captionContent(formatted) } });
    },
  ),

  editMessageReplyMarkup: method(z.object(editFields), (state, given) => {
    const kept = editable(state, given);
    return edit(state, kept, { order: given, message: kept.message });
  }),

  deleteMessage: method(place, (state, given) => deleteOne(state, given)),

  deleteMessages: method(
    z.object({ chat_id: chatReference, message_ids: json(z.array(wholeNumber).min(1).max(100)) }),
    (state, { chat_id, message_ids }) => {
      const chat = reachableChat(state, chat_id);
      for (const message_id of message_ids) {
        if (findMessage(state, chat.id, message_id) !== undefined) deleteOne(state, { chat_id, message_id });
      }
      return true;
    },
  ),

  pinChatMessage: method(place.extend({ disable_notification: flag.default(false) }), (state, given) => {
    pinnable(state, given).pinned = true;
    return true;
  }),

  unpinChatMessage: method(place, (state, given) => {
    pinnable(state, given).pinned = false;
    return true;
  }),
};

type EditOrder = z.output<z.ZodObject<typeof editFields>>;

/** The message, if the bot may edit it. */
export function editable(state: State, { chat_id, message_id, inline_message_id }: EditOrder): Kept {
  if (inline_message_id !== undefined) {
    const inline = state.messages.changes.find((kept) => kept.inlineMessageId === inline_message_id);
    if (inline === undefined) throw badRequest("MESSAGE_ID_INVALID");
    return inline;
  }
  const chat = reachableChat(state, chat_id);
  if (message_id === undefined) throw badRequest("message identifier is not specified");
  const kept = findMessage(state, chat.id, message_id);
  if (kept === undefined) throw badRequest("message to edit not found");
  if (kept.by !== "bot") throw badRequest("message can't be edited");
  countMessage(state, chat);
  return kept;
}

/** An edit without a keyboard takes the old one away. */
export function edit(
  state: State,
  kept: Kept,
  { order, message }: { order: EditOrder; message: Message },
): Message | true {
  const keyboard = checkedInlineKeyboard(order.reply_markup);
  const { reply_markup: _markup, edit_date: _date, ...content } = message;
  const edited: Message = { ...content, ...(keyboard === undefined ? {} : { reply_markup: keyboard }) };
  const { edit_date: _last, ...before } = kept.message;
  if (sortedJson(edited) === sortedJson(before)) throw badRequest(NOT_MODIFIED);
  kept.message = { ...edited, edit_date: seconds(state) };
  kept.edits++;
  noteChange(state, kept);
  return order.inline_message_id === undefined ? kept.message : true;
}

function sortedJson(value: object): string {
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other)));
}

function deleteOne(state: State, { chat_id, message_id }: z.output<typeof place>): true {
  const chat = reachableChat(state, chat_id);
  const kept = findMessage(state, chat.id, message_id);
  if (kept === undefined) throw badRequest("message to delete not found");
  const isTooOld = seconds(state) - kept.message.date > DELETABLE_SECONDS;
  const mayDelete = isAdmin(chat.bot) || kept.by === "bot" || chat.type === "private";
  // An admin of a group may delete what is older; of its own a bot may delete only within 48 hours.
  if (!mayDelete || (isTooOld && !isAdmin(chat.bot)))
    throw badRequest("message can't be deleted for everyone");
  kept.deleted = true;
  noteChange(state, kept);
  return true;
}

function pinnable(state: State, { chat_id, message_id }: z.output<typeof place>): Kept {
  const chat = reachableChat(state, chat_id);
  if (chat.type !== "private" && !isAdmin(chat.bot))
    throw badRequest("not enough rights to manage pinned messages in the chat");
  const kept = findMessage(state, chat.id, message_id);
  if (kept === undefined) throw badRequest("message to pin not found");
  return kept;
}
