import { type Kysely, sql } from "kysely";
import type { Delivery, Owed, Told } from "#following";
import { columnsOf, joinOpen, OPEN_STATES } from "./delivery-rows.ts";
import { writeReader } from "./readers.ts";
import type { DeliveryRow, Tables } from "./tables.ts";

export interface Settled {
  readonly owed: Owed;
  readonly delivery: Delivery;
  readonly told: Told;
}

/**
 * What became of claims, with what follows from it for their chats: two statements however many were sent. A claim that
 * ran out is somebody else's now, and stays as it is.
 */
export async function writeSettled(
  transaction: Kysely<Tables>,
  all: readonly Settled[],
  now: number,
): Promise<void> {
  const standing = await writeDeliveries(transaction, all);
  for (const settled of standing) {
    const { owed, delivery } = settled;
    if (OPEN_STATES.includes(delivery.state)) await joinOpen(transaction, owed);
    if (delivery.state === "gone") await writeReader(transaction, owed.chat, { gone_at: now });
    if (owed.wishes.length > 0) await writeToldWishes(transaction, settled);
  }
  const sent = standing.filter(
    ({ owed, delivery }) => delivery.state === "sent" && owed.follow !== undefined,
  );
  if (sent.length > 0) await writeTold(transaction, sent);
}

/** Those whose claim stood still. */
async function writeDeliveries(
  transaction: Kysely<Tables>,
  all: readonly Settled[],
): Promise<readonly Settled[]> {
  const settled = all.map(({ owed, delivery, told }) => {
    const { state, due_at: dueAt, doubts, doubt_since: doubtSince } = columnsOf(delivery);
    const perhaps = mayHaveTold({ owed, delivery }) ? told.revision : null;
    return sql`(
      ${keyOf(owed)}, cast(${owed.revision} as integer), cast(${owed.delivery.dueAt} as bigint),
      cast(${state} as text), cast(${dueAt} as bigint), cast(${doubts} as integer), cast(${doubtSince} as bigint),
      cast(${perhaps} as integer)
    )`;
  });
  const { rows } = await sql<Pick<DeliveryRow, "story" | "revision" | "chat">>`
    with settled (chat, story, revision, claimed_until, state, due_at, doubts, doubt_since, perhaps)
      as (values ${sql.join(settled)})
    update deliveries
    set state = settled.state, due_at = settled.due_at, doubts = settled.doubts,
      doubt_since = settled.doubt_since, perhaps = coalesce(settled.perhaps, deliveries.perhaps)
    from settled
    where deliveries.chat = settled.chat and deliveries.story = settled.story
      and deliveries.revision = settled.revision
      and deliveries.state = 'claimed' and deliveries.due_at = settled.claimed_until
    returning deliveries.chat, deliveries.story, deliveries.revision
  `.execute(transaction);
  const written = new Set(rows.map(nameOf));
  return all.filter(({ owed }) => written.has(nameOf(owed)));
}

/** A chat that knows of a later revision already stays there. */
async function writeTold(transaction: Kysely<Tables>, sent: readonly Settled[]): Promise<void> {
  const news = sent.map(({ owed, told }) => {
    const facts = new Set([...(owed.follow?.toldFacts ?? []), ...told.facts]);
    return sql`(
      ${keyOf(owed)}, cast(${told.revision} as integer), cast(${JSON.stringify([...facts])} as text)
    )`;
  });
  await sql`
    with news (chat, story, revision, facts) as (values ${sql.join(news)})
    update follows set told = news.revision, told_facts = news.facts
    from news
    where follows.chat = news.chat and follows.story = news.story and follows.told < news.revision
  `.execute(transaction);
}

/** One that may have been told is open still; what was told is put right also where it was not sent again. */
async function writeToldWishes(
  transaction: Kysely<Tables>,
  { owed, delivery, told: { revision, wishes } }: Settled,
): Promise<void> {
  const { chat, story } = owed;
  const isSent = delivery.state === "sent";
  if (!isSent && !mayHaveTold({ owed, delivery })) return;
  for (const { id, fact = null } of wishes) {
    await transaction
      .updateTable("wishes")
      .set({ fact, ...(isSent && { told: revision }) })
      .where((row) => row.and({ chat, story, id }))
      .execute();
  }
  if (!isSent) return;
  await transaction
    .updateTable("wishes")
    .set({ told: revision })
    .where((row) => row.and({ chat, story }))
    .where("told", "<", revision)
    .execute();
}

function mayHaveTold({ owed, delivery }: Pick<Settled, "owed" | "delivery">): boolean {
  return delivery.doubts > owed.delivery.doubts;
}

/** With their types, which PostgreSQL can't tell from a parameter. */
function keyOf({ chat, story }: Owed) {
  return sql`cast(${chat} as bigint), cast(${story} as text)`;
}

function nameOf({ chat, story, revision }: Pick<DeliveryRow, "story" | "revision" | "chat">): string {
  return `${chat} ${story} ${revision}`;
}
