import { type Chat, isAdmin, isInside } from "./chats.ts";
import type { Message } from "./messages.ts";
import type { State } from "./state.ts";

/**
 * Whether the bot hears a message: everything in private and in channels it is in; in groups everything when
 * it is an admin or privacy mode is off, else commands that are not another bot's, replies to its messages,
 * what was sent by its inline results, and service messages. A plain "@bot question" is not among them.
 */
export function botHears(state: State, chat: Chat, message: Message): boolean {
  if (chat.type === "private") return true;
  if (!isInside(chat.bot)) return false;
  if (chat.type === "channel") return true;
  if (state.bot.can_read_all_group_messages || isAdmin(chat.bot)) return true;
  if (isServiceMessage(message)) return true;
  if (message.via_bot?.id === state.bot.id || message.reply_to_message?.from?.id === state.bot.id)
    return true;
  const command = /^\/\w+(?:@(\w+))?/.exec(message.text ?? message.caption ?? "");
  return (
    command !== null &&
    (command[1] === undefined || command[1].toLowerCase() === state.bot.username.toLowerCase())
  );
}

function isServiceMessage({ text, photo, document }: Message): boolean {
  return text === undefined && photo === undefined && document === undefined;
}
