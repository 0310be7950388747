import type { Fact } from "#story";

/** "correction": the newsroom had it wrong. "misreading": the article said so all along, and we had it wrong. */
export type Reason = "news" | "correction" | "misreading";

export type NewsItem =
  | { readonly kind: "added"; readonly after: Fact }
  | { readonly kind: "changed"; readonly reason: Reason; readonly before: Fact; readonly after: Fact }
  /** Only the sentences are told: the value is the same, or no editor has confirmed it. */
  | {
      readonly kind: "reworded";
      readonly before: Fact;
      readonly after: Fact;
      readonly isUnconfirmed: boolean;
    }
  | { readonly kind: "withdrawn"; readonly reason: Reason; readonly before: Fact };

/** From the most important on. */
export const IMPORTANCES = ["headline", "key", "detail"] as const;

export function isCorrection(item: NewsItem): boolean {
  return "reason" in item && item.reason !== "news";
}

/** What was important, and is no longer, is still important news. */
export function importanceOf(item: NewsItem): Fact["importance"] {
  const ranks = factsOf(item).map(({ importance }) => IMPORTANCES.indexOf(importance));
  return IMPORTANCES[Math.min(...ranks)];
}

export function sentencesOf(item: NewsItem): string[] {
  return factsOf(item).flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence));
}

/** As it is now, or was last. */
export function factOf(item: NewsItem): Fact {
  return "after" in item ? item.after : item.before;
}

function factsOf(item: NewsItem): Fact[] {
  return "before" in item && "after" in item ? [item.before, item.after] : [factOf(item)];
}
