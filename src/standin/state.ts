import type { Call } from "./calls.ts";
import type { Chat, User } from "./chats.ts";
import type { Clock } from "./clock.ts";
import type { Fault } from "./faults.ts";
import type { StoredFile } from "./files.ts";
import { type Limits, newTraffic, type Traffic } from "./limits.ts";
import { type MessageStore, newMessageStore } from "./messages.ts";
import type { Queries } from "./queries.ts";
import { endPoll, newUpdateQueue, type UpdateQueue } from "./updates.ts";
import type { Webhook } from "./webhook.ts";

/** What getMe tells; there is one bot, whatever token it comes with. */
interface BotAccount extends User {
  readonly is_bot: true;
  readonly username: string;
  /** False: privacy mode, the bot hears commands and replies only. */
  readonly can_read_all_group_messages: boolean;
  readonly can_join_groups: boolean;
  readonly supports_inline_queries: boolean;
}

/** What can be set when everything starts afresh. */
export interface Beginning {
  /** The only token that is let in; without it any token of the right form is. */
  readonly token?: string | undefined;
  /** False turns privacy mode off. */
  readonly privacy?: boolean | undefined;
  readonly username?: string | undefined;
}

/** Everything the stand-in knows, in one object. */
export interface State {
  readonly clock: Clock;
  token: string | undefined;
  bot: BotAccount;
  users: Map<number, User>;
  chats: Map<number, Chat>;
  messages: MessageStore;
  updates: UpdateQueue;
  webhook?: Webhook;
  queries: Queries;
  faults: Fault[];
  limits: Limits;
  traffic: Traffic;
  calls: Call[];
  nextCall: number;
  files: Map<string, StoredFile>;
  /** Commands and descriptions, by what they are and for whom. */
  settings: Map<string, unknown>;
}

const BOT_ID = 7_000_000_001;

export function newState(clock: Clock, beginning: Beginning): State {
  return { clock, ...fresh(beginning), updates: newUpdateQueue(firstUpdateId(clock)), nextCall: 1 };
}

/** Forgets everything but the numbers of updates and calls, which go on. */
export function resetState(state: State, beginning: Beginning): void {
  endPoll(state);
  state.webhook?.close();
  delete state.webhook;
  Object.assign(state, fresh(beginning), { updates: newUpdateQueue(state.updates.nextId) });
}

function fresh({ token, privacy = true, username = "askstory_bot" }: Beginning) {
  const bot: BotAccount = {
    id: BOT_ID,
    is_bot: true,
    first_name: "Askstory",
    username,
    can_join_groups: true,
    can_read_all_group_messages: !privacy,
    supports_inline_queries: true,
  };
  return {
    token,
    bot,
    users: new Map<number, User>(),
    chats: new Map<number, Chat>(),
    messages: newMessageStore(),
    queries: { callbacks: new Map(), inline: new Map(), last: 0 } as Queries,
    faults: [] as Fault[],
    limits: {} as Limits,
    traffic: newTraffic(),
    calls: [] as Call[],
    files: new Map<string, StoredFile>(),
    settings: new Map<string, unknown>(),
  };
}

/**
 * Later starts begin higher, so that a bot with a memory does not take new updates for old ones: by a hundred a second,
 * more than any trial makes.
 */
function firstUpdateId(clock: Clock): number {
  return (Math.floor(clock.now() / 10) % 1_000_000_000) + 1;
}
