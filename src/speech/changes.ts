import { valueWords } from "#answering";
import type { Change, Fact, RewordedFact, Story } from "#story";
import type { Speech } from "./speech.ts";

/** What became of a story's facts, for an editor: "French troops in northern Mali: 1,000 troops → 1,200 troops". */
export function changesInWords(changes: readonly Change[], story: Story, speech: Speech): string[] {
  const labels = changes.filter(isReworded).map(({ after }) => after.label);
  return [
    ...changes.filter((change) => !isReworded(change)).map((change) => changeInWords(change, story, speech)),
    ...(labels.length > 0 ? [speech.say("desk-reworded", { labels: labels.join("; ") })] : []),
  ];
}

/** The sentence alone reads otherwise. */
function isReworded(change: Change): change is RewordedFact {
  return change.kind === "reworded" && !change.isUnconfirmed;
}

function changeInWords(change: Change, { entities }: Story, speech: Speech): string {
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const valueOf = ({ value }: Fact) => valueWords(value, names);
  switch (change.kind) {
    case "added":
      return speech.say(`desk-added-${change.cause}`, {
        label: change.after.label,
        after: valueOf(change.after),
      });
    case "changed":
      return speech.say(`desk-changed-${change.cause}`, {
        label: change.after.label,
        before: valueOf(change.before),
        after: valueOf(change.after),
      });
    case "reworded":
      return speech.say("desk-unconfirmed", {
        label: change.after.label,
        before: valueOf(change.before),
        after: valueOf(change.after),
      });
    case "withdrawn":
      return speech.say(`desk-withdrawn-${change.cause}`, {
        label: change.before.label,
        before: valueOf(change.before),
      });
  }
}
