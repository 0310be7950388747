import type { WantedSummary } from "#following";
import { SUMMARY_LENGTHS } from "#story";

/** What of a story is posted in a group or a channel, changed in one respect. */
export type PostingChange = "updates" | "noUpdates" | "noSummary" | WantedSummary;

/** What is offered of summaries. */
export const OFFERED_SUMMARIES: readonly WantedSummary[] = SUMMARY_LENGTHS.flatMap((length) => [
  { length, when: "kept" as const },
  ...[8, 18].map((dailyAt) => ({ length, when: { dailyAt } })),
]);

/** In a button's data: "updates", "short-kept", "full-18". */
export function encodePosting(change: PostingChange): string {
  if (typeof change === "string") return change;
  const { length, when } = change;
  return `${length}-${when === "kept" ? when : when.dailyAt}`;
}

/** Undefined for what is not offered. */
export function decodePosting(written: string | undefined): PostingChange | undefined {
  const all: readonly PostingChange[] = ["updates", "noUpdates", "noSummary", ...OFFERED_SUMMARIES];
  return all.find((change) => encodePosting(change) === written);
}
