/**
 * queued: due at its time. claimed: somebody is sending it now. sent: the chat has it. doubtful: the chat may have it,
 * and gets it once more. gone: the chat can't be reached until its reader comes back, or an admin mends that. paused: it waits for a person.
 * failed: given up.
 */
export type DeliveryState = keyof typeof NEXT_STATES;

/** One message owed to one chat: how far it has come. */
export interface Delivery {
  readonly state: DeliveryState;
  /** Milliseconds since 1970: when it is next due; of a claimed one, when the claim runs out. */
  readonly dueAt: number;
  /** How often it may have arrived without our knowing; it arrives at most once more than that. */
  readonly doubts: number;
  /** When the first doubt arose. */
  readonly doubtSince?: number;
}

/** What became of one request to send a message. */
export type TryOutcome =
  | { readonly kind: "sent" }
  /** Nothing was sent, and nothing may be for so long. */
  | { readonly kind: "slowDown"; readonly retryAfterSeconds: number }
  | { readonly kind: "gone" }
  /** The account is no more, and nothing is kept of it. */
  | { readonly kind: "deleted" }
  /** Nothing was sent: the chat has another id now. */
  | { readonly kind: "moved"; readonly to: number }
  | { readonly kind: "failed"; readonly reason: TryFailure };

export type TryFailure =
  /** The request was not written. */
  | "notReached"
  /** The service failed, or the connection was cut after the request was written. */
  | "doubtful"
  /** The bot's own token was refused. */
  | "unauthorised"
  /** The reader has not pressed start yet. */
  | "notStarted"
  /** Whoever set the chat up can mend these two. */
  | "topicClosed"
  | "noRights"
  /** Says nothing of the message. */
  | "queryTooOld"
  /** It was to be edited, and is no more there or too old. */
  | "messageGone"
  /** The message itself was refused, its words alone too. */
  | "markup"
  | "tooLong"
  | "refused";

/** The only moves there are. */
const NEXT_STATES = {
  queued: ["claimed", "paused"],
  claimed: ["queued", "doubtful", "sent", "gone", "paused", "failed"],
  doubtful: ["claimed", "paused"],
  gone: ["queued", "doubtful"],
  paused: ["queued", "doubtful"],
  sent: [],
  failed: [],
} as const satisfies Record<string, readonly string[]>;

export const DELIVERY_STATES = Object.keys(NEXT_STATES) as readonly DeliveryState[];

/** Those that can be claimed; when, a delivery's `dueAt` says. */
export const WAITING_STATES = DELIVERY_STATES.filter((state) =>
  NEXT_STATES[state].some((next) => next === "claimed"),
);

/** A request takes 10 s at most and waits 5 s for its turn: whoever has not settled a claim after so long was killed. */
const CLAIM_MS = 30_000;
/** Before what was not written is tried again. */
const RETRY_MS = 2000;
/** The gaps grow: 2 s, 10 s, 50 s, 4 min, 21 min, 1.7 h, then 4 h each. */
const DOUBT_GAP_MS = { first: 2000, factor: 5, longest: 4 * 3_600_000 };
/** No try comes later than that after the first doubt. */
const DOUBTED_AT_MOST_MS = 24 * 3_600_000;

export function owe(dueAt: number): Delivery {
  return { state: "queued", dueAt, doubts: 0 };
}

/** Somebody sends it now, or has until the claim runs out. */
export function claim(delivery: Delivery, now: number): Delivery {
  return move(delivery, { state: "claimed", dueAt: now + CLAIM_MS });
}

/** What becomes of a claimed one after a request to send it. */
export function afterTry(delivery: Delivery, outcome: TryOutcome, now: number): Delivery {
  switch (outcome.kind) {
    case "sent":
      return move(delivery, { state: "sent", dueAt: now });
    case "slowDown":
      return wait(delivery, now + 1000 * outcome.retryAfterSeconds);
    case "moved":
      return wait(delivery, now);
    case "gone":
      return move(delivery, { state: "gone", dueAt: now });
    case "deleted":
      return move(delivery, { state: "failed", dueAt: now });
    case "failed":
      return afterFailure(delivery, outcome.reason, now);
  }
}

function afterFailure(delivery: Delivery, reason: TryFailure, now: number): Delivery {
  switch (reason) {
    case "notReached":
    case "unauthorised":
    case "queryTooOld":
      return wait(delivery, now + RETRY_MS);
    case "doubtful":
      return doubt(delivery, now, now + gapAfter(delivery.doubts + 1));
    // Pressing start brings such a reader as it brings back one who has blocked the bot, and so does an admin who mends it.
    case "notStarted":
    case "topicClosed":
    case "noRights":
      return move(delivery, { state: "gone", dueAt: now });
    case "markup":
    case "tooLong":
    case "refused":
    case "messageGone":
      return move(delivery, { state: "failed", dueAt: now });
  }
}

/** Whoever claimed it was killed, perhaps just after the request was written. */
export function afterLostClaim(delivery: Delivery, now: number): Delivery {
  return doubt(delivery, now, now);
}

/** A claimed one that is not to be sent yet: its reader sleeps, or we stop. */
export function putOff(delivery: Delivery, dueAt: number): Delivery {
  return wait(delivery, dueAt);
}

/** Until its reader wants to hear again, or until an announcement that was stopped is followed by another. */
export function pause(delivery: Delivery, now: number): Delivery {
  return move(delivery, { state: "paused", dueAt: now });
}

/** A paused or gone one whose reader is back, or whose chat was mended. */
export function resume(delivery: Delivery, now: number): Delivery {
  return wait(delivery, now);
}

/** So many tries in a row that met no working Telegram pause the whole broadcast, until it answers again. */
export const TROUBLES_THAT_PAUSE = 3;

/** How many tries in a row have met no working Telegram, after one more. */
export function troublesAfter(troubles: number, outcome: TryOutcome): number {
  if (outcome.kind === "slowDown") return troubles;
  const isTrouble =
    outcome.kind === "failed" && ["doubtful", "notReached", "unauthorised"].includes(outcome.reason);
  return isTrouble ? troubles + 1 : 0;
}

/** In the queue, where a doubt stays visible. */
function wait(delivery: Delivery, dueAt: number): Delivery {
  return move(delivery, { state: delivery.doubts > 0 ? "doubtful" : "queued", dueAt });
}

function doubt(delivery: Delivery, now: number, dueAt: number): Delivery {
  const { doubts, doubtSince = now } = delivery;
  const isGivenUp = dueAt - doubtSince > DOUBTED_AT_MOST_MS;
  return move(
    { ...delivery, doubts: doubts + 1, doubtSince },
    isGivenUp ? { state: "failed", dueAt: now } : { state: "doubtful", dueAt },
  );
}

function gapAfter(doubts: number): number {
  const { first, factor, longest } = DOUBT_GAP_MS;
  return Math.min(longest, first * factor ** (doubts - 1));
}

function move(delivery: Delivery, to: Pick<Delivery, "state" | "dueAt">): Delivery {
  if (!NEXT_STATES[delivery.state].some((next) => next === to.state)) {
    throw new RangeError(`a delivery never moves from ${delivery.state} to ${to.state}`);
  }
  return { ...delivery, ...to };
}
