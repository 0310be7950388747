import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterTry, type Owed, type TryOutcome, wishIdOf } from "#following";
import type { StoryId } from "#story";
import { announce } from "./announce.ts";
import { DATABASES } from "./databases.ts";
import { type Rows, runSql } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const STORY = "mali" as StoryId;
const OLD = -500;
const NEW = -1_001_234_567_890;
const HOUR = 3_600_000;
const QUESTION = "How many were wounded?";

const OUTCOMES: readonly TryOutcome[] = [
  { kind: "sent" },
  { kind: "slowDown", retryAfterSeconds: 3 },
  { kind: "failed", reason: "doubtful" },
  { kind: "failed", reason: "notReached" },
  { kind: "gone" },
  { kind: "moved", to: NEW },
];

const TABLES = ["deliveries", "announcements", "changes", "revisions", "follows", "wishes", "readers"];

type Step =
  | { readonly kind: "announce" | "move" | "wait" }
  | { readonly kind: "try"; readonly outcome: TryOutcome }
  | { readonly kind: "follow" | "wish" | "back"; readonly chat: number };

/** What may happen to a group and the supergroup that it has become, in any order. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "announce" } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("try" as const), outcome: fc.constantFrom(...OUTCOMES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("follow" as const, "wish" as const, "back" as const),
      chat: fc.constantFrom(OLD, NEW),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "move" } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "wait" } as const) },
);

describe.each(DATABASES)("a group that has become a supergroup, in $name", (kind) => {
  const { storage, database, clock } = useStorage(kind);

  const clear = () => runSql(database.url, TABLES.map((table) => `delete from ${table}`).join("; "));

  async function run(steps: readonly Step[]): Promise<void> {
    let revision = 1;
    for (const one of steps) {
      switch (one.kind) {
        case "announce":
          await announce(storage, STORY, ++revision);
          break;
        case "try":
          for (const owed of await storage.ledger.claim(1)) await settle(owed, one.outcome);
          break;
        case "follow":
          await storage.follows.follow(one.chat, STORY, revision);
          break;
        case "wish":
          await storage.wishes.add(one.chat, { story: STORY, question: QUESTION }, revision);
          break;
        case "back":
          await storage.follows.comeBack(one.chat);
          break;
        case "move":
          await storage.ledger.moveChat(OLD, NEW);
          break;
        case "wait":
          clock.now += HOUR;
      }
    }
  }

  async function settle(owed: Owed, outcome: TryOutcome): Promise<void> {
    const told = { revision: owed.revision, facts: [], wishes: [{ id: wishIdOf(QUESTION) }] };
    await storage.ledger.settle(owed, afterTry(owed.delivery, outcome, clock.now), told);
  }

  async function chatRows(): Promise<Record<string, Rows>> {
    const tables = ["deliveries", "follows", "wishes"];
    const all = await Promise.all(
      tables.map((table) => runSql(database.url, `select * from ${table} order by story`)),
    );
    return Object.fromEntries(tables.map((table, index) => [table, all[index]]));
  }

  test("is owed one message about a story, whatever happened before, and no doubt of it is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await clear();
        await run(steps);
        const doubts = doubtsOf(await chatRows());
        await storage.ledger.moveChat(OLD, NEW);
        const moved = await chatRows();
        expect(JSON.stringify(moved)).not.toContain(String(OLD));
        expect(moved.deliveries.filter(isOpen).length).toBeLessThanOrEqual(1);
        expect(doubtsOf(moved)).toBe(doubts);
        await storage.ledger.moveChat(OLD, NEW);
        expect(await chatRows()).toEqual(moved);
      }),
      { numRuns: 30 },
    );
  });
});

function isOpen({ state }: Rows[number]): boolean {
  return ["queued", "doubtful", "paused"].includes(String(state));
}

/** Of messages that may be sent again. */
function doubtsOf({ deliveries }: Readonly<Record<string, Rows>>): number {
  return deliveries.filter(isOpen).reduce((sum, { doubts }) => sum + Number(doubts), 0);
}
