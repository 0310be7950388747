import type { Chat } from "./chats.ts";
import { tooManyRequests } from "./refusal.ts";
import type { State } from "./state.ts";

/** How many messages the bot may send; an absent limit does not bind. */
export interface Limits {
  readonly overallPerSecond?: number;
  /** One chat, with short bursts of `CHAT_BURST`. */
  readonly chatPerSecond?: number;
  readonly groupPerMinute?: number;
}

export const TELEGRAM_LIMITS: Limits = { overallPerSecond: 30, chatPerSecond: 1, groupPerMinute: 20 };

/** Messages in a row that Telegram tolerates in one chat before it asks for one a second. */
const CHAT_BURST = 3;

/** What is lost when fractions of a message are added up. */
const ROUNDING = 1e-6;

/** A bucket that fills by `perSecond` up to `size`; each message takes one out. */
interface Bucket {
  level: number;
  at: number;
}

export interface Traffic {
  readonly buckets: Map<string, Bucket>;
  /** Milliseconds since 1970 of each message of the last minute, by group. */
  readonly groupMinutes: Map<number, number[]>;
}

export function newTraffic(): Traffic {
  return { buckets: new Map(), groupMinutes: new Map() };
}

/** Counts one message of the bot. @throws Refusal 429 with retry_after when it was one too many; that one is not counted. */
export function countMessage(state: State, chat: Chat): void {
  const { overallPerSecond, chatPerSecond, groupPerMinute } = state.limits;
  const now = state.clock.now();
  const takes: (() => void)[] = [];
  let waitMs = 0;
  const bucket = (key: string, perSecond: number, size: number) => {
    const level = levelNow(state.traffic.buckets.get(key), { now, perSecond, size });
    if (level < 1 - ROUNDING) waitMs = Math.max(waitMs, ((1 - level) / perSecond) * 1000);
    takes.push(() => state.traffic.buckets.set(key, { level: level - 1, at: now }));
  };
  if (overallPerSecond !== undefined) bucket("overall", overallPerSecond, overallPerSecond);
  if (chatPerSecond !== undefined) bucket(String(chat.id), chatPerSecond, CHAT_BURST);
  if (groupPerMinute !== undefined && (chat.type === "group" || chat.type === "supergroup")) {
    const recent = (state.traffic.groupMinutes.get(chat.id) ?? []).filter((at) => at > now - 60_000);
    const oldest = recent.at(-groupPerMinute);
    if (oldest !== undefined) waitMs = Math.max(waitMs, oldest + 60_000 - now);
    takes.push(() => state.traffic.groupMinutes.set(chat.id, [...recent, now]));
  }
  if (waitMs > 0) throw tooManyRequests(Math.max(1, Math.ceil(waitMs / 1000)));
  for (const take of takes) take();
}

function levelNow(
  bucket: Bucket | undefined,
  { now, perSecond, size }: { now: number; perSecond: number; size: number },
): number {
  if (bucket === undefined) return size;
  return Math.min(size, bucket.level + ((now - bucket.at) / 1000) * perSecond);
}
