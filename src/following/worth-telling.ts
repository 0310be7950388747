import type { FactId } from "#story";
import { factOf, IMPORTANCES, importanceOf, isCorrection, type NewsItem, sentencesOf } from "./news-item.ts";
import { type Level, LEVELS } from "./settings.ts";

export interface Follower {
  /** "corrections": only of what they were told. */
  readonly what: Level | "corrections";
  /** Facts that earlier messages told: they are put right whatever the level is now. */
  readonly told: ReadonlySet<FactId>;
  /** The number of a later revision that a message in doubt may have told: what was wrong in it is put right too. */
  readonly perhaps?: number;
}

export function isWorthIt(item: NewsItem, { what, told }: Follower): boolean {
  const isCovered = what !== "corrections" && IMPORTANCES.indexOf(importanceOf(item)) <= LEVELS.indexOf(what);
  if (isCorrection(item)) return isCovered || told.has(factOf(item).id);
  if (item.kind === "reworded" && !item.isUnconfirmed) return what === "all";
  return isCovered;
}

/** No sentence twice: of one sentence there may be several facts, for the sake of questions. */
export function tellOnce(items: readonly NewsItem[]): NewsItem[] {
  const told = new Set(items.filter(({ kind }) => kind === "changed").flatMap(sentencesOf));
  return items.filter((item) => {
    if (item.kind === "changed") return true;
    const sentences = sentencesOf(item);
    const isAside =
      item.kind === "reworded" || factOf(item).origin === "extracted" || importanceOf(item) === "detail";
    if (isAside && sentences.every((sentence) => told.has(sentence))) return false;
    for (const sentence of sentences) told.add(sentence);
    return true;
  });
}
