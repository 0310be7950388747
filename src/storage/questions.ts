import { type Kysely, type RawBuilder, sql } from "kysely";
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

/** A question that the story didn't answer. */
export interface UnansweredQuestion {
  readonly number: number;
  readonly text: string;
  readonly story: StoryId;
  /** No editor wants to see it, nor any like it. */
  readonly isMuted: boolean;
}

/** What was asked on one day (UTC). */
export interface AskedDay {
  /** Milliseconds since 1970 when it began. */
  readonly at: number;
  readonly asked: number;
  readonly answered: number;
  /** So many readers said that it was right, and so many that it was wrong. */
  readonly right: number;
  readonly wrong: number;
}

/** What readers asked, for the newsroom. */
export interface Questions {
  /** What its reader says of an answer; the first word counts. */
  judge(number: number, verdict: "right" | "wrong"): Promise<void>;
  /** But for those that were dismissed; the latest first. */
  unanswered(): Promise<UnansweredQuestion[]>;
  setAside(numbers: readonly number[], how: "dismissed" | "muted"): Promise<void>;
  /** The days on which something was asked, in order. */
  days(since: Date): Promise<AskedDay[]>;
}

/** So many tell what readers miss; the older ones are missed less. */
const UNANSWERED_MAX = 1000;
const DAY_MS = 24 * 3_600_000;

export function createQuestions(database: Kysely<Tables>): Questions {
  return {
    async judge(number, verdict) {
      await database
        .updateTable("questions")
        .set({ judged: verdict })
        .where("number", "=", number)
        .where("judged", "is", null)
        .execute();
    },

    async unanswered() {
      const rows = await database
        .selectFrom("questions")
        .select(["number", "text", "story", "set_aside"])
        .where("outcome", "=", "unknown")
        .where("number", "is not", null)
        .where("story", "is not", null)
        .where((row) => row.or([row("set_aside", "is", null), row("set_aside", "=", "muted")]))
        .orderBy("asked_at", "desc")
        .limit(UNANSWERED_MAX)
        .execute();
      return rows.map(({ number, text, story, set_aside }) => ({
        number: number ?? 0,
        text,
        story: story as StoryId,
        isMuted: set_aside === "muted",
      }));
    },

    async setAside(numbers, how) {
      if (numbers.length === 0) return;
      await database
        .updateTable("questions")
        .set({ set_aside: how })
        .where("number", "in", numbers)
        .execute();
    },

    async days(since) {
      const day = sql<number>`asked_at / ${sql.lit(DAY_MS)}`;
      const rows = await database
        .selectFrom("questions")
        .select((row) => [
          day.as("day"),
          row.fn.countAll<number>().as("asked"),
          countWhere(sql`outcome = 'found'`).as("answered"),
          countWhere(sql`judged = 'right'`).as("right"),
          countWhere(sql`judged = 'wrong'`).as("wrong"),
        ])
        .where("asked_at", ">=", since.getTime())
        .groupBy(day)
        .orderBy(day)
        .execute();
      return rows.map(({ day: number, ...counts }) => ({ at: number * DAY_MS, ...counts }));
    },
  };
}

function countWhere(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

export async function writeQuestions(
  transaction: Kysely<Tables>,
  all: readonly (KeptQuestion & { readonly number: number })[],
  { now, mask }: { readonly now: Date; readonly mask: Mask },
): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ text, outcome, story, revision, number }) => ({
    text: mask(text),
    outcome,
    story: story ?? null,
    revision: revision ?? null,
    asked_at: now.getTime(),
    number,
  }));
  await transaction.insertInto("questions").values(rows).execute();
}
