import { setImmediate as nextTurn } from "node:timers/promises";
import type { InlineQuery } from "grammy/types";
import type { Log } from "#log";
import type { BlockParts } from "./answer-blocks.ts";
import { inlineResults } from "./inline-results.ts";
import type { Sender } from "./sender.ts";

export interface InlineOptions {
  readonly parts: BlockParts;
  readonly answer: Sender["answerInline"];
  readonly log: Log;
  /** Aborted to stop. */
  readonly stop: AbortSignal;
}

/**
 * Answers what is typed after the bot's name, letter by letter, in any chat: of one person only the newest query counts,
 * and one is answered at a time. Nothing of it is kept: a client that got no answer asks again.
 */
export class InlineAnswers {
  readonly #options: InlineOptions;
  /** The newest query of each person that is not begun with, the one who has waited longest first. */
  readonly #waiting = new Map<number, InlineQuery>();
  readonly #underWay = new Set<number>();
  #isAnswering = false;

  constructor(options: InlineOptions) {
    this.#options = options;
  }

  take(query: InlineQuery): void {
    this.#waiting.set(query.from.id, query);
    if (!this.#isAnswering) void this.#answerAll();
  }

  async #answerAll(): Promise<void> {
    this.#isAnswering = true;
    for (;;) {
      // Between two of them messages to the bot have their turn.
      await nextTurn();
      const next = this.#waiting.values().find(({ from }) => !this.#underWay.has(from.id));
      if (next === undefined || this.#options.stop.aborted) break;
      this.#waiting.delete(next.from.id);
      void this.#answer(next);
    }
    this.#isAnswering = false;
  }

  async #answer({ id, query, from }: InlineQuery): Promise<void> {
    const { parts, answer, log } = this.#options;
    this.#underWay.add(from.id);
    try {
      const speech = parts.speech.in(from.language_code);
      await answer(id, inlineResults(query, { ...parts, speech }), speech.say("inline-ask"));
    } catch (error) {
      log.error({ error: error instanceof Error ? error.stack : String(error) }, "no inline results made");
    } finally {
      this.#underWay.delete(from.id);
      if (this.#waiting.size > 0 && !this.#isAnswering) void this.#answerAll();
    }
  }
}
