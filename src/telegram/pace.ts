/**
 * About 30 a second is Telegram's bound for a bot; it counts less evenly than we send. These are 30 in the first second and
 * 28 in each one after it: followers get 25 while two readers ask.
 */
const OVERALL = { everyMs: 36, burst: 3 };
/**
 * One a second is Telegram's bound for a chat, short bursts tolerated: an answer in two messages goes at once. A tenth
 * is added, since Telegram counts when a message arrives, and one that took long to arrive brings the next one nearer.
 */
const ONE_CHAT = { everyMs: 1100, burst: 3 };
/** 20 a minute is Telegram's bound for a group; the minute is longer here, since Telegram counts when a message arrives. */
const ONE_GROUP = { messages: 20, withinMs: 62_000 };
/** Chats that may send at once again are forgotten when so many are known. */
const CHATS_KEPT = 1000;

interface Rate {
  readonly everyMs: number;
  readonly burst: number;
}

/** When the next message may go, to whom. */
export interface Pacing {
  /** Milliseconds until any message may go; 0 when one may go now. */
  waitForAll(now: number): number;
  /** Milliseconds until a message to the chat may go; 0 when it may go now. */
  waitFor(chat: number, now: number): number;
  /** A message to the chat goes now. */
  take(chat: number, now: number): void;
  /** Telegram wants nothing for the chat until then; asked for two chats at once, it means all of them. */
  hold(chat: number, until: number, now: number): void;
}

/**
 * Telegram's pace: leaky buckets (the generic cell rate algorithm), one for all chats and one for each, and a sliding
 * minute for each group. A bucket is the time at which it will be empty.
 */
export class Pace implements Pacing {
  #overall = 0;
  readonly #chats = new Map<number, number>();
  /** When each of the latest messages to a group went. */
  readonly #groups = new Map<number, number[]>();
  readonly #held = new Map<number, number>();
  #allHeldUntil = 0;

  waitForAll(now: number): number {
    return Math.max(0, this.#allHeldUntil - now, waitOf(this.#overall, OVERALL, now));
  }

  waitFor(chat: number, now: number): number {
    return Math.max(
      this.waitForAll(now),
      (this.#held.get(chat) ?? 0) - now,
      waitOf(this.#chats.get(chat) ?? 0, ONE_CHAT, now),
      this.#waitForGroup(chat, now),
    );
  }

  take(chat: number, now: number): void {
    if (this.#chats.size >= CHATS_KEPT) this.#forgetPast(now);
    this.#overall = Math.max(this.#overall, now) + OVERALL.everyMs;
    this.#chats.set(chat, Math.max(this.#chats.get(chat) ?? 0, now) + ONE_CHAT.everyMs);
    if (isGroup(chat)) this.#groups.set(chat, [...this.#latestIn(chat, now), now]);
  }

  hold(chat: number, until: number, now: number): void {
    forgetPast(this.#held, now);
    this.#held.set(chat, Math.max(this.#held.get(chat) ?? 0, until));
    if (this.#held.size > 1) this.#allHeldUntil = Math.max(this.#allHeldUntil, until);
  }

  #waitForGroup(chat: number, now: number): number {
    const latest = this.#latestIn(chat, now);
    const oldest = latest.at(-ONE_GROUP.messages);
    return oldest === undefined ? 0 : oldest + ONE_GROUP.withinMs - now;
  }

  #latestIn(group: number, now: number): number[] {
    return (this.#groups.get(group) ?? []).filter((at) => at > now - ONE_GROUP.withinMs);
  }

  #forgetPast(now: number): void {
    forgetPast(this.#chats, now);
    for (const group of this.#groups.keys()) {
      if (this.#latestIn(group, now).length === 0) this.#groups.delete(group);
    }
  }
}

/** Telegram's numbers of groups and channels are below 0. */
function isGroup(chat: number): boolean {
  return chat < 0;
}

function waitOf(emptyAt: number, { everyMs, burst }: Rate, now: number): number {
  return emptyAt - (burst - 1) * everyMs - now;
}

function forgetPast(times: Map<number, number>, now: number): void {
  for (const [chat, time] of times) if (time <= now) times.delete(chat);
}
