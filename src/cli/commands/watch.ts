import { AskstoryError } from "#errors";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";

export const watch = defineCommand({
  name: "watch",
  summary: "Make drafted stories of what the feeds of WATCH_FEEDS bring, as the bot does while it runs",
  arguments: [],
  options: { once: { summary: "look once at each feed that is due, and end" } },
  examples: ["watch", "watch --once"],
  async run({ options: { once } }, surroundings) {
    if (surroundings.config().watch.feeds.length === 0) {
      throw new AskstoryError(
        "config-invalid",
        "WATCH_FEEDS is empty: there is no feed to watch.",
        "Set it to the addresses of feeds, with blanks between them.",
      );
    }
    await using storage = await surroundings.openStorage();
    // Reading pages takes packages that few commands need: they are loaded when they are.
    const { watchConfiguredFeeds } = await import("../watch-feeds.ts");
    const failed = await watchConfiguredFeeds(storage.feeds, surroundings, { once });
    return failed === 0 ? EXIT.done : EXIT.toRemedy;
  },
});
