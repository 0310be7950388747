import type { Storage } from "#storage";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { keepCurrent } from "../keep-current.ts";
import { keepOffering } from "../keep-offering.ts";
import { openDesk } from "../open-desk.ts";
import { prepare } from "../prepare.ts";
import { openPublishedApp } from "../published-app.ts";
import type { Surroundings } from "../surroundings.ts";
import { chat } from "./chat.ts";

export const start = defineCommand({
  name: "start",
  summary: "Run the Telegram bot, or without BOT_TOKEN the chat in this terminal",
  arguments: [],
  options: {},
  examples: ["start"],
  async run(call, surroundings) {
    const { botToken, watch } = surroundings.config();
    if (botToken === undefined) return chat.run(call, surroundings);
    await using storage = await surroundings.openStorage();
    const { app, stories } = await openPublishedApp(storage, surroundings);
    const { desk, look } = await openDesk(storage, surroundings);
    const stop = new AbortController();
    const log = surroundings.log();
    const besides = Promise.all([
      prepare(app, () => stop.signal.aborted),
      keepCurrent(stories, log, { stop: stop.signal }),
      keepOffering(look, { desk, log }, { stop: stop.signal }),
      watch.feeds.length > 0 && watchBesides(storage, surroundings, stop.signal),
    ]);
    try {
      await surroundings.startBot({ app, desk, storage }, botToken);
    } finally {
      stop.abort();
      await besides;
    }
    return EXIT.done;
  },
});

/** Reading pages takes packages that a bot without feeds does not need: they are loaded when they are. */
async function watchBesides(storage: Storage, surroundings: Surroundings, stop: AbortSignal): Promise<void> {
  const { watchConfiguredFeeds } = await import("../watch-feeds.ts");
  await watchConfiguredFeeds(storage.feeds, surroundings, { stop });
}
