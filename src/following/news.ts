import type { FactId, Story } from "#story";
import type { GrantedWish } from "./granted-wish.ts";
import { factOf, IMPORTANCES, importanceOf, isCorrection, type NewsItem } from "./news-item.ts";
import { withoutRetellings } from "./retelling.ts";
import { latestOf, type RevisionToTell } from "./revision.ts";
import { itemsBetween } from "./what-changed.ts";
import { type Follower, isWorthIt, tellOnce } from "./worth-telling.ts";

/** What became of a story between the revision that a follower was told last and the newest. */
export interface News {
  readonly before: Story;
  readonly after: Story;
  /** Corrections first, then headlines, key facts and details, each in the fact set's order. */
  readonly items: readonly NewsItem[];
  /** What the reader asked, and the newest revision answers. */
  readonly granted: readonly GrantedWish[];
  /** The newsroom took the story back, or brings it back. */
  readonly turn?: "withdrawn" | "returned";
  /** Of the revisions since, oldest first. */
  readonly notes: readonly string[];
  /** It tells a headline, a correction or a turn: worth a message at any hour. */
  readonly isUrgent: boolean;
}

/**
 * What a follower is told at once of several revisions: from the first, which they were told last, to the newest. What
 * came and went in between is nothing to them.
 *
 * @param revisions one after the other, at least one
 */
export function newsSince(revisions: readonly RevisionToTell[], follower: Follower): News {
  const before = revisions[0].story;
  const after = latestOf(revisions).story;
  const turn = turnOf(before, after);
  const items = turn === "withdrawn" ? [] : withoutRetellings(tellOnce(itemsOf(revisions, follower)));
  return {
    before,
    after,
    items,
    granted: [],
    turn,
    notes: revisions.slice(1).flatMap(({ note }) => note ?? []),
    isUrgent: turn !== undefined || items.some(isUrgent),
  };
}

/** Whether there is nothing to tell. */
export function isNothing({ items, granted, turn }: News): boolean {
  return items.length === 0 && granted.length === 0 && turn === undefined;
}

/** Ids of the facts that are told. */
export function factsIn({ items, granted }: News): FactId[] {
  return [...items.map((item) => factOf(item).id), ...granted.flatMap(({ answer }) => answer.fact ?? [])];
}

function turnOf(before: Story, after: Story): News["turn"] {
  if (before.status === after.status) return undefined;
  return after.status === "withdrawn" ? "withdrawn" : "returned";
}

function itemsOf(revisions: readonly RevisionToTell[], follower: Follower): NewsItem[] {
  const certain = itemsBetween(revisions);
  const inDoubt = revisions.findIndex(({ story }) => story.revision === follower.perhaps);
  const putRight = inDoubt > 0 ? itemsBetween(revisions.slice(inDoubt)).filter(isCorrection) : [];
  const ids = new Set(putRight.map((item) => factOf(item).id));
  return [...putRight, ...certain.filter((item) => !ids.has(factOf(item).id))]
    .filter((item) => isWorthIt(item, follower))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

function isUrgent(item: NewsItem): boolean {
  return isCorrection(item) || (importanceOf(item) === "headline" && factOf(item).origin === "editor");
}

/** Corrections come first. */
function rankOf(item: NewsItem): number {
  return isCorrection(item) ? -1 : IMPORTANCES.indexOf(importanceOf(item));
}
