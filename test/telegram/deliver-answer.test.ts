import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOT_BEGUN, readProgress } from "../../src/telegram/answer-progress.ts";
import { createDelivery } from "../../src/telegram/deliver-answer.ts";
import { html, plainText } from "../../src/telegram/html.ts";
import type { OutgoingMessage } from "../../src/telegram/message.ts";
import type { Outcome } from "../../src/telegram/outcome.ts";
import { openLog } from "./log.ts";

const CHAT = 7;
const LINE = message("once more");
const DOUBT: Outcome = { kind: "failed", reason: "doubtful" };

/** What happens to one request: it arrives or not, and its end is known or not. */
const FATES = {
  fine: { arrives: true },
  "429": { outcome: { kind: "slowDown", retryAfterSeconds: 2 } },
  "not written": { outcome: { kind: "failed", reason: "notReached" } },
  "wrong token": { outcome: { kind: "failed", reason: "unauthorised" } },
  refused: { outcome: { kind: "failed", reason: "refused" } },
  "5xx, lost": { outcome: DOUBT },
  "5xx, arrived": { arrives: true, outcome: DOUBT },
  "killed before": { killed: true },
  "killed after": { arrives: true, killed: true },
} as const satisfies Record<string, { arrives?: true; outcome?: Outcome; killed?: true }>;
type Fate = keyof typeof FATES;

function message(words: string): OutgoingMessage {
  return { text: html`${words}`, buttons: [] };
}

class Killed extends Error {}

/** A reader's chat at a Telegram where each request meets its fate, and everything is fine when the fates are over. */
class Chat {
  readonly fates: Fate[];
  readonly shown: string[] = [];
  readonly requests: string[] = [];
  /** Each text as often as it was shown, also where an edit has replaced it since. */
  readonly everShown: string[] = [];
  readonly lines: string[];
  #now = 0;
  #kept: string | undefined;
  readonly #log = openLog();

  constructor(fates: readonly Fate[]) {
    this.fates = [...fates];
    this.lines = this.#log.lines;
  }

  get milliseconds(): number {
    return this.#now;
  }

  /** One process's life: until the answer is delivered, or the process is killed. */
  async live(messages: readonly OutgoingMessage[], stop = new AbortController().signal): Promise<void> {
    const deliver = createDelivery({
      sender: {
        send: async ({ chat }, { text }, when) => {
          if (typeof when !== "string") await when.note();
          this.requests.push(`${chat}: ${plainText(text)}`);
          return this.#meet(() => this.shown.push(plainText(text)));
        },
        edit: async ({ message: number }, { text }) => {
          this.requests.push(`edit ${number}: ${plainText(text)}`);
          return this.#meet(() => {
            this.shown[number - 1] = plainText(text);
            return number;
          });
        },
      },
      moveChat: async () => {},
      clock: {
        now: () => this.#now,
        sleep: async (milliseconds) => {
          this.#now += milliseconds;
        },
      },
      log: this.#log.log,
      stop,
    });
    const progress = this.#kept === undefined ? NOT_BEGUN : readProgress(JSON.parse(this.#kept));
    const keep = async (reached: unknown): Promise<void> => {
      this.#kept = JSON.stringify(reached);
    };
    await deliver({ to: { chat: CHAT }, messages, line: LINE, progress, keep });
  }

  /** Lives again and again until the answer is delivered. */
  async untilDelivered(...words: readonly string[]): Promise<void> {
    for (;;) {
      try {
        return await this.live(words.map(message));
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    }
  }

  #meet(effect: () => number): Outcome {
    const { arrives, outcome, killed }: { arrives?: true; outcome?: Outcome; killed?: true } =
      FATES[this.fates.shift() ?? "fine"];
    const before = [...this.shown];
    const number = arrives ? effect() : 0;
    if (arrives) this.everShown.push(...this.shown.filter((text, at) => text !== before[at]));
    if (killed) throw new Killed();
    return outcome ?? { kind: "sent", message: number };
  }
}

const times = (chat: Chat, words: string): number => chat.everShown.filter((text) => text === words).length;

