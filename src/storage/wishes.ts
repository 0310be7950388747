import type { Kysely, Selectable } from "kysely";
import { type KeptWish, owe, type WishId, type Wishes, wishIdOf, WISHES_MAX } from "#following";
import type { FactId, StoryId } from "#story";
import { columnsOf } from "./delivery-rows.ts";
import type { Mask } from "./mask.ts";
import type { Tables } from "./tables.ts";

export function createWishes(
  database: Kysely<Tables>,
  { now, mask }: { readonly now: () => Date; readonly mask: Mask },
): Wishes {
  return {
    async of(chat) {
      const rows = await openOf(database, chat);
      return rows.map(({ id, story, question }) => ({ id: id as WishId, story: story as StoryId, question }));
    },

    add: (chat, { story, question }, revision) =>
      database.transaction().execute(async (transaction) => {
        const id = wishIdOf(question);
        const others = (await openOf(transaction, chat)).filter(
          (row) => row.story !== story || row.id !== id,
        );
        if (others.length >= WISHES_MAX) return "full";
        const at = now().getTime();
        const row = { question, wished_at: at, revision, told: null, fact: null };
        await transaction
          .insertInto("wishes")
          .values({ chat, story, id, ...row })
          .onConflict((conflict) => conflict.columns(["chat", "story", "id"]).doUpdateSet(row))
          .execute();
        await oweWhatCameMeanwhile(transaction, { chat, story, revision, at });
        return "kept";
      }),

    async drop(chat, story, id) {
      await database
        .deleteFrom("wishes")
        .where((row) => row.and({ chat, story, id }))
        .execute();
    },

    async awaited(story) {
      const rows = await database
        .selectFrom("wishes")
        .select((row) => [row.fn.min("question").as("question"), row.fn.countAll<number>().as("readers")])
        .where("story", "=", story)
        .where("told", "is", null)
        .groupBy("id")
        .orderBy("readers", "desc")
        .orderBy("question")
        .execute();
      return rows.map(({ question, readers }) => ({ question: mask(question), readers }));
    },
  };
}

export function wishOf({ id, story, question, told, fact }: Selectable<Tables["wishes"]>): KeptWish {
  return {
    id: id as WishId,
    story: story as StoryId,
    question,
    ...(told !== null && { told }),
    ...(fact !== null && { fact: fact as FactId }),
  };
}

/** Whether told or not. */
export function wishesOf(
  database: Kysely<Tables>,
  { chat, story }: { readonly chat: number; readonly story: string },
) {
  return database
    .selectFrom("wishes")
    .selectAll()
    .where((row) => row.and({ chat, story }));
}

function openOf(database: Kysely<Tables>, chat: number) {
  return database
    .selectFrom("wishes")
    .selectAll()
    .where("chat", "=", chat)
    .where("told", "is", null)
    .orderBy("wished_at")
    .orderBy("id")
    .execute();
}

/** A revision that was announced while the reader read the answer has not owed them anything. */
async function oweWhatCameMeanwhile(
  transaction: Kysely<Tables>,
  {
    chat,
    story,
    revision,
    at,
  }: { readonly chat: number; readonly story: StoryId; readonly revision: number; readonly at: number },
): Promise<void> {
  const latest = await transaction
    .selectFrom("announcements")
    .select("revision")
    .where("story", "=", story)
    .where("revision", ">", revision)
    .where("stopped_at", "is", null)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  if (latest === undefined) return;
  const { state, due_at, doubts } = columnsOf(owe(at));
  await transaction
    .insertInto("deliveries")
    .values({ story, revision: latest.revision, chat, state, due_at, doubts, since: at })
    .onConflict((conflict) => conflict.columns(["story", "revision", "chat"]).doNothing())
    .execute();
}
