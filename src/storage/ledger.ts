import type { Kysely } from "kysely";
import type { Ledger, Owed } from "#following";
import { claimDue } from "./claim-due.ts";
import { ofOwed } from "./delivery-rows.ts";
import type { Engine } from "./engine.ts";
import { forgetChat } from "./forget.ts";
import { inGroups } from "./group-writes.ts";
import { moveChat } from "./move-chat.ts";
import { type Settled, writeSettled } from "./settle.ts";
import type { Tables } from "./tables.ts";

export function createLedger(database: Kysely<Tables>, engine: Engine, now: () => Date): Ledger {
  const settle = inGroups((all: readonly Settled[]) =>
    database.transaction().execute((transaction) => writeSettled(transaction, all, now().getTime())),
  );
  return {
    async claim(limit) {
      if (!(await engine.turn.take())) return [];
      return database
        .transaction()
        .execute((transaction) => claimDue(transaction, engine, { limit, now: now().getTime() }));
    },
    settle: (owed, delivery, told) => settle({ owed, delivery, told }),
    drop: inGroups((all: readonly Owed[]) =>
      database.transaction().execute(async (transaction) => {
        for (const owed of all) await transaction.deleteFrom("deliveries").where(ofOwed(owed)).execute();
      }),
    ),
    forget: (chat) => forgetChat(database, chat),
    moveChat: (from, to) => database.transaction().execute((transaction) => moveChat(transaction, from, to)),
  };
}
