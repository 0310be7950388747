import type { AddedStory, AddingOptions } from "#ingestion";
import type { Fact, FactValue, Story } from "#story";

/** "added data/stories/ferry (draft): “Ferry runs aground”, 12 facts, 7 entities" */
export function outcomeLine(added: AddedStory, storiesDir: string, { dryRun }: AddingOptions): string {
  const { story, outcome } = added;
  const word = outcome === "unchanged" ? "unchanged" : dryRun ? WOULD[outcome] : outcome;
  const size = `${counted(story.facts.length, "fact")}, ${counted(story.entities.length, "entity", "entities")}`;
  return `${word} ${storiesDir}/${story.id} (${story.status}): “${story.title}”, ${size}`;
}

const WOULD = { added: "would add", mended: "would mend" } as const;

/** What was drafted, each fact with the quote that states it. */
export function draftLines({ story, outcome }: AddedStory): string[] {
  if (outcome === "unchanged") return [];
  return [
    ...story.entities.map(
      ({ kind, name, aliases, description }) =>
        `  ${kind} ${[name, ...aliases].join(", ")}${description === undefined ? "" : `: ${description}`}`,
    ),
    ...story.facts.flatMap((fact) => [
      `  ${fact.kind} ${fact.id}: ${fact.label} = ${valueInWords(fact.value, story)}${saidBy(fact, story)}`,
      `    “${fact.evidence[0]?.quote ?? ""}”`,
    ]),
  ];
}

/** What an editor should look at. */
export function noteLines({ merge, overwritesEditor, sourceUnnamed }: AddedStory): string[] {
  const lines: string[] = [];
  if (merge) {
    const { kept, changed, added, withdrawn, setAside } = merge;
    lines.push(
      `  facts: ${kept.length} kept, ${changed.length} changed, ${added.length} added, ${withdrawn.length} withdrawn`,
    );
    const ids = setAside.map(({ id }) => id).join(", ");
    if (ids !== "")
      lines.push(
        `  The article no longer bears out these facts of an editor, now in facts.before.yaml: ${ids}`,
      );
  }
  if (overwritesEditor)
    lines.push("  article.md had been changed by hand; what it was is in article.before.md.");
  if (sourceUnnamed)
    lines.push(
      "  The article does not name its publisher: put it as source.name into article.md, or set NEWSROOM_NAME.",
    );
  return lines;
}

function valueInWords(value: FactValue, { entities }: Story): string {
  switch (value.kind) {
    case "quantity":
      return `${value.approximate ? "about " : ""}${value.quantity} ${value.unit}`;
    case "text":
      return `“${value.text}”`;
    case "entity":
      return entities.find(({ id }) => id === value.entity)?.name ?? value.entity;
    case "date":
      return value.date;
    case "list":
      return value.items.join(", ");
    case "yesno":
      return value.yes ? "yes" : "no";
  }
}

function saidBy(fact: Fact, { entities }: Story): string {
  const name = entities.find(({ id }) => id === fact.saidBy)?.name;
  return name === undefined ? "" : `, says ${name}`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
