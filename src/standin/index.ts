/**
 * A stand-in for Telegram: its Bot API over HTTP, with readers, groups and channels that are played by the
 * control verbs, and faults on order.
 *
 * ```ts
 * import { startStandin } from "#standin";
 *
 * const standin = await startStandin();
 * standin.control.say({ chat: 1001, text: "who leads the defense ministry?" });
 * const response = await fetch(`${standin.url}/bot1:any/getUpdates`);
 * console.log((await response.json()).result[0].message.text);
 * await standin.stop();
 * ```
 */
import { type Clock, systemClock } from "./clock.ts";
import { type Control, controlOf } from "./control/routes.ts";
import { listen } from "./server.ts";
import { newState } from "./state.ts";
import { endPoll } from "./updates.ts";

export type { Clock } from "./clock.ts";

export interface StandinOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  /** The only token that is let in; without it any of the right form is. */
  readonly token?: string;
}

export interface Standin {
  /** What a bot takes as its API root. */
  readonly url: string;
  /** The verbs of /control, without the HTTP. They throw where those answer 400. */
  readonly control: Control;
  stop(): Promise<void>;
}

/** @throws The system's error when the port is taken. */
export async function startStandin({
  port = 0,
  clock = systemClock,
  token,
}: StandinOptions = {}): Promise<Standin> {
  const state = newState(clock, { token });
  const server = await listen(state, port);
  return {
    url: server.url,
    control: controlOf(state),
    async stop() {
      endPoll(state);
      state.webhook?.close();
      await server.close();
    },
  };
}
