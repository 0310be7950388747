import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterLostClaim,
  afterTry,
  claim,
  type Delivery,
  owe,
  pause,
  putOff,
  resume,
  TROUBLES_THAT_PAUSE,
  troublesAfter,
  type TryOutcome,
  WAITING_STATES,
} from "#following";

const NOW = Date.parse("2026-03-02T12:00:00Z");
const HOUR = 3_600_000;
const DOUBTFUL: TryOutcome = { kind: "failed", reason: "doubtful" };

const claimed = claim(owe(NOW), NOW);

describe("what becomes of a delivery after a try", () => {
  test.each<[string, TryOutcome, Partial<Delivery>]>([
    ["it arrived", { kind: "sent" }, { state: "sent", doubts: 0 }],
    [
      "429: nothing was sent, the pause is kept",
      { kind: "slowDown", retryAfterSeconds: 7 },
      { state: "queued", dueAt: NOW + 7000, doubts: 0 },
    ],
    ["blocked, kicked, chat not found", { kind: "gone" }, { state: "gone" }],
    ["the account was deleted", { kind: "deleted" }, { state: "failed" }],
    ["a reader who has not pressed start", { kind: "failed", reason: "notStarted" }, { state: "gone" }],
    ["moved: at once, to the new id", { kind: "moved", to: -100 }, { state: "queued", dueAt: NOW }],
    ["the topic is closed or deleted", { kind: "failed", reason: "topicClosed" }, { state: "gone" }],
    ["no rights to send", { kind: "failed", reason: "noRights" }, { state: "gone" }],
    [
      "not reached: again, without a doubt",
      { kind: "failed", reason: "notReached" },
      { state: "queued", dueAt: NOW + 2000, doubts: 0 },
    ],
    [
      "5xx or cut: it may have arrived, and is sent once more",
      DOUBTFUL,
      { state: "doubtful", dueAt: NOW + 2000, doubts: 1 },
    ],
    ["the token was refused: the message is still owed", unauthorised(), { state: "queued", doubts: 0 }],
    [
      "an old query says nothing of the message",
      { kind: "failed", reason: "queryTooOld" },
      { state: "queued", doubts: 0 },
    ],
    ["our markup, refused as plain text too", { kind: "failed", reason: "markup" }, { state: "failed" }],
    ["too long", { kind: "failed", reason: "tooLong" }, { state: "failed" }],
    ["refused for good", { kind: "failed", reason: "refused" }, { state: "failed" }],
  ])("%s", (_name, outcome, expected) => {
    expect(afterTry(claimed, outcome, NOW)).toMatchObject(expected);
  });

  test("killed while sending: doubtful, due at once", () => {
    expect(afterLostClaim(claimed, NOW)).toMatchObject({ state: "doubtful", dueAt: NOW, doubts: 1 });
  });

  test("the gaps between doubtful tries grow, and a day after the first it is given up", () => {
    const gaps: number[] = [];
    let delivery = owe(NOW);
    while (WAITING_STATES.includes(delivery.state)) {
      const at = delivery.dueAt;
      delivery = afterTry(claim(delivery, at), DOUBTFUL, at);
      gaps.push((delivery.dueAt - at) / 1000);
    }
    expect(gaps).toEqual([2, 10, 50, 250, 1250, 6250, 14_400, 14_400, 14_400, 14_400, 14_400, 0]);
    expect(delivery).toMatchObject({ state: "failed", doubts: 12 });
    expect(delivery.dueAt - NOW).toBeLessThan(24 * HOUR);
  });

  test("a doubt stays to be seen while it waits for other reasons", () => {
    const again = claim(afterTry(claimed, DOUBTFUL, NOW), NOW);
    const slowed = afterTry(again, { kind: "slowDown", retryAfterSeconds: 1 }, NOW);
    expect(slowed).toMatchObject({ state: "doubtful", doubts: 1 });
    expect(resume(pause(claim(slowed, NOW), NOW), NOW)).toMatchObject({ state: "doubtful", dueAt: NOW });
  });

  test.each([
    ["a sent one is never claimed", () => claim(afterTry(claimed, { kind: "sent" }, NOW), NOW)],
    ["a claimed one is not claimed again", () => claim(claimed, NOW)],
    ["a queued one was not tried", () => afterTry(owe(NOW), { kind: "sent" }, NOW)],
    ["a queued one needs no resuming", () => resume(owe(NOW), NOW)],
  ])("%s", (_name, move) => {
    expect(move).toThrow(RangeError);
  });
});

