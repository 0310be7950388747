import type { Kysely } from "kysely";
import { afterLostClaim, claim, type DeliveryState, type Owed, WAITING_STATES } from "#following";
import type { StoryId } from "#story";
import { deliveryOf, moveDeliveries } from "./delivery-rows.ts";
import type { Engine } from "./engine.ts";
import { followOf } from "./follows.ts";
import { choicesOf } from "./readers.ts";
import type { DeliveryRow, Tables } from "./tables.ts";

/** More than a day in any zone: what was sent before that is not of the same day. */
const SENT_LATELY_MS = 48 * 3_600_000;

export async function claimDue(
  transaction: Kysely<Tables>,
  engine: Engine,
  { limit, now }: { readonly limit: number; readonly now: number },
): Promise<Owed[]> {
  await moveDeliveries(transaction, await selectLost(transaction, engine, { limit, now }), (delivery) =>
    afterLostClaim(delivery, now),
  );
  const due: DeliveryRow[] = [];
  // One state after the other, since an index has each in the order in which it is due.
  for (const state of WAITING_STATES) {
    if (due.length === limit) break;
    due.push(...(await selectDue(transaction, engine, { state, limit: limit - due.length, now })));
  }
  if (due.length === 0) return [];
  return owedFrom(
    transaction,
    await moveDeliveries(transaction, due, (delivery) => claim(delivery, now)),
    now,
  );
}

interface Selection {
  readonly limit: number;
  readonly now: number;
}

function selectLost(
  transaction: Kysely<Tables>,
  engine: Engine,
  { limit, now }: Selection,
): Promise<DeliveryRow[]> {
  return transaction
    .selectFrom("deliveries")
    .selectAll()
    .where("state", "=", "claimed")
    .where("due_at", "<=", now)
    .limit(limit)
    .$if(engine.locksRows, (query) => query.forUpdate().skipLocked())
    .execute();
}

/** Not of an announcement that was stopped, nor to a chat that is being told of the same story just now. */
function selectDue(
  transaction: Kysely<Tables>,
  engine: Engine,
  { state, limit, now }: Selection & { readonly state: DeliveryState },
): Promise<DeliveryRow[]> {
  return transaction
    .selectFrom("deliveries as owed")
    .innerJoin("announcements", (join) =>
      join
        .onRef("announcements.story", "=", "owed.story")
        .onRef("announcements.revision", "=", "owed.revision"),
    )
    .selectAll("owed")
    .where("owed.state", "=", state)
    .where("owed.due_at", "<=", now)
    .where("announcements.stopped_at", "is", null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("deliveries as other")
            .select("other.chat")
            .whereRef("other.chat", "=", "owed.chat")
            .whereRef("other.story", "=", "owed.story")
            .where("other.state", "=", "claimed"),
        ),
      ),
    )
    .orderBy("owed.due_at")
    .limit(limit)
    .$if(engine.locksRows, (query) => query.forUpdate("owed").skipLocked())
    .execute();
}

/** The claimed deliveries with what their messages are made from. */
async function owedFrom(
  transaction: Kysely<Tables>,
  claimed: readonly DeliveryRow[],
  now: number,
): Promise<Owed[]> {
  const chats = [...new Set(claimed.map(({ chat }) => chat))];
  const follows = await transaction
    .selectFrom("follows")
    .leftJoin("readers", "readers.chat", "follows.chat")
    .leftJoin("chats", "chats.chat", "follows.chat")
    .selectAll("follows")
    .select(["readers.what as chat_what", "daily_at", "quiet_from", "quiet_to", "time_zone"])
    .where("follows.chat", "in", chats)
    .execute();
  const sent = await transaction
    .selectFrom("deliveries")
    .select(["chat", "story", "due_at"])
    .where("chat", "in", chats)
    .where("state", "=", "sent")
    .where("due_at", ">", now - SENT_LATELY_MS)
    .execute();
  return claimed.flatMap((row) => {
    const isOfThis = (other: { readonly chat: number; readonly story: string }) =>
      other.chat === row.chat && other.story === row.story;
    const follow = follows.find(isOfThis);
    if (follow === undefined) return [];
    return {
      chat: row.chat,
      story: row.story as StoryId,
      revision: row.revision,
      delivery: deliveryOf(row),
      since: row.since,
      ...(row.perhaps !== null && { perhaps: row.perhaps }),
      follow: followOf(follow),
      choices: choicesOf({ ...follow, what: follow.chat_what }),
      sent: sent.filter(isOfThis).map(({ due_at }) => due_at),
    };
  });
}