describe("an answer", () => {
  test.each<[string, Fate[], string[]]>([
    ["arrives at once", [], ["yes"]],
    ["waits out a 429", ["429"], ["yes"]],
    ["is sent again where the request was never written", ["not written", "not written"], ["yes"]],
    ["in doubt that was lost is given as a line that becomes it", ["5xx, lost"], ["yes"]],
    ["in doubt that had arrived is there twice", ["5xx, arrived"], ["yes", "yes"]],
    ["lost twice is there once", ["5xx, lost", "5xx, lost"], ["yes"]],
    [
      "that arrived, and whose line arrived in doubt, is there twice, with a line",
      ["5xx, arrived", "5xx, arrived"],
      ["yes", "once more", "yes"],
    ],
    ["in doubt at its edit is edited again", ["5xx, lost", "fine", "5xx, arrived"], ["yes"]],
    ["of a process killed before it was sent is sent by the next", ["killed before"], ["yes"]],
    ["of a process killed after it was sent is there twice", ["killed after"], ["yes", "yes"]],
    ["waits for the right token", ["wrong token"], ["yes"]],
    ["is sent itself where the line can't become it", ["5xx, lost", "fine", "refused"], ["once more", "yes"]],
    [
      "is sent itself no more than once",
      ["5xx, arrived", "fine", "refused", "killed after"],
      ["yes", "once more", "yes"],
    ],
    [
      "goes on with the same line after a kill",
      ["killed after", "fine", "killed before", "killed after"],
      ["yes", "yes"],
    ],
  ])("%s", async (_, fates, shown) => {
    const chat = new Chat(fates);
    await chat.untilDelivered("yes");
    expect(chat.shown).toEqual(shown);
    expect(times(chat, "yes")).toBeLessThanOrEqual(2);
  });

  test("of several messages keeps their order, and repeats none that has arrived", async () => {
    const chat = new Chat(["fine", "killed after"]);
    await chat.untilDelivered("one", "two", "three");
    expect(chat.shown).toEqual(["one", "two", "two", "three"]);
  });

  test("is given up after three lines whose end nobody knows, with a line in the log", async () => {
    const chat = new Chat(Array<Fate>(4).fill("5xx, lost"));
    await chat.untilDelivered("yes");
    expect(chat.requests).toEqual(["7: yes", "7: once more", "7: once more", "7: once more"]);
    expect(chat.lines).toContain("warn: an answer did not arrive");
  });

  test("tries three times in 30 s, then rests for 1, 2, 4 … minutes, within an hour", async () => {
    const chat = new Chat(Array<Fate>(100).fill("not written"));
    await chat.untilDelivered("yes");
    const minutes = Math.round(chat.milliseconds / 60_000);
    expect([chat.requests.length, minutes]).toEqual([3 * 6, 1 + 2 + 4 + 8 + 16]);
  });

  test("rests for as long as a 429 says, where that is longer", async () => {
    const chat = new Chat(["429"]);
    await chat.untilDelivered("yes");
    expect(chat.milliseconds).toBe(2000);
  });

  test("is left to the next start when a stop comes before its next try", async () => {
    const chat = new Chat(["not written"]);
    const stop = new AbortController();
    stop.abort(new Error("stopped"));
    await expect(chat.live([message("yes")], stop.signal)).rejects.toThrow("stopped");
    await chat.untilDelivered("yes");
    expect(chat.shown).toEqual(["yes"]);
  });

  test("whatever happens, is there at least once and at most twice, in order, and lines are few", async () => {
    // A fourth doubt in a row would give it up: the promise ends there.
    const quiet = fc.constantFrom<Fate>("429", "not written");
    const doubt = fc.constantFrom<Fate>("5xx, lost", "5xx, arrived", "killed before", "killed after");
    const stretch = fc
      .tuple(fc.array(quiet, { maxLength: 2 }), fc.array(doubt, { maxLength: 3 }))
      .map((all) => all.flat());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(stretch, fc.constant<Fate[]>(["fine"])), { maxLength: 8 }),
        async (stretches) => {
          const fates = stretches.flatMap((one) => [...one, "fine" as const]);
          const chat = new Chat(fates);
          await chat.untilDelivered("one", "two");
          for (const words of ["one", "two"]) {
            expect(times(chat, words)).toBeGreaterThanOrEqual(1);
            expect(times(chat, words)).toBeLessThanOrEqual(2);
          }
          expect(chat.shown.indexOf("two")).toBeGreaterThan(chat.shown.lastIndexOf("one"));
          expect(chat.shown.filter((text) => text === "once more").length).toBeLessThanOrEqual(2 * 3);
        },
      ),
      { numRuns: 500 },
    );
  });
});
