import { setImmediate as nextTurn } from "node:timers/promises";
import type { App } from "#app";

/** Between the answers, a few milliseconds at a time: rehearses with the story that is asked most, then reads the others. */
export async function prepare(app: App, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && (app.rehearseNext() || app.readNext())) await nextTurn();
}
