/**
 * THE CHAT: a reader's private chat with the bot on Telegram. The only room that knows grammY.
 *
 * An update is fetched (polling), read (read-update), replied to (reply-to), and the reply is sent (sender).
 *
 * ```ts
 * import { buildApp } from "#app";
 * import { createLog } from "#log";
 * import { loadSpeech } from "#speech";
 * import { startStandin } from "#standin";
 * import { startBot } from "#telegram";
 * import { loadLanguage } from "#text";
 *
 * const standin = await startStandin(); // in Telegram's place
 * const stop = new AbortController();
 * const ended = startBot({
 *   config: { botToken: "123456:any", telegramApiRoot: standin.url, timeZone: "UTC", newsroom: {} },
 *   app: buildApp({ stories: [], language: loadLanguage("data/language/en", "en"), now: () => new Date() }),
 *   speech: loadSpeech("data/locales", "en"),
 *   log: createLog("silent", process.stderr),
 *   signal: stop.signal,
 * });
 * standin.control.say({ chat: 1001, text: "/help" });
 * const { messages } = await standin.control.messages({ by: "bot", count: 1 });
 * console.log(messages[0].text); // Ask in your own words. …
 * stop.abort();
 * await ended;
 * await standin.stop();
 * ```
 *
 * @module
 */
export { type BotOptions, startBot } from "./start-bot.ts";
