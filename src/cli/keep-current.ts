import { setTimeout } from "node:timers/promises";
import type { Log } from "#log";
import type { PublishedStories } from "#publishing";

/** A revision that another process publishes is seen within 2 s. */
const ASK_EVERY_MS = 1000;

export interface Keeping {
  readonly stop: AbortSignal;
  /** Default: the machine's clock. */
  readonly wait?: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}

/** Asks until the stop whether something was published. A database that does not answer is told of once. */
export async function keepCurrent(
  stories: Pick<PublishedStories, "refresh">,
  log: Log,
  { stop, wait = waitUnlessStopped }: Keeping,
): Promise<void> {
  let isAway = false;
  for (;;) {
    await wait(ASK_EVERY_MS, stop);
    if (stop.aborted) return;
    try {
      const revisions = await stories.refresh();
      if (isAway) log.info({}, "the database answers again");
      isAway = false;
      for (const { story, number, status } of revisions) log.info({ story, revision: number }, status);
    } catch (error) {
      if (!isAway) {
        log.error(
          { error: String(error) },
          "readers get the stories as they were: the database does not answer",
        );
      }
      isAway = true;
    }
  }
}

export async function waitUnlessStopped(milliseconds: number, stop: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}
