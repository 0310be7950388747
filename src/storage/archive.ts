import type { Kysely } from "kysely";
import type { Archive, ArchivedRevision } from "#following";
import type { Tables } from "./tables.ts";

export function createArchive(database: Kysely<Tables>): Archive {
  return {
    async since(story, number) {
      const rows = await database
        .selectFrom("revisions")
        .leftJoin("announcements", (join) =>
          join
            .onRef("announcements.story", "=", "revisions.story")
            .onRef("announcements.revision", "=", "revisions.number"),
        )
        .select(["number", "status", "note", "article", "facts", "is_correction", "stopped_at"])
        .where("revisions.story", "=", story)
        .where("number", ">=", number)
        .orderBy("number")
        .execute();
      return rows.map(({ status, note, facts, is_correction, stopped_at, ...row }) => ({
        ...row,
        status: status as ArchivedRevision["status"],
        note: note ?? undefined,
        facts: facts ?? undefined,
        isCorrection: is_correction === 1,
        isStopped: stopped_at !== null,
      }));
    },
  };
}
