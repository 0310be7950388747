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
    await surroundings.startBot(openApp(surroundings), botToken);
    return EXIT.done;
  },
});
