import type { Log } from "#log";
import type { BotStorage } from "./bot-storage.ts";
import type { Clock } from "./clock.ts";
import { COMMANDS } from "./commands.ts";
import { createDelivery } from "./deliver-answer.ts";
import { createUpdateHandler } from "./handle-update.ts";
import { InlineAnswers } from "./inline-answers.ts";
import { Intake } from "./intake.ts";
import { patientStorage } from "./patient-storage.ts";
import type { ReplyParts } from "./reply.ts";
import type { Sender } from "./sender.ts";

export interface IntakeParts {
  /** The bot, as getMe tells it. */
  readonly bot: { readonly id: number; readonly username: string };
  readonly sender: Sender;
  readonly storage: BotStorage;
  /** What replies are made from in a chat that has chosen nothing. */
  readonly parts: Omit<ReplyParts, "settings" | "update">;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted to stop. */
  readonly stop: AbortSignal;
}

/** The whole way from an update to its answer: kept, read, replied to, delivered. */
export function openIntake({ bot, sender, storage, parts, clock, log, stop }: IntakeParts): Intake {
  const handle = createUpdateHandler({
    parts,
    storage: patientStorage(storage, { clock, log, stop }),
    setKeyboard: (chat, keyboard) => sender.setKeyboard(chat, keyboard),
    setMenus: (chat, menus) => sender.setMenus(chat, menus),
    acknowledge: (callbackId, alert) => sender.acknowledge(callbackId, alert),
    deliver: createDelivery({
      sender,
      moveChat: (from, to) => storage.ledger.moveChat(from, to),
      clock,
      log,
      stop,
    }),
    clock,
    log,
  });
  const me = { ...bot, commands: new Set(COMMANDS.map(({ name }) => name)) };
  const inline = new InlineAnswers({
    parts,
    answer: (queryId, results, label) => sender.answerInline(queryId, results, label),
    log,
    stop,
  });
  return new Intake({ inbox: storage.inbox, me, handle, inline, clock, log, stop });
}
