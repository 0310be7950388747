import { setImmediate as nextTurn } from "node:timers/promises";
import type { App } from "#app";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { openApp } from "../library.ts";
import { chat } from "./chat.ts";

export const start = defineCommand({
  name: "start",
  summary: "Run the Telegram bot, or without BOT_TOKEN the chat in this terminal",
  arguments: [],
  options: {},
  examples: ["start"],
  async run(call, surroundings) {
    const { botToken } = surroundings.config();
    if (botToken === undefined) return chat.run(call, surroundings);
    const app = openApp(surroundings);
    let isStopped = false;
    const reading = readAhead(app, () => isStopped);
    try {
      await surroundings.startBot(app, botToken);
    } finally {
      isStopped = true;
      await reading;
    }
    return EXIT.done;
  },
});

/** Reads the stories one by one, between the answers. */
async function readAhead(app: App, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && app.readNext()) await nextTurn();
}
