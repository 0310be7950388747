import { type Change, compareFacts, type FactId } from "#story";
import type { NewsItem, Reason } from "./news-item.ts";
import { latestOf, type RevisionToTell } from "./revision.ts";

export function itemsBetween(revisions: readonly RevisionToTell[]): NewsItem[] {
  const steps = stepsOf(revisions);
  return compareFacts(revisions[0].story, latestOf(revisions).story).flatMap(
    (change) => itemOf(change, steps) ?? [],
  );
}

/** What changed from one revision to the next, and whether that put right what was wrong before. */
interface Step {
  readonly changes: ReadonlyMap<FactId, Change>;
  readonly isCorrection: boolean;
}

function stepsOf(revisions: readonly RevisionToTell[]): Step[] {
  return revisions.slice(1).map(({ story, isCorrection: mends }, index) => ({
    changes: new Map(compareFacts(revisions[index].story, story).map((change) => [change.id, change])),
    isCorrection: mends || revisions[index].isStopped,
  }));
}

function itemOf(change: Change, steps: readonly Step[]): NewsItem | undefined {
  switch (change.kind) {
    case "added":
      return change.cause === "news" ? change : undefined;
    case "reworded":
      return change;
    case "withdrawn": {
      const reason = reasonOf(change.id, steps);
      // A fact set that was only tidied is no news.
      return change.cause === "editing" && reason === "news" ? undefined : { ...change, reason };
    }
    case "changed":
      // Nobody was told the value of a fact that was only extracted: it is no old value, and was no mistake.
      if (change.before.origin === "editor") return { ...change, reason: reasonOf(change.id, steps) };
      return change.cause === "misreading" ? undefined : { ...change, kind: "reworded", isUnconfirmed: true };
  }
}

/** Why a fact is no longer what a follower was told: what was said when it first became another. */
function reasonOf(id: FactId, steps: readonly Step[]): Reason {
  const became = (...kinds: readonly Change["kind"][]) =>
    steps.find(({ changes }) => kinds.some((kind) => changes.get(id)?.kind === kind));
  const step = became("changed", "withdrawn") ?? became("reworded");
  const change = step?.changes.get(id);
  if (change?.kind === "changed" && change.cause === "misreading") return "misreading";
  return step?.isCorrection ? "correction" : "news";
}
