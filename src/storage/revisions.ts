import type { Kysely, Selectable } from "kysely";
import type { AddRevision, NewestRevision, Revision, RevisionNumbers } from "#publishing";
import type { Change, StoryId } from "#story";
import { writeAnnouncement } from "./announcements.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** Every revision of every story, for good. */
export type Revisions = AddRevision & NewestRevision & RevisionNumbers;

export function createRevisions(database: Kysely<Tables>, engine: Engine, now: () => Date): Revisions {
  return {
    async newest(story) {
      const row = await database
        .selectFrom("revisions")
        .selectAll()
        .where("story", "=", story)
        .orderBy("number", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && revisionOf(row);
    },

    add: (revision, changes, announcement) =>
      database.transaction().execute(async (transaction) => {
        const added = await transaction
          .insertInto("revisions")
          .values(rowOf(revision))
          .onConflict((conflict) => conflict.columns(["story", "number"]).doNothing())
          .returning("number")
          .execute();
        if (added.length === 0) return false;
        const rows = changes.map((change) => changeRowOf(change, revision));
        if (rows.length > 0) await transaction.insertInto("changes").values(rows).execute();
        if (announcement !== undefined) {
          const { story, number } = revision;
          await writeAnnouncement(transaction, { story, revision: number, ...announcement }, now());
          await engine.surveyDeliveries(transaction);
        }
        return true;
      }),

    async count() {
      const row = await database
        .selectFrom("revisions")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return row.count;
    },

    async numbers() {
      const rows = await database
        .selectFrom("revisions")
        .select(({ fn }) => ["story", fn.max("number").as("number")])
        .groupBy("story")
        .orderBy("story")
        .execute();
      return new Map(rows.map(({ story, number }) => [story as StoryId, number]));
    },
  };
}

function rowOf({ at, note, facts, ...revision }: Revision) {
  return { ...revision, at: at.getTime(), note: note ?? null, facts: facts ?? null };
}

function revisionOf({ story, status, at, note, facts, ...row }: Selectable<Tables["revisions"]>): Revision {
  return {
    ...row,
    story: story as StoryId,
    status: status as Revision["status"],
    at: new Date(at),
    note: note ?? undefined,
    facts: facts ?? undefined,
  };
}

function changeRowOf(change: Change, { story, number }: Revision) {
  const cause = "cause" in change ? change.cause : null;
  return { story, revision: number, fact: change.id, kind: change.kind, cause };
}
