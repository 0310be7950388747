import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { openApp } from "../library.ts";
import { prepare } from "../prepare.ts";
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
    const preparing = prepare(app, () => isStopped);
    try {
      await surroundings.startBot(app, botToken);
    } finally {
      isStopped = true;
      await preparing;
    }
    return EXIT.done;
  },
});
