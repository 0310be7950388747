import type { Article, Evidence, Fact, FactId, FactValue, Story } from "./story.ts";

/** What became of a fact between two revisions of a story. */
export type Change = AddedFact | ChangedFact | RewordedFact | WithdrawnFact;

export interface AddedFact {
  readonly kind: "added";
  readonly id: FactId;
  readonly after: Fact;
  /** "editing": the article said so before, and only the fact set did not. */
  readonly cause: "news" | "editing";
}

/** Another value, or another speaker. */
export interface ChangedFact {
  readonly kind: "changed";
  readonly id: FactId;
  readonly before: Fact;
  readonly after: Fact;
  /**
   * "news": the article says something else now. "misreading": it said so all along, and the fact had it wrong.
   * Whether news is the newsroom's own correction, only its editor can say.
   */
  readonly cause: "news" | "misreading";
}

/** The same value, or one that no editor has confirmed, in a sentence that reads differently now. */
export interface RewordedFact {
  readonly kind: "reworded";
  readonly id: FactId;
  readonly before: Fact;
  readonly after: Fact;
  /** Another value or speaker as well, which is only extracted so far. */
  readonly isUnconfirmed: boolean;
}

export interface WithdrawnFact {
  readonly kind: "withdrawn";
  readonly id: FactId;
  readonly before: Fact;
  /** "editing": the article still says so, and only the fact set no longer does. */
  readonly cause: "news" | "editing";
}

/**
 * What changed between two revisions, by fact id: in the later one's order, then what it no longer has. A new label,
 * wording of `says`, way to ask or importance is no change of what the story states.
 */
export function compareFacts(before: Story, after: Story): Change[] {
  const old = new Map(before.facts.map((fact) => [fact.id, fact]));
  const kept = new Set(after.facts.map((fact) => fact.id));
  return [
    ...after.facts.flatMap((fact) => compareFact(old.get(fact.id), fact, { before, after }) ?? []),
    ...before.facts
      .filter((fact) => !kept.has(fact.id))
      .map((fact): Change => ({
        kind: "withdrawn",
        id: fact.id,
        before: fact,
        cause: stands(fact, after.article) ? "editing" : "news",
      })),
  ];
}

interface Revisions {
  readonly before: Story;
  readonly after: Story;
}

function compareFact(before: Fact | undefined, after: Fact, revisions: Revisions): Change | undefined {
  const { id } = after;
  if (before === undefined) {
    return { kind: "added", id, after, cause: stands(after, revisions.before.article) ? "editing" : "news" };
  }
  const changed = !isSameValue(before.value, after.value) || before.saidBy !== after.saidBy;
  if (changed && after.origin === "editor") {
    return {
      kind: "changed",
      id,
      before,
      after,
      cause: wasSaidBefore(before, after, revisions) ? "misreading" : "news",
    };
  }
  if (isSameWording(before.evidence, after.evidence)) return undefined;
  return { kind: "reworded", id, before, after, isUnconfirmed: changed };
}

function isSameValue(before: FactValue, after: FactValue): boolean {
  return JSON.stringify(comparable(before)) === JSON.stringify(comparable(after));
}

/** Without the order of keys, which says nothing; the order of a list is no news either. */
function comparable(value: FactValue): readonly (readonly [string, unknown])[] {
  const plain = value.kind === "list" ? { ...value, items: value.items.toSorted() } : value;
  return Object.entries(plain).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Sentences that only moved read as before. */
function isSameWording(before: readonly Evidence[], after: readonly Evidence[]): boolean {
  const said = new Set(before.map((evidence) => evidence.sentence));
  const says = new Set(after.map((evidence) => evidence.sentence));
  return said.size === says.size && [...says].every((sentence) => said.has(sentence));
}

/**
 * Whether the earlier revision bore out the new value as well: its article had each sentence that is cited now, or the
 * quote that holds the value is the one cited before. A name may stand in the sentence before the quote, so that for a
 * name all up to the quote must read as it did.
 */
function wasSaidBefore(before: Fact, after: Fact, revisions: Revisions): boolean {
  const quotes = new Set(before.evidence.map((evidence) => evidence.quote));
  const outsideQuote =
    after.value.kind === "entity" || after.value.kind === "list" || before.saidBy !== after.saidBy;
  return after.evidence.every((evidence) => {
    if (!outsideQuote && quotes.has(evidence.quote)) return true;
    const borneOutBy = outsideQuote ? leadOf(evidence, revisions.after.article) : evidence.sentence;
    return textOf(revisions.before.article).includes(borneOutBy);
  });
}

/** The cited sentence with what its paragraph says before it; where it comes first, with the paragraph before. */
function leadOf({ sentence, paragraph }: Evidence, article: Article): string {
  const text = article.paragraphs[paragraph]?.text ?? "";
  const at = text.indexOf(sentence);
  const lead = text.slice(0, at + sentence.length);
  const before = article.paragraphs[paragraph - 1]?.text;
  return at > 0 || before === undefined ? lead : `${before}\n${lead}`;
}

/** Whether the article has every sentence that the fact cites. */
function stands({ evidence }: Fact, article: Article): boolean {
  const text = textOf(article);
  return evidence.every(({ sentence }) => text.includes(sentence));
}

function textOf(article: Article): string {
  return article.paragraphs.map((paragraph) => paragraph.text).join("\n");
}
