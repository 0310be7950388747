import { setTimeout as wait } from "node:timers/promises";
import { openStorage } from "#storage";
import { type Standin, startStandin } from "#standin";
import { pseudoRandom } from "../learn/softmax.ts";
import { everyRow, type Rows, runSql } from "../storage/every-row.ts";
import { BotProcess } from "../telegram/bot-process.ts";
import { countFaults, type FaultsMet, orderFaults } from "./faults-of-telegram.ts";
import { followFrom, publishTroops } from "./followed-story.ts";

/** What became of the followers of one trial. */
export interface FollowerTrialResult {
  /** Of those that can be reached. */
  readonly told: number;
  readonly forgotten: number;
  /** Messages after a chat's first, and how many more the ledger says there may be. */
  readonly doubled: number;
  readonly doubts: number;
  /** Chats that got more messages than their own doubts allow. */
  readonly beyondDoubt: number;
  /** Chats of which the ledger says in the end what is not so, with what it says. */
  readonly wrong: readonly string[];
  readonly faults: FaultsMet;
  readonly seconds: number;
}

export const FOLLOWERS = 5000;
export const KILLS = 5;
/** 1 % of the followers, which become supergroups; half of them are told so while messages go out. */
const GROUPS = 50;
const READERS = FOLLOWERS - GROUPS;
/** After the first message since the last kill. */
const KILL_WITHIN_MS = 400;
const MIGRATE_WITHIN_MS = 5000;
/** A claim of a killed process runs out after 30 s, and the third doubt about one message waits 50 s. */
const NOTHING_FOR_MS = 120_000;
const TROOPS = "1,200";

/** 3 %. */
const isBlocked = (reader: number): boolean => reader % 33 === 0;
/** 1 %: Telegram doesn't know them. */
const isUnknown = (reader: number): boolean => reader % 99 === 1;

/**
 * Five thousand followers are told of a revision while Telegram misbehaves, and the bot is killed meanwhile.
 *
 * @throws TypeError when the bot does not end as it should, or when all was sent before the last kill
 */
export async function runFollowerTrial(seed: number, databaseUrl: string): Promise<FollowerTrialResult> {
  const random = pseudoRandom(seed);
  const standin = await startStandin();
  const supergroups = makeChats(standin);
  orderFaults(standin, ["sendMessage", "getUpdates"]);
  await publishToFollowers(databaseUrl);
  const began = performance.now();
  const bot = new BotProcess({ telegram: standin.url, databaseUrl, program: ["test/bench/bot-unpaced.ts"] });
  try {
    await Promise.all([kill(standin, bot, random), migrate(standin, supergroups, random)]);
    await untilSettled(databaseUrl);
    const seconds = (performance.now() - began) / 1000;
    await bot.stop();
    return { ...(await compare(standin, supergroups, databaseUrl)), faults: countFaults(standin), seconds };
  } finally {
    await bot.stop().catch(() => {});
    await standin.stop();
  }
}

/** What a group becomes, by its number. */
type Supergroups = Map<number, number>;

function makeChats({ control }: Standin): Supergroups {
  const supergroups: Supergroups = new Map();
  for (let reader = 1; reader <= READERS; reader++) {
    if (isUnknown(reader)) continue;
    control.chat({ id: reader, type: "private", ...(isBlocked(reader) && { bot: "kicked" }) });
  }
  for (let group = 1; group <= GROUPS; group++) {
    control.chat({ id: -group, type: "group", title: `Group ${group}` });
    if (!isToldOfMove(group)) supergroups.set(group, control.migrate({ chat: -group, told: false }).to);
  }
  return supergroups;
}

function isToldOfMove(group: number): boolean {
  return group % 2 === 0;
}

async function publishToFollowers(databaseUrl: string): Promise<void> {
  await using storage = await openStorage(databaseUrl, { now: () => new Date(), log: { warn: () => {} } });
  await publishTroops(storage, 1, "1,000");
  await followFrom(databaseUrl, 1, READERS);
  await followFrom(databaseUrl, -GROUPS, GROUPS);
  await publishTroops(storage, 2, TROOPS);
}

