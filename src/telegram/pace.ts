/** About 30 a second is Telegram's bound for a bot; it counts less evenly than we send. */
const OVERALL = { everyMs: 40, burst: 5 };
/**
 * One a second is Telegram's bound for a chat, short bursts tolerated: an answer in two messages goes at once. A tenth
 * is added, since Telegram counts when a message arrives, and one that took long to arrive brings the next one nearer.
 */
const ONE_CHAT = { everyMs: 1100, burst: 3 };
/** Chats that may send at once again are forgotten when so many are known. */
const CHATS_KEPT = 1000;

interface Rate {
  readonly everyMs: number;
  readonly burst: number;
}

/**
 * When the next message may go, to whom: two leaky buckets (the generic cell rate algorithm), one for all
 * chats and one for each. Each bucket is the time at which it will be empty.
 */
export class Pace {
  #overall = 0;
  readonly #chats = new Map<number, number>();
  readonly #held = new Map<number, number>();
  #allHeldUntil = 0;

  /** Milliseconds until a message to the chat may go; 0 when it may go now. */
  waitFor(chat: number, now: number): number {
    return Math.max(
      0,
      this.#allHeldUntil - now,
      (this.#held.get(chat) ?? 0) - now,
      waitOf(this.#overall, OVERALL, now),
      waitOf(this.#chats.get(chat) ?? 0, ONE_CHAT, now),
    );
  }

  /** A message to the chat goes now. */
  take(chat: number, now: number): void {
    if (this.#chats.size >= CHATS_KEPT) forgetPast(this.#chats, now);
    this.#overall = Math.max(this.#overall, now) + OVERALL.everyMs;
    this.#chats.set(chat, Math.max(this.#chats.get(chat) ?? 0, now) + ONE_CHAT.everyMs);
  }

  /** Telegram wants nothing for the chat until then; asked for two chats at once, it means all of them. */
  hold(chat: number, until: number, now: number): void {
    forgetPast(this.#held, now);
    this.#held.set(chat, Math.max(this.#held.get(chat) ?? 0, until));
    if (this.#held.size > 1) this.#allHeldUntil = Math.max(this.#allHeldUntil, until);
  }
}

function waitOf(emptyAt: number, { everyMs, burst }: Rate, now: number): number {
  return emptyAt - (burst - 1) * everyMs - now;
}

function forgetPast(times: Map<number, number>, now: number): void {
  for (const [chat, time] of times) if (time <= now) times.delete(chat);
}
