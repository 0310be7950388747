import type { Command } from "./command.ts";
import { add } from "./commands/add.ts";
import { answer } from "./commands/answer.ts";
import { ask } from "./commands/ask.ts";
import { backup } from "./commands/backup.ts";
import { chat } from "./commands/chat.ts";
import { check } from "./commands/check.ts";
import { deliveries } from "./commands/deliveries.ts";
import { migrate } from "./commands/migrate.ts";
import { publish } from "./commands/publish.ts";
import { score } from "./commands/score.ts";
import { start } from "./commands/start.ts";
import { stop } from "./commands/stop.ts";
import { stories } from "./commands/stories.ts";
import { watch } from "./commands/watch.ts";
import { withdraw } from "./commands/withdraw.ts";

/** All commands, in the order that --help lists them. */
export const COMMANDS: readonly Command[] = [
  start,
  chat,
  ask,
  answer,
  add,
  watch,
  stories,
  check,
  publish,
  withdraw,
  deliveries,
  stop,
  score,
  migrate,
  backup,
];