describe("the whole broadcast pauses", () => {
  test.each<[string, TryOutcome[], number]>([
    ["after three troubles in a row", [DOUBTFUL, notReached(), unauthorised()], TROUBLES_THAT_PAUSE],
    ["not when one arrived between", [DOUBTFUL, DOUBTFUL, { kind: "sent" }, DOUBTFUL], 1],
    ["not when one was refused between: Telegram works", [DOUBTFUL, { kind: "gone" }], 0],
    ["a 429 tells neither", [DOUBTFUL, { kind: "slowDown", retryAfterSeconds: 1 }, DOUBTFUL], 2],
  ])("%s", (_name, outcomes, expected) => {
    expect(outcomes.reduce(troublesAfter, 0)).toBe(expected);
  });
});

/** Whatever happens to a message on its way: what we learn, and whether the chat has it, which we may not learn. */
type Event =
  | { readonly kind: "answered"; readonly outcome: TryOutcome; readonly arrives: boolean }
  | { readonly kind: "killed"; readonly arrives: boolean }
  | { readonly kind: "putOff"; readonly ms: number }
  | { readonly kind: "paused" };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("answered"), outcome: fc.constant(DOUBTFUL), arrives: fc.boolean() }),
  fc.record({ kind: fc.constant("killed"), arrives: fc.boolean() }),
  fc.record({ kind: fc.constant("putOff"), ms: fc.nat(8 * HOUR) }),
  fc.record({ kind: fc.constant("paused") }),
  fc.record({
    kind: fc.constant("answered"),
    outcome: fc.constantFrom<TryOutcome>(
      { kind: "slowDown", retryAfterSeconds: 3 },
      { kind: "moved", to: -100 },
      { kind: "gone" },
      notReached(),
      unauthorised(),
    ),
    arrives: fc.constant(false),
  }),
);

test("nobody is forgotten, and doubled messages never exceed recorded doubts", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let delivery = owe(NOW);
      let now = NOW;
      let arrived = 0;
      const isDoubled = () => arrived - 1 > delivery.doubts;
      const comeBack = () => {
        if (delivery.state === "gone" || delivery.state === "paused") delivery = resume(delivery, now);
      };
      for (const event of events) {
        comeBack();
        if (delivery.state === "failed") break;
        now = Math.max(now, delivery.dueAt);
        const sending = claim(delivery, now);
        if ("arrives" in event && event.arrives) arrived++;
        delivery = after(sending, event, now);
        expect(isDoubled()).toBe(false);
      }
      comeBack();
      if (delivery.state === "failed") {
        // The next try would have come later than a day after the first doubt.
        expect(now - (delivery.doubtSince ?? now)).toBeGreaterThan(20 * HOUR - 1);
        return;
      }
      // At last all goes well.
      now = Math.max(now, delivery.dueAt);
      delivery = afterTry(claim(delivery, now), { kind: "sent" }, now);
      arrived++;
      expect(delivery.state).toBe("sent");
      expect(isDoubled()).toBe(false);
    }),
  );
});

function after(sending: Delivery, event: Event, now: number): Delivery {
  switch (event.kind) {
    case "answered":
      return afterTry(sending, event.outcome, now);
    case "killed":
      return afterLostClaim(sending, sending.dueAt);
    case "putOff":
      return putOff(sending, now + event.ms);
    case "paused":
      return pause(sending, now);
  }
}

function notReached(): TryOutcome {
  return { kind: "failed", reason: "notReached" };
}

function unauthorised(): TryOutcome {
  return { kind: "failed", reason: "unauthorised" };
}
