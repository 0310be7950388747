import { z } from "zod";
import { flag, json, wholeNumber } from "./parameters.ts";
import { badRequest } from "./refusal.ts";

const CALLBACK_DATA_MAX_BYTES = 64;
/** Telegram names no number; bot authors report about a hundred, eight in a row. */
const BUTTONS_MAX = 100;
const BUTTONS_IN_A_ROW_MAX = 8;

const inlineButton = z.object({
  text: z.string(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z.looseObject({}).optional(),
  copy_text: z.object({ text: z.string() }).optional(),
  web_app: z.object({ url: z.string() }).optional(),
  login_url: z.looseObject({ url: z.string() }).optional(),
  style: z.string().optional(),
  icon_custom_emoji_id: z.string().optional(),
});

export type InlineButton = z.output<typeof inlineButton>;

const replyButton = z.union([
  z.string(),
  z.looseObject({
    text: z.string(),
    request_chat: z.looseObject({ request_id: wholeNumber, chat_is_channel: flag }).optional(),
  }),
]);

const inlineKeyboard = z.object({ inline_keyboard: z.array(z.array(inlineButton)) });
const replyKeyboard = z.looseObject({ keyboard: z.array(z.array(replyButton)) });

export const replyMarkup = json(
  z.union([
    inlineKeyboard,
    replyKeyboard,
    z.looseObject({ remove_keyboard: flag }),
    z.looseObject({ force_reply: flag }),
  ]),
).optional();

export const inlineMarkup = json(inlineKeyboard).optional();

export type ReplyMarkup = NonNullable<z.output<typeof replyMarkup>>;
export type InlineKeyboard = z.output<typeof inlineKeyboard>;

/**
 * The inline keyboard of a markup, if it is one and has buttons.
 *
 * @throws Refusal 400 for a button that Telegram would not take.
 */
export function checkedInlineKeyboard(markup: ReplyMarkup | undefined): InlineKeyboard | undefined {
  if (markup === undefined || !("inline_keyboard" in markup)) return undefined;
  const { inline_keyboard: rows } = markup as InlineKeyboard;
  if (rows.some((row) => row.length > BUTTONS_IN_A_ROW_MAX) || rows.flat().length > BUTTONS_MAX) {
    throw badRequest("REPLY_MARKUP_TOO_LONG");
  }
  for (const button of rows.flat()) checkButton(button);
  const filled = rows.filter((row) => row.length > 0);
  return filled.length === 0 ? undefined : { inline_keyboard: filled };
}

function checkButton(button: InlineButton): void {
  if (button.text.trim() === "") {
    throw badRequest("can't parse inline keyboard button: Inline keyboard button text must be non-empty");
  }
  const { text: _text, style: _style, icon_custom_emoji_id: _icon, ...actions } = button;
  if (Object.keys(actions).length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  const bytes = button.callback_data === undefined ? 1 : Buffer.byteLength(button.callback_data);
  if (bytes < 1 || bytes > CALLBACK_DATA_MAX_BYTES) throw badRequest("BUTTON_DATA_INVALID");
  if (button.url !== undefined && !/^(?:https?|tg|ton):\/\/\S+$/i.test(withScheme(button.url))) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
}

function withScheme(url: string): string {
  return /^[a-z]+:/i.test(url) ? url : `http://${url}`;
}
