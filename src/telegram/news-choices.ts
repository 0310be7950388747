import { LEVELS, type NewsChoices } from "#following";

/** What a reader can choose of how they hear of stories. */
export const NEWS_CHOICES = ["what", "when", "quiet", "zone"] as const;
export type NewsChoice = (typeof NEWS_CHOICES)[number];

export function isNewsChoice(name: string | undefined): name is NewsChoice {
  return NEWS_CHOICES.some((choice) => choice === name);
}

/** What is offered of each. */
export const OFFERED = {
  what: LEVELS.map((what) => ({ what })),
  when: [{ when: "atOnce" }, ...[8, 13, 18, 21].map((dailyAt) => ({ when: { dailyAt } }))],
  quiet: [
    [22, 7],
    [21, 8],
    [23, 6],
    [0, 0],
  ].map(([from, to]) => ({ quiet: { from, to } })),
  zone: [
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "UTC",
    "Europe/London",
    "Africa/Lagos",
    "Europe/Paris",
    "Africa/Cairo",
    "Africa/Nairobi",
    "Europe/Moscow",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Jakarta",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
  ].map((timeZone) => ({ timeZone })),
} as const satisfies Record<NewsChoice, readonly NewsChoices[]>;

/** One choice in a button's data: "what=key", "when=once", "when=18", "quiet=22-7", "zone=Europe/Paris". */
export function encodeChoices({ what, when, quiet, timeZone }: NewsChoices): string {
  if (what !== undefined) return `what=${what}`;
  if (when !== undefined) return `when=${when === "atOnce" ? "once" : when.dailyAt}`;
  if (quiet !== undefined) return `quiet=${quiet.from}-${quiet.to}`;
  return `zone=${timeZone}`;
}

/** Undefined for what is not offered. */
export function decodeChoices(written: string): NewsChoices | undefined {
  return Object.values(OFFERED)
    .flat()
    .find((choices: NewsChoices) => encodeChoices(choices) === written);
}
