import type { Api } from "grammy";
import type { Log } from "#log";
import type { ButtonAction } from "./buttons.ts";
import type { Clock } from "./clock.ts";
import { findCommand } from "./commands.ts";
import type { Incoming } from "./read-update.ts";
import { describeError } from "./telegram-fault.ts";

/** Whether a person may change what a group has set. */
export type IsAdmin = (chat: number, person: number) => Promise<boolean>;

export interface AdminParts {
  readonly api: Pick<Api, "getChatMember">;
  readonly clock: Pick<Clock, "sleep">;
  readonly log: Log;
  readonly stop: AbortSignal;
}

const TRIES = 3;
const TRY_AGAIN_MS = 1000;

/** Telegram is asked each time: who was an admin yesterday may be none today. Where it doesn't say, nobody is one. */
export function createIsAdmin({ api, clock, log, stop }: AdminParts): IsAdmin {
  return async (chat, person) => {
    // Who writes in the name of the group is one of its admins.
    if (person === chat) return true;
    for (let tries = 1; ; tries++) {
      try {
        const { status } = await api.getChatMember(chat, person);
        return status === "creator" || status === "administrator";
      } catch (error) {
        log.warn({ chat, error: describeError(error) }, "Telegram doesn't say who is an admin");
        if (tries === TRIES || stop.aborted) return false;
        await clock.sleep(TRY_AGAIN_MS, stop);
      }
    }
  };
}

const READING: readonly ButtonAction["kind"][] = ["ask", "view"];

/** Whether it would change what a group has set, or ask how that is. */
export function isForAdmins(incoming: Incoming): boolean {
  if (!incoming.group) return false;
  if (incoming.kind === "press") {
    const { kind } = incoming.action;
    return kind !== "unknown" && !READING.includes(kind);
  }
  if (incoming.kind !== "command") return false;
  const isLink = incoming.name === "start" && incoming.payload !== "";
  return isLink || findCommand(incoming.name)?.isSetting === true;
}
