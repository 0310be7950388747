import type { Log } from "#log";
import type { ReadRevisions } from "./archive.ts";
import { afterTry, pause, putOff, TROUBLES_THAT_PAUSE, troublesAfter, type TryOutcome } from "./delivery.ts";
import type { Ledger, Owed, Told } from "./ledger.ts";
import { heardUpTo } from "./hearer.ts";
import { factsIn, type News } from "./news.ts";
import { nextStep } from "./next-step.ts";
import type { AnswerSurely } from "./wish.ts";

export interface BroadcastParts {
  readonly ledger: Ledger;
  readonly revisions: ReadRevisions;
  /** Asks wishes again. */
  readonly answer: AnswerSurely;
  /** One try to send it. */
  readonly post: (
    to: Pick<Owed, "chat" | "thread" | "choices">,
    news: News,
    options: { readonly silent: boolean },
  ) => Promise<TryOutcome>;
  /** Whether Telegram answers. */
  readonly isUp: () => Promise<boolean>;
  /** Of chats that have chosen none. */
  readonly timeZone: string;
  readonly clock: {
    now(): number;
    /** Ends early, without an error, when the signal is aborted. */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  };
  readonly log: Log;
}

/** So many are claimed and sent at the same time: a second's worth at the pace that Telegram allows. */
const AT_ONCE = 25;
/** How soon an announcement, a stop or what is due is seen. */
const LOOK_EVERY_MS = 1000;
const KNOCK_AGAIN_MS = { first: 1000, longest: 30_000 };

/** Sends what is owed until `stop`, then waits for what is under way. Whatever fails is owed still. */
export async function broadcast(parts: BroadcastParts, stop: AbortSignal): Promise<void> {
  const { ledger, clock, log } = parts;
  const underWay = new Set<Promise<void>>();
  let troubles = 0;

  async function claim(): Promise<Owed[]> {
    try {
      return await ledger.claim(AT_ONCE - underWay.size);
    } catch (error) {
      log.error({ error: String(error) }, "what is owed can't be read");
      return [];
    }
  }

  async function send(owed: Owed): Promise<void> {
    try {
      const outcome = await deliver(owed, parts);
      if (outcome !== undefined) troubles = troublesAfter(troubles, outcome);
    } catch (error) {
      log.error({ chat: owed.chat, story: owed.story, error: String(error) }, "what is owed was not sent");
    }
  }

  while (!stop.aborted) {
    if (troubles >= TROUBLES_THAT_PAUSE) {
      log.warn({ troubles }, "Telegram does not work: nothing is sent to followers until it does");
      await untilUp(parts, stop);
      troubles = 0;
      continue;
    }
    const claimed = await claim();
    for (const owed of claimed) {
      const sending = send(owed).finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    if (claimed.length === 0) await clock.sleep(LOOK_EVERY_MS, stop);
    while (underWay.size > AT_ONCE / 2) await Promise.race(underWay);
  }
  await Promise.all(underWay);
}

async function untilUp({ isUp, clock, log }: BroadcastParts, stop: AbortSignal): Promise<void> {
  for (let wait = KNOCK_AGAIN_MS.first; !stop.aborted; wait = Math.min(2 * wait, KNOCK_AGAIN_MS.longest)) {
    await clock.sleep(wait, stop);
    if (stop.aborted || !(await isUp())) continue;
    log.info({}, "Telegram answers again");
    return;
  }
}

/** What became of the try, where there was one. */
async function deliver(
  owed: Owed,
  { ledger, revisions, answer, post, timeZone, clock }: BroadcastParts,
): Promise<TryOutcome | undefined> {
  const { chat, story, delivery } = owed;
  const from = heardUpTo(owed);
  const untold = { revision: from, facts: [], wishes: [] };
  const step = nextStep(owed, await revisions(story, from), { timeZone, now: clock.now(), answer });
  switch (step.kind) {
    case "nothing":
      await ledger.drop(owed);
      return undefined;
    case "pause":
      await ledger.settle(owed, pause(delivery, clock.now()), untold);
      return undefined;
    case "later":
      await ledger.settle(owed, putOff(delivery, step.at), untold);
      return undefined;
    case "send": {
      const { news, silent } = step;
      const outcome = await post(owed, news, { silent });
      const told = toldBy(news);
      await ledger.settle(owed, afterTry(delivery, outcome, clock.now()), told);
      if (outcome.kind === "deleted") await ledger.forget(chat);
      if (outcome.kind === "moved") await ledger.moveChat(chat, outcome.to);
      return outcome;
    }
  }
}

function toldBy(news: News): Told {
  const wishes = news.granted.map(({ wish, answer }) => ({ id: wish.id, fact: answer.fact }));
  return { revision: news.after.revision, facts: factsIn(news), wishes };
}
