import { type AliasableExpression, type Kysely, sql } from "kysely";
import {
  type Announcement,
  type Announcements,
  DELIVERY_STATES,
  type DeliveryState,
  type NewAnnouncement,
  owe,
  WAITING_STATES,
} from "#following";
import type { StoryId } from "#story";
import { columnsOf, OPEN_STATES } from "./delivery-rows.ts";
import { DEFAULT_LEVEL } from "./readers.ts";
import type { Tables } from "./tables.ts";

export function createAnnouncements(database: Kysely<Tables>, now: () => Date): Announcements {
  return {
    all: () => readAnnouncements(database),
    stop: (story, revision) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable("announcements")
          .set({ stopped_at: now().getTime() })
          .where("story", "=", story)
          .where("revision", "=", revision)
          .where("stopped_at", "is", null)
          .execute();
        await transaction
          .updateTable("deliveries")
          .set({ state: "paused" })
          .where("story", "=", story)
          .where("revision", "=", revision)
          .where("state", "in", WAITING_STATES)
          .execute();
        const [stopped] = await readAnnouncements(transaction, { story, revision });
        return stopped;
      }),
  };
}

/**
 * Writes what goes out for a revision, in the transaction that writes the revision. What was owed for an earlier one and
 * is not claimed goes out for this one; and everybody who hears of it is owed a message.
 */
export async function writeAnnouncement(
  transaction: Kysely<Tables>,
  { story, revision, isCorrection, levels }: NewAnnouncement,
  now: Date,
): Promise<void> {
  const at = now.getTime();
  await transaction
    .insertInto("announcements")
    .values({ story, revision, at, is_correction: isCorrection ? 1 : 0 })
    .execute();
  await transaction
    .updateTable("deliveries")
    .set((row) => ({
      revision,
      state: row.case().when("doubts", ">", 0).then("doubtful").else("queued").end(),
      due_at: row.case().when("state", "=", "doubtful").then(row.ref("due_at")).else(at).end(),
    }))
    .where("story", "=", story)
    .where("state", "in", OPEN_STATES)
    .execute();
  if (levels.length > 0) await oweToFollowers(transaction, { story, revision, at }, levels);
  await oweToWishers(transaction, { story, revision, at });
}

type NewsToOwe = Pick<NewAnnouncement, "story" | "revision"> & { readonly at: number };

async function oweToFollowers(
  transaction: Kysely<Tables>,
  news: NewsToOwe,
  levels: NewAnnouncement["levels"],
): Promise<void> {
  const followers = transaction
    .selectFrom("follows")
    .leftJoin("readers", "readers.chat", "follows.chat")
    .select("follows.chat")
    .where("follows.story", "=", news.story)
    .where((row) => row.fn.coalesce("follows.what", "readers.what", sql.lit(DEFAULT_LEVEL)), "in", levels);
  await oweTo(transaction, followers, news);
}

/** Their wishes are asked again when the message is made; whoever was told one hears of a correction. */
async function oweToWishers(transaction: Kysely<Tables>, news: NewsToOwe): Promise<void> {
  const wishers = transaction.selectFrom("wishes").select("chat").where("story", "=", news.story).distinct();
  await oweTo(transaction, wishers, news);
}

async function oweTo(
  transaction: Kysely<Tables>,
  hearers: AliasableExpression<{ readonly chat: number }>,
  { story, revision, at }: NewsToOwe,
): Promise<void> {
  const { state, due_at: dueAt, doubts } = columnsOf(owe(at));
  await transaction
    .insertInto("deliveries")
    .columns(["story", "revision", "chat", "state", "due_at", "doubts", "since"])
    .expression((from) =>
      from
        .selectFrom(hearers.as("hearers"))
        .leftJoin("readers", "readers.chat", "hearers.chat")
        .select((row) => [
          row.val(story).as("story"),
          row.val(revision).as("revision"),
          "hearers.chat",
          row.val(state).as("state"),
          row.val(dueAt).as("due_at"),
          row.val(doubts).as("doubts"),
          row.val(at).as("since"),
        ])
        .where("readers.gone_at", "is", null),
    )
    .onConflict((conflict) => conflict.columns(["story", "revision", "chat"]).doNothing())
    .execute();
}

async function readAnnouncements(
  database: Kysely<Tables>,
  one?: { readonly story: StoryId; readonly revision: number },
): Promise<Announcement[]> {
  let announcements = database
    .selectFrom("announcements")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("revision", "desc");
  if (one) announcements = announcements.where("story", "=", one.story).where("revision", "=", one.revision);
  const counts = await database
    .selectFrom("deliveries")
    .select((row) => ["story", "revision", "state", row.fn.countAll<number>().as("count")])
    .groupBy(["story", "revision", "state"])
    .execute();
  return (await announcements.execute()).map(({ story, revision, at, is_correction, stopped_at }) => {
    const ofThis = counts.filter((row) => row.story === story && row.revision === revision);
    const countOf = (state: DeliveryState) => ofThis.find((row) => row.state === state)?.count ?? 0;
    return {
      story: story as StoryId,
      revision,
      at,
      isCorrection: is_correction === 1,
      isStopped: stopped_at !== null,
      deliveries: Object.fromEntries(DELIVERY_STATES.map((state) => [state, countOf(state)])) as Record<
        DeliveryState,
        number
      >,
    };
  });
}
