import { type Api, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Log } from "#log";
import type { Clock } from "./clock.ts";
import { describeError } from "./telegram-fault.ts";

/** Who may do what. Telegram is asked each time: who might yesterday may not today. Where it doesn't say, nobody may. */
export interface Rights {
  /** Whether a person may change what a group has set. */
  isAdmin(group: number, person: number): Promise<boolean>;
  /** Whether a person may post in a channel. */
  mayPost(channel: number, person: number): Promise<boolean>;
  /** Whether the bot may. */
  mayIPost(channel: number): Promise<boolean>;
}

export interface RightsParts {
  readonly api: Pick<Api, "getChatMember">;
  /** The bot's own number. */
  readonly me: number;
  readonly clock: Pick<Clock, "sleep">;
  readonly log: Log;
  readonly stop: AbortSignal;
}

const TRIES = 3;
const TRY_AGAIN_MS = 1000;

export function createRights({ api, me, clock, log, stop }: RightsParts): Rights {
  async function memberOf(chat: number, person: number): Promise<ChatMember | undefined> {
    for (let tries = 1; ; tries++) {
      try {
        return await api.getChatMember(chat, person);
      } catch (error) {
        // The bot is not in there, or they never were.
        if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) {
          return undefined;
        }
        log.warn({ chat, error: describeError(error) }, "Telegram doesn't say who is an admin");
        if (tries === TRIES || stop.aborted) return undefined;
        await clock.sleep(TRY_AGAIN_MS, stop);
      }
    }
  }

  const mayPost = async (channel: number, person: number) => isPoster(await memberOf(channel, person));
  return {
    async isAdmin(group, person) {
      // Who writes in the name of the group is one of its admins.
      if (person === group) return true;
      const status = (await memberOf(group, person))?.status;
      return status === "creator" || status === "administrator";
    },
    mayPost,
    mayIPost: (channel) => mayPost(channel, me),
  };
}

function isPoster(member: ChatMember | undefined): boolean {
  if (member?.status === "administrator") return member.can_post_messages === true;
  return member?.status === "creator";
}
