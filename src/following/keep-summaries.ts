import type { Log } from "#log";
import { factsSummedUp, type Story } from "#story";
import type { ReadRevisions } from "./archive.ts";
import { afterTry, putOff, type TryOutcome } from "./delivery.ts";
import type { Ledger } from "./ledger.ts";
import { factOf, isCorrection } from "./news-item.ts";
import { type News, newsSince } from "./news.ts";
import { latestOf, type RevisionToTell } from "./revision.ts";
import type { OwedSummary, Summaries } from "./summaries.ts";

/** What became of one request; of a message that was sent, its number. */
export type ShowOutcome = TryOutcome & { readonly message?: number };

/** How a summary comes into a chat; one try each. */
export interface ShowSummary {
  post(owed: OwedSummary, story: Story): Promise<ShowOutcome>;
  /** May be repeated without harm. */
  edit(owed: OwedSummary, story: Story): Promise<ShowOutcome>;
  /** Says below it what it had wrong. */
  correct(owed: OwedSummary, news: News): Promise<ShowOutcome>;
}

export interface SummaryParts {
  readonly summaries: Summaries;
  readonly ledger: Pick<Ledger, "moveChat">;
  readonly revisions: ReadRevisions;
  readonly show: ShowSummary;
  /** Of chats that have chosen none. */
  readonly timeZone: string;
  readonly clock: { now(): number; sleep(milliseconds: number, signal?: AbortSignal): Promise<void> };
  readonly log: Log;
}

const AT_ONCE = 10;
const LOOK_EVERY_MS = 1000;
/** An edit whose end nobody knows is in no hurry, and does no harm twice. */
const EDIT_AGAIN_MS = 30_000;
/** A revision that can't be read any more may be by the next Askstory. */
const UNREADABLE_AGAIN_MS = 3_600_000;

/** Posts the summaries that are owed and mends those whose story has changed, until `stop`. */
export async function keepSummaries(parts: SummaryParts, stop: AbortSignal): Promise<void> {
  const { summaries, timeZone, clock, log } = parts;

  async function claim(): Promise<OwedSummary[]> {
    try {
      await summaries.owe(timeZone);
      return await summaries.claim(AT_ONCE);
    } catch (error) {
      log.error({ error: String(error) }, "summaries that are owed can't be read");
      return [];
    }
  }

  async function bring(owed: OwedSummary): Promise<void> {
    try {
      await bringUpToDate(owed, parts);
    } catch (error) {
      log.error({ chat: owed.chat, story: owed.story, error: String(error) }, "a summary was not mended");
    }
  }

  while (!stop.aborted) {
    const owed = await claim();
    await Promise.all(owed.map(bring));
    if (owed.length === 0) await clock.sleep(LOOK_EVERY_MS, stop);
  }
}

async function bringUpToDate(owed: OwedSummary, parts: SummaryParts): Promise<void> {
  const { summaries, ledger, revisions, show, clock } = parts;
  const { delivery, message } = owed;
  const since = await revisions(owed.story, owed.revision);
  const now = clock.now();
  if (since.length === 0) return summaries.settle(owed, putOff(delivery, now + UNREADABLE_AGAIN_MS));
  const { story } = latestOf(since);
  const shownFrom = story.publishedAt === undefined ? now : Date.parse(story.publishedAt);
  if (shownFrom > now) return summaries.settle(owed, putOff(delivery, shownFrom));
  if (message === undefined && story.status === "withdrawn") return summaries.drop(owed);
  const shown = message === undefined ? await show.post(owed, story) : await show.edit(owed, story);
  if (message !== undefined && isGoneForGood(shown)) return summaries.drop(owed);
  if (message !== undefined && shown.kind === "failed" && shown.reason === "doubtful") {
    return summaries.settle(owed, putOff(delivery, now + EDIT_AGAIN_MS));
  }
  const mended = message === undefined ? undefined : correctionsFor(owed, since);
  const outcome = shown.kind === "sent" && mended ? await show.correct(owed, mended) : shown;
  const number = message ?? shown.message;
  const isDone = outcome.kind === "sent" && number !== undefined;
  await summaries.settle(
    owed,
    afterTry(delivery, outcome, clock.now()),
    isDone ? { message: number, revision: story.revision } : undefined,
  );
  if (outcome.kind === "moved") await ledger.moveChat(owed.chat, outcome.to);
}

/** Deleted, too old, or nothing that could be edited. */
function isGoneForGood(outcome: ShowOutcome): boolean {
  return (
    outcome.kind === "failed" && ["messageGone", "refused", "markup", "tooLong"].includes(outcome.reason)
  );
}

/** What of the facts that it showed was wrong; a follower hears that anyway. */
function correctionsFor(owed: OwedSummary, revisions: readonly RevisionToTell[]): News | undefined {
  if (owed.isFollowed) return undefined;
  const told = factsSummedUp(revisions[0].story, owed.length);
  const news = newsSince(revisions, { what: "corrections", told });
  const items = news.items.filter((item) => isCorrection(item) && told.has(factOf(item).id));
  return items.length === 0 ? undefined : { ...news, items, notes: [] };
}
