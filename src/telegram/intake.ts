import type { InlineQuery, Update } from "grammy/types";
import type { Log } from "#log";
import type { Inbox } from "./bot-storage.ts";
import type { Clock } from "./clock.ts";
import type { HandledUpdate } from "./handle-update.ts";
import { type Incoming, type Myself, readUpdate } from "./read-update.ts";
import { describeError } from "./telegram-fault.ts";

export interface IntakeOptions {
  readonly inbox: Inbox;
  readonly me: Myself;
  /** Settles when the update needs nothing more; a rejection leaves it to the next start. */
  readonly handle: (update: HandledUpdate) => Promise<void>;
  /** Takes what is typed after the bot's name, which is neither kept nor waited for. */
  readonly inline: { take(query: InlineQuery): void };
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted to stop: nothing more is begun. */
  readonly stop: AbortSignal;
}

/** While so many are under way no more are fetched: they wait at Telegram, or in the inbox. */
const UNDER_WAY_MAX = 1000;

/** Where updates come in: what concerns the bot is kept, all else dropped unread, and what is new is begun with. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #underWay = new Set<Promise<void>>();
  #room = Promise.withResolvers<void>();

  constructor(options: IntakeOptions) {
    this.#options = options;
    options.stop.addEventListener("abort", () => this.#room.resolve(), { once: true });
  }

  /** How many are kept and not yet handled. */
  get underWay(): number {
    return this.#underWay.size;
  }

  /** Keeps the updates and begins with those that never came before; waits first while too many are under way. */
  async take(updates: readonly Update[]): Promise<void> {
    await this.#untilThereIsRoom();
    const { inbox, me, inline } = this.#options;
    const concerning = new Map<number, Incoming>();
    for (const update of updates) {
      if (update.inline_query) inline.take(update.inline_query);
      const incoming = readUpdate(update, me);
      if (incoming) concerning.set(update.update_id, incoming);
    }
    if (concerning.size === 0) return;
    const kept = updates.filter(({ update_id: id }) => concerning.has(id));
    const isNew = new Set(
      await inbox.receive(
        kept.map((body) => ({ id: body.update_id, chat: concerning.get(body.update_id)?.chat, body })),
      ),
    );
    for (const [id, incoming] of concerning) if (isNew.has(id)) this.#begin({ id, incoming });
  }

  /** Begins with what an earlier process left. */
  async resume(): Promise<void> {
    const { inbox, me, log } = this.#options;
    const waiting = await inbox.waiting();
    if (waiting.length > 0) log.info({ updates: waiting.length }, "goes on with what was left");
    for (const { id, body, progress } of waiting) {
      await this.#untilThereIsRoom();
      if (this.#options.stop.aborted) return;
      const incoming = readUpdate(body as Update, me);
      if (incoming) this.#begin({ id, incoming, left: { progress } });
      else await inbox.handled(id);
    }
  }

  /** Waits for all that is under way, but no longer than that. */
  async drain(milliseconds: number): Promise<void> {
    const over = new AbortController();
    await Promise.race([Promise.all(this.#underWay), this.#options.clock.sleep(milliseconds, over.signal)]);
    over.abort();
  }

  #begin(update: HandledUpdate): void {
    const settled = this.#handle(update).finally(() => {
      this.#underWay.delete(settled);
      this.#room.resolve();
    });
    this.#underWay.add(settled);
  }

  async #handle(update: HandledUpdate): Promise<void> {
    const { handle, log } = this.#options;
    try {
      await handle(update);
    } catch (error) {
      log.warn({ update: update.id, error: describeError(error) }, "left to the next start");
    }
  }

  async #untilThereIsRoom(): Promise<void> {
    while (this.#underWay.size >= UNDER_WAY_MAX && !this.#options.stop.aborted) {
      this.#room = Promise.withResolvers();
      await this.#room.promise;
    }
  }
}
