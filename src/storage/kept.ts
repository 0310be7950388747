const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long what is kept stays, in milliseconds. */
export const KEPT_MS = {
  /** The number of a handled update: Telegram may give it again for 24 hours. */
  handledUpdate: 48 * HOUR,
  conversation: 30 * MINUTE,
  question: 90 * DAY,
  delivery: 30 * DAY,
  wish: 90 * DAY,
  /** What a reader has chosen who has blocked the bot: 12 months. */
  goneReader: 365 * DAY,
} as const;
