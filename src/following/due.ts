import { nextHour } from "./next-hour.ts";
import type { NewsSettings } from "./settings.ts";

/** When a message that is owed may go. */
export type Due =
  | { readonly kind: "now"; readonly silent: boolean }
  /** Not before then: milliseconds since 1970. */
  | { readonly kind: "later"; readonly at: number };

export interface OwedMessage {
  /** It tells a headline, a correction or the end of a story. */
  readonly urgent: boolean;
  /** When its first news came. */
  readonly since: number;
  /** When the chat got earlier messages about the story, as far as they may be of the same day. */
  readonly sent: readonly number[];
}

/** So many messages about one story come one by one in a day; what comes then is gathered. */
const ONE_BY_ONE_MAX = 3;
/** When what was gathered over the day is told: work is over, and few are asleep. */
const EVENING_HOUR = 19;

/**
 * A daily digest has its hour, whatever it tells. At once means at once, but for the quiet hours, in which only what is
 * urgent goes, silently; and but for a story that has told enough today, of which the rest is gathered until the evening.
 */
export function whenDue(message: OwedMessage, settings: NewsSettings, now: number): Due {
  const quietUntil = endOfQuiet(settings, now);
  const atNow: Due = { kind: "now", silent: quietUntil !== undefined };
  if (settings.when !== "atOnce") {
    const at = nextHour(settings.when.dailyAt, settings.timeZone, message.since);
    return at > now ? { kind: "later", at } : atNow;
  }
  if (message.urgent) return atNow;
  if (quietUntil !== undefined) return { kind: "later", at: quietUntil };
  const gatheredUntil = endOfGathering(message.sent, settings.timeZone, now);
  return gatheredUntil === undefined ? atNow : { kind: "later", at: gatheredUntil };
}

/** Undefined where these are no quiet hours. */
function endOfQuiet({ quiet, timeZone }: NewsSettings, now: number): number | undefined {
  if (quiet.from === quiet.to) return undefined;
  const end = nextHour(quiet.to, timeZone, now);
  return end < nextHour(quiet.from, timeZone, now) ? end : undefined;
}

/** Undefined where nothing need be gathered, or it is the evening's turn. */
function endOfGathering(sent: readonly number[], timeZone: string, now: number): number | undefined {
  const midnight = nextHour(0, timeZone, now);
  const today = sent.filter((at) => nextHour(0, timeZone, at) === midnight);
  if (today.length < ONE_BY_ONE_MAX) return undefined;
  const evening = nextHour(EVENING_HOUR, timeZone, now);
  if (evening < midnight) return evening;
  const sinceEvening = today.some((at) => nextHour(EVENING_HOUR, timeZone, at) === evening);
  return sinceEvening ? midnight : undefined;
}
