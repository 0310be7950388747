import type { Kysely, Selectable } from "kysely";
import type { Offer, OfferKey, Offers } from "#editing";
import type { StoryId } from "#story";
import type { Tables } from "./tables.ts";

/** Whoever has not told by then was killed: another tells. */
const CLAIM_MS = 30_000;

export function createOffers(database: Kysely<Tables>, now: () => Date): Offers {
  async function read({ story, hash }: OfferKey): Promise<Offer | undefined> {
    const row = await database
      .selectFrom("offers")
      .selectAll()
      .where("story", "=", story)
      .where("hash", "like", `${hash}%`)
      .orderBy("at", "desc")
      .limit(1)
      .executeTakeFirst();
    return row && offerOf(row);
  }

  const setState = (key: OfferKey, state: Offer["state"], revision?: number) =>
    database
      .updateTable("offers")
      .set({ state, ...(revision !== undefined && { revision }) })
      .where("story", "=", key.story)
      .where("hash", "=", key.hash);

  /** Whether an editor has decided it. */
  async function isDecided({ story, hash }: { readonly story: string; readonly hash: string }) {
    const row = await database
      .selectFrom("offer_messages")
      .select("chat")
      .where("story", "=", story)
      .where("hash", "=", hash)
      .where("is_theirs", "=", 1)
      .executeTakeFirst();
    return row !== undefined;
  }

  return {
    add: ({ story, hash, kind, title, state, revision = null }, editors) =>
      database.transaction().execute(async (transaction) => {
        const added = await transaction
          .insertInto("offers")
          .values({ story, hash, kind, title, state, revision, at: now().getTime() })
          .onConflict((conflict) => conflict.columns(["story", "hash"]).doNothing())
          .returning("hash")
          .execute();
        if (added.length === 0) return false;
        await superseded(transaction, story).where("hash", "!=", hash).execute();
        const messages = editors.map((chat) => ({ story, hash, chat }));
        if (messages.length > 0) await transaction.insertInto("offer_messages").values(messages).execute();
        return true;
      }),

    find: (story, hash) => read({ story, hash }),

    async open() {
      const rows = await database
        .selectFrom("offers")
        .selectAll()
        .where("state", "=", "open")
        .where("kind", "!=", "faults")
        .execute();
      return rows.map(offerOf);
    },

    async decide(key, to, editor) {
      const [decided] = await setState(key, to).where("state", "=", "open").execute();
      if (decided.numUpdatedRows > 0n) {
        const theirs = { is_theirs: 1 };
        await database
          .insertInto("offer_messages")
          .values({ story: key.story, hash: key.hash, chat: editor, shown: to, ...theirs })
          .onConflict((conflict) => conflict.columns(["story", "hash", "chat"]).doUpdateSet(theirs))
          .execute();
      }
      const offer = await read(key);
      if (offer === undefined) return undefined;
      const message = await database
        .selectFrom("offer_messages")
        .select("is_theirs")
        .where("story", "=", key.story)
        .where("hash", "=", key.hash)
        .where("chat", "=", editor)
        .executeTakeFirst();
      return { offer, isTheirs: message?.is_theirs === 1 && offer.state === to };
    },

    becameRevision: async (key, revision) => {
      await setState(key, "published", revision).execute();
    },

    reopen: ({ story, hash }) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable("offers")
          .set({ state: "open", revision: null })
          .where("story", "=", story)
          .where("hash", "=", hash)
          .execute();
        await transaction
          .updateTable("offer_messages")
          .set({ is_theirs: 0 })
          .where("story", "=", story)
          .where("hash", "=", hash)
          .execute();
      }),

    renew: ({ story, hash, state }) =>
      database.transaction().execute(async (transaction) => {
        await superseded(transaction, story).execute();
        await transaction
          .updateTable("offers")
          .set({ state, revision: null })
          .where("story", "=", story)
          .where("hash", "=", hash)
          .execute();
        await transaction
          .updateTable("offer_messages")
          .set({ is_theirs: 0, message: null, shown: null })
          .where("story", "=", story)
          .where("hash", "=", hash)
          .execute();
      }),

    supersede: async (story) => {
      await superseded(database, story).execute();
    },

    async claim() {
      const at = now().getTime();
      const row = await database
        .selectFrom("offer_messages")
        .innerJoin("offers", (join) =>
          join
            .onRef("offers.story", "=", "offer_messages.story")
            .onRef("offers.hash", "=", "offer_messages.hash"),
        )
        .selectAll("offers")
        .select(["chat", "message", "is_theirs", "due_at"])
        .where("due_at", "<=", at)
        // Being published: what became of it is told once that is known.
        .where((is) => is.or([is("state", "!=", "published"), is("revision", "is not", null)]))
        .where((is) => is.or([is("shown", "is", null), is("shown", "!=", is.ref("offers.state"))]))
        .orderBy("offers.at")
        .orderBy("chat")
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const [claimed] = await database
        .updateTable("offer_messages")
        .set({ due_at: at + CLAIM_MS })
        .where("story", "=", row.story)
        .where("hash", "=", row.hash)
        .where("chat", "=", row.chat)
        .where("due_at", "=", row.due_at)
        .execute();
      if (claimed.numUpdatedRows === 0n) return undefined;
      return {
        offer: offerOf(row),
        editor: row.chat,
        ...(row.message !== null && { message: row.message }),
        decidedBy: row.is_theirs === 1 ? "them" : (await isDecided(row)) ? "another" : "nobody",
      };
    },

    told: async ({ offer, editor }, message) => {
      await database
        .updateTable("offer_messages")
        .set({ shown: offer.state, due_at: 0, ...(message !== undefined && { message }) })
        .where("story", "=", offer.story)
        .where("hash", "=", offer.hash)
        .where("chat", "=", editor)
        .execute();
    },

    putOff: async ({ offer, editor }, milliseconds) => {
      await database
        .updateTable("offer_messages")
        .set({ due_at: now().getTime() + milliseconds })
        .where("story", "=", offer.story)
        .where("hash", "=", offer.hash)
        .where("chat", "=", editor)
        .execute();
    },
  };
}

function superseded(database: Kysely<Tables>, story: StoryId) {
  return database
    .updateTable("offers")
    .set({ state: "superseded" })
    .where("story", "=", story)
    .where("state", "=", "open");
}

function offerOf({ story, hash, kind, title, state, revision }: Selectable<Tables["offers"]>): Offer {
  return {
    story: story as StoryId,
    hash,
    kind: kind as Offer["kind"],
    title,
    state: state as Offer["state"],
    ...(revision !== null && { revision }),
  };
}
