/**
 * THE CHAT: a reader's private chat with the bot on Telegram. The only room that knows grammY.
 *
 * An update is fetched (polling), read (read-update), replied to (reply-to), and the reply is sent (sender).
 *
 * ```ts
 * import { startBot } from "#telegram";
 *
 * await startBot({ config, app, speech, log, signal }); // until the signal is aborted
 * ```
 *
 * @module
 */
export { type BotOptions, startBot } from "./start-bot.ts";
