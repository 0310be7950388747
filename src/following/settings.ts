/** What of a story a reader wants to hear of: its headlines only, its key facts too, or all. */
export const LEVELS = ["headline", "key", "all"] as const;
export type Level = (typeof LEVELS)[number];

/** What a reader has chosen, for all stories that they follow. */
export interface NewsSettings {
  readonly what: Level;
  readonly when: { readonly kind: "atOnce" } | { readonly kind: "daily"; readonly hour: number };
  /** From one full hour to another, over midnight where `to` is the smaller; absent: there are none. */
  readonly quiet?: { readonly from: number; readonly to: number };
  /** IANA name of the zone of all these hours. */
  readonly timeZone: string;
}

/** @param timeZone that of a chat that has set none */
export function defaultSettings(timeZone: string): NewsSettings {
  return { what: "key", when: { kind: "atOnce" }, quiet: { from: 22, to: 7 }, timeZone };
}
