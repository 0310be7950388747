import type { Kysely } from "kysely";
import { afterLostClaim, claim, type DeliveryState, type Owed, pause, WAITING_STATES } from "#following";
import type { StoryId } from "#story";
import { columnsOf, deliveryOf, joinOpen, moveDeliveries } from "./delivery-rows.ts";
import type { Engine } from "./engine.ts";
import { followOf } from "./follows.ts";
import { choicesOfAll } from "./readers.ts";
import type { DeliveryRow, Tables } from "./tables.ts";
import { wishOf } from "./wishes.ts";

/** More than a day in any zone: what was sent before that is not of the same day. */
const SENT_LATELY_MS = 48 * 3_600_000;

/** So many more are looked at than are claimed: a few can't be just now. */
const LOOKED_AT_MORE = 100;

export async function claimDue(
  transaction: Kysely<Tables>,
  engine: Engine,
  { limit, now }: { readonly limit: number; readonly now: number },
): Promise<Owed[]> {
  const select = (state: DeliveryState, count: number) =>
    selectDue(transaction, engine, { state, limit: count, now });
  const lost = await select("claimed", limit);
  const inDoubt = lost.map((row) => ({ ...row, perhaps: row.revision }));
  for (const row of await moveDeliveries(transaction, inDoubt, (delivery) => afterLostClaim(delivery, now)))
    await joinOpen(transaction, row);
  const due: DeliveryRow[] = [];
  for (const state of WAITING_STATES) {
    if (due.length >= limit) break;
    const rows = await select(state, limit - due.length + LOOKED_AT_MORE);
    const isStopped = await stoppedAmong(transaction, rows);
    await moveDeliveries(transaction, rows.filter(isStopped), (delivery) => pause(delivery, now));
    const isBeingTold = await beingToldAmong(transaction, rows);
    due.push(...rows.filter((row) => !isStopped(row) && !isBeingTold(row)));
  }
  const claimed = await claimAll(transaction, due.slice(0, limit), now);
  return claimed.length === 0 ? [] : owedFrom(transaction, claimed, now);
}

/** One statement for all, since a claim makes them the same. */
async function claimAll(
  transaction: Kysely<Tables>,
  rows: readonly DeliveryRow[],
  now: number,
): Promise<DeliveryRow[]> {
  const claimed = rows.map((row) => ({ ...row, ...columnsOf(claim(deliveryOf(row), now)) }));
  const [first] = claimed;
  if (first === undefined) return [];
  await transaction
    .updateTable("deliveries")
    .set({ state: first.state, due_at: first.due_at })
    .where((row) => row.or(claimed.map(({ story, revision, chat }) => row.and({ story, revision, chat }))))
    .execute();
  return claimed;
}

/** In one table and one state, so that its index gives them in the order in which they are due. */
function selectDue(
  transaction: Kysely<Tables>,
  engine: Engine,
  { state, limit, now }: { readonly state: DeliveryState; readonly limit: number; readonly now: number },
): Promise<DeliveryRow[]> {
  return transaction
    .selectFrom("deliveries")
    .selectAll()
    .where("state", "=", state)
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .$if(engine.locksRows, (query) => query.forUpdate().skipLocked())
    .execute();
}

type Among = (row: DeliveryRow) => boolean;

/** Whether a delivery's announcement was stopped while it was under way. */
async function stoppedAmong(transaction: Kysely<Tables>, rows: readonly DeliveryRow[]): Promise<Among> {
  if (rows.length === 0) return () => false;
  const stories = [...new Set(rows.map(({ story }) => story))];
  const stopped = await transaction
    .selectFrom("announcements")
    .select(["story", "revision"])
    .where("story", "in", stories)
    .where("stopped_at", "is not", null)
    .execute();
  return ({ story, revision }) => stopped.some((one) => one.story === story && one.revision === revision);
}

/** Whether a chat is being told of the same story just now: one message after the other. */
async function beingToldAmong(transaction: Kysely<Tables>, rows: readonly DeliveryRow[]): Promise<Among> {
  if (rows.length === 0) return () => false;
  const claimed = await transaction
    .selectFrom("deliveries")
    .select(["chat", "story"])
    .where("state", "=", "claimed")
    .execute();
  return ({ chat, story }) => claimed.some((one) => one.chat === chat && one.story === story);
}

/** The claimed deliveries with what their messages are made from. */
async function owedFrom(
  transaction: Kysely<Tables>,
  claimed: readonly DeliveryRow[],
  now: number,
): Promise<Owed[]> {
  const chats = [...new Set(claimed.map(({ chat }) => chat))];
  const follows = await transaction.selectFrom("follows").selectAll().where("chat", "in", chats).execute();
  const wishes = await transaction
    .selectFrom("wishes")
    .selectAll()
    .where("chat", "in", chats)
    .orderBy("wished_at")
    .execute();
  const choices = await choicesOfAll(transaction, chats);
  const threads = await threadsOfAll(transaction, chats);
  const sent = await transaction
    .selectFrom("deliveries")
    .select(["chat", "story", "due_at"])
    .where("chat", "in", chats)
    .where("state", "=", "sent")
    .where("due_at", ">", now - SENT_LATELY_MS)
    .execute();
  const owed: Owed[] = [];
  for (const row of claimed) {
    const isOfThis = (other: { readonly chat: number; readonly story: string }) =>
      other.chat === row.chat && other.story === row.story;
    const { story, revision, chat, since, perhaps } = row;
    const follow = follows.find(isOfThis);
    const wished = wishes.filter(isOfThis);
    if (follow === undefined && wished.length === 0) {
      // What was under way when its reader stopped following, and was not sent.
      await transaction
        .deleteFrom("deliveries")
        .where((columns) => columns.and({ story, revision, chat }))
        .execute();
      continue;
    }
    owed.push({
      chat,
      thread: threads.get(chat),
      story: story as StoryId,
      revision,
      delivery: deliveryOf(row),
      since,
      ...(perhaps !== null && { perhaps }),
      ...(follow !== undefined && { follow: followOf(follow) }),
      wishes: wished.map(wishOf),
      choices: choices.get(chat) ?? {},
      sent: sent.filter(isOfThis).map(({ due_at }) => due_at),
    });
  }
  return owed;
}

/** The topics that forums want their news in; General's messages name none. */
async function threadsOfAll(
  transaction: Kysely<Tables>,
  chats: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await transaction
    .selectFrom("chats")
    .select(["chat", "thread"])
    .where("chat", "in", chats)
    .where("thread", "!=", 0)
    .execute();
  return new Map(rows.map(({ chat, thread }) => [chat, thread ?? 0]));
}
