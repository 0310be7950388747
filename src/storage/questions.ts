import type { Kysely } from "kysely";
import type { Answer } from "#answering";
import type { StoryId } from "#story";
import type { Mask } from "./mask.ts";
import type { Tables } from "./tables.ts";

/** What a reader asked and what became of it, for the newsroom: not who asked. */
export interface KeptQuestion {
  /** As it was typed: it is masked before it is kept. */
  readonly text: string;
  readonly outcome: Answer["kind"];
  readonly story?: StoryId;
  readonly revision?: number;
}

export async function writeQuestions(
  transaction: Kysely<Tables>,
  all: readonly KeptQuestion[],
  { now, mask }: { readonly now: Date; readonly mask: Mask },
): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ text, outcome, story, revision }) => ({
    text: mask(text),
    outcome,
    story: story ?? null,
    revision: revision ?? null,
    asked_at: now.getTime(),
  }));
  await transaction.insertInto("questions").values(rows).execute();
}
