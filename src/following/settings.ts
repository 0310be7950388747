/** What of a story a reader wants to hear of: its headlines only, its key facts too, or all. */
export const LEVELS = ["headline", "key", "all"] as const;
export type Level = (typeof LEVELS)[number];

/** How a reader wants to hear of all stories that they follow. */
export interface NewsSettings {
  readonly what: Level;
  readonly when: "atOnce" | { readonly dailyAt: number };
  /** From one full hour to another, over midnight where `to` is the smaller; where both are the same there are none. */
  readonly quiet: { readonly from: number; readonly to: number };
  /** IANA name of the zone of all these hours. */
  readonly timeZone: string;
}

/** What a reader has chosen of it. */
export interface NewsChoices extends Partial<NewsSettings> {
  /** BCP 47; absent: the bot's usual one. */
  readonly language?: string;
}

const DEFAULTS = { what: "key", when: "atOnce", quiet: { from: 22, to: 7 } } as const;

/** @param timeZone of a chat that has chosen none */
export function settingsOf(choices: NewsChoices, timeZone: string): NewsSettings {
  return { timeZone, ...DEFAULTS, ...choices };
}
