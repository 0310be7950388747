import { valueWords } from "#answering";
import type { Change, Fact, RewordedFact, Story } from "#story";
import { inColumns } from "./columns.ts";
import { printable } from "./printable.ts";

/**
 * What became of the facts, then of the sentences that state them:
 * "changed  troops-in-northern-mali  French troops in northern Mali: 1,000 troops → 1,200 troops".
 */
export function changesInWords(changes: readonly Change[], { entities }: Story): string[] {
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const valueOf = ({ value }: Fact) => valueWords(value, names);
  const speakerOf = ({ saidBy }: Fact) =>
    (saidBy && names.get(saidBy)?.name) ?? saidBy ?? "the article itself";
  const rows = changes.flatMap((change) => {
    switch (change.kind) {
      case "added":
        return [
          [change.kind, change.id, `${change.after.label}: ${valueOf(change.after)}${whyOf(change.cause)}`],
        ];
      case "withdrawn":
        return [
          [change.kind, change.id, `${change.before.label}: ${valueOf(change.before)}${whyOf(change.cause)}`],
        ];
      case "changed": {
        const { before, after, cause } = change;
        const isOtherSpeaker = before.saidBy !== after.saidBy;
        const [was, is] = [before, after].map(
          (fact) => valueOf(fact) + (isOtherSpeaker ? `, according to ${speakerOf(fact)}` : ""),
        );
        return [[change.kind, change.id, `${after.label}: ${was} → ${is}${whyOf(cause)}`]];
      }
      case "reworded":
        return [];
    }
  });
  const reworded = changes.filter((change) => change.kind === "reworded");
  return [...inColumns(rows.map((row) => row.map(printable))), ...rewordings(reworded)];
}

/** What changed without the article saying anything else. */
function whyOf(cause: "news" | "misreading" | "editing"): string {
  switch (cause) {
    case "news":
      return "";
    case "misreading":
      return " (the article said so before: the fact was wrong)";
    case "editing":
      return " (in the facts alone, not in the article)";
  }
}

/** Each sentence once, with the ids of all facts that it states. */
function rewordings(reworded: readonly RewordedFact[]): string[] {
  const ids = Map.groupBy(
    reworded,
    ({ before, after }) => `    “${lost(before, after)}”\n  → “${lost(after, before)}”`,
  );
  return [...ids].flatMap(([sentences, facts]) => [
    `  reworded  ${facts.map(({ id }) => id).join(", ")}`,
    printable(sentences),
  ]);
}

/** What states the one fact and not the other. */
function lost({ evidence }: Fact, other: Fact): string {
  const kept = new Set(other.evidence.map(({ sentence }) => sentence));
  const sentences = new Set(evidence.map(({ sentence }) => sentence));
  return [...sentences].filter((sentence) => !kept.has(sentence)).join(" ");
}