/** At random moments of a bot that sends: it has sent something since it was last killed. */
async function kill({ control }: Standin, bot: BotProcess, random: () => number): Promise<void> {
  for (let kills = 0; kills < KILLS; kills++) {
    const { seq } = control.calls({ method: "sendMessage" });
    const until = performance.now() + NOTHING_FOR_MS;
    while (control.calls({ method: "sendMessage", since: seq }).calls.length === 0) {
      if (performance.now() > until) throw new TypeError(`all was sent before kill ${kills + 1}`);
      await wait(20);
    }
    await wait(random() * KILL_WITHIN_MS);
    await bot.killAndStart();
  }
}

async function migrate({ control }: Standin, supergroups: Supergroups, random: () => number): Promise<void> {
  const groups = Array.from({ length: GROUPS }, (_, index) => index + 1).filter(isToldOfMove);
  await Promise.all(
    groups.map(async (group) => {
      await wait(random() * MIGRATE_WITHIN_MS);
      supergroups.set(group, control.migrate({ chat: -group }).to);
    }),
  );
}

/** Or until nothing more is. */
async function untilSettled(databaseUrl: string): Promise<void> {
  let [before, since] = [Infinity, performance.now()];
  while (performance.now() < since + NOTHING_FOR_MS) {
    const [{ open }] = await runSql(
      databaseUrl,
      "select count(*) as open from deliveries where state in ('queued', 'claimed', 'doubtful')",
    );
    if (Number(open) === 0) return;
    if (Number(open) < before) [before, since] = [Number(open), performance.now()];
    await wait(500);
  }
}

async function compare({ control }: Standin, supergroups: Supergroups, databaseUrl: string) {
  const { messages } = await control.messages({ by: "bot" });
  const heard = Map.groupBy(
    messages.filter(({ text = "" }) => text.includes(TROOPS)),
    ({ chat }) => chat.id,
  );
  const { deliveries, follows, readers } = await everyRow(databaseUrl);
  const ledger = [deliveries, follows, readers].map((rows: Rows) =>
    Map.groupBy(rows, ({ chat }) => Number(chat)),
  );
  const counts = { told: 0, forgotten: 0, doubled: 0, doubts: 0, beyondDoubt: 0 };
  const wrong: string[] = [];
  /** @param before its id while it was a group, in which it may have been told */
  const look = (chat: number, isReachable: boolean, before = chat): void => {
    const [[delivery, ...others] = [], [follow] = [], [reader] = []] = ledger.map((rows) => rows.get(chat));
    const ids = new Set([chat, before]);
    const times = [...ids].reduce((sum, id) => sum + (heard.get(id)?.length ?? 0), 0);
    const doubts = Number(delivery?.doubts ?? 0);
    counts.doubts += doubts;
    counts.doubled += Math.max(0, times - 1);
    if (times > 1 + doubts) counts.beyondDoubt++;
    if (times > 0) counts.told++;
    else if (isReachable) counts.forgotten++;
    const isRight = isReachable
      ? delivery?.state === "sent" && Number(follow?.told) === 2 && reader?.gone_at === null
      : delivery?.state === "gone" && Number(follow?.told) === 1 && reader?.gone_at !== null && times === 0;
    if (!isRight || others.length > 0) {
      wrong.push(JSON.stringify({ chat, times, delivery, others, follow, reader }));
    }
  };
  for (let reader = 1; reader <= READERS; reader++) look(reader, !isBlocked(reader) && !isUnknown(reader));
  for (const [group, supergroup] of supergroups) {
    look(supergroup, true, -group);
    const left = ledger.map((rows) => rows.get(-group));
    if (left.some((rows) => rows !== undefined)) wrong.push(JSON.stringify({ group: -group, left }));
  }
  return { ...counts, wrong };
}
