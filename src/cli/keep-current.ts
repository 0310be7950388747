import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "#log";
import type { PublishedStories } from "#publishing";

/** A revision that another process publishes is seen within 2 s. */
const ASK_EVERY_MS = 1000;

/** Asks until `stop` whether something was published. A database that doesn't answer is told of once. */
export async function keepCurrent(
  stories: Pick<PublishedStories, "refresh">,
  log: Log,
  stop: AbortSignal,
): Promise<void> {
  let answers = true;
  while (await isTime(stop)) {
    try {
      for (const { story, number, status } of await stories.refresh()) {
        log.info({ story, revision: number }, status);
      }
      answers = true;
    } catch (error) {
      if (answers)
        log.error(
          { error: String(error) },
          "readers get the stories as they were: the database does not answer",
        );
      answers = false;
    }
  }
}

/** False once it was told to stop. */
async function isTime(stop: AbortSignal): Promise<boolean> {
  try {
    await wait(ASK_EVERY_MS, undefined, { signal: stop });
  } catch {
    // The wait was cut short.
  }
  return !stop.aborted;
}
