import type { Fact } from "#story";
import type { NewsItem } from "./news-item.ts";

/**
 * Leaves out what another change tells more shortly: where "40 fighters" became "14 fighters", "they killed 40 fighters"
 * became "they killed 14 fighters", and nothing else of it did.
 */
export function withoutRetellings(items: readonly NewsItem[]): NewsItem[] {
  return items.filter((item) => !items.some((other) => other !== item && retells(item, other)));
}

function retells(item: NewsItem, other: NewsItem): boolean {
  if (item.kind !== "changed" || other.kind !== "changed" || item.reason !== other.reason) return false;
  const [before, after] = [textOf(item.before), textOf(item.after)];
  if (before === undefined || after === undefined) return false;
  return wordsOf(other.before).some((old, form) => {
    const now = wordsOf(other.after)[form];
    return now !== undefined && old.length < before.length && before.replaceAll(old, now) === after;
  });
}

function textOf({ value }: Fact): string | undefined {
  return value.kind === "text" ? value.text : undefined;
}

/** As an article may write it. */
function wordsOf({ value }: Fact): string[] {
  if (value.kind === "quantity") return [String(value.quantity), value.quantity.toLocaleString("en")];
  return value.kind === "text" ? [value.text] : [];
}
