/**
 * THE CHAT: the bot on Telegram. The only room that knows grammY.
 *
 * An update is fetched (polling), read (read-update) and kept before anything else is done with it (intake), replied to
 * (handle-update, reply-to), and the reply is brought to its reader whatever happens (deliver-answer, sender).
 *
 * ```ts
 * import { buildApp } from "#app";
 * import { createLog } from "#log";
 * import { loadSpeech } from "#speech";
 * import { startStandin } from "#standin";
 * import { openStorage } from "#storage";
 * import { startBot } from "#telegram";
 * import { loadLanguage } from "#text";
 *
 * const standin = await startStandin(); // in Telegram's place
 * const log = createLog("silent", process.stderr);
 * const now = () => new Date();
 * const storage = await openStorage("sqlite::memory:", { now, log });
 * const stop = new AbortController();
 * const ended = startBot({
 *   config: { botToken: "123456:any", telegramApiRoot: standin.url, timeZone: "UTC", newsroom: {}, editorIds: [] },
 *   app: buildApp({ stories: () => [], language: loadLanguage("data/language/en", "en"), now }),
 *   storage,
 *   speech: loadSpeech("data/locales", "en"),
 *   log,
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
