import type { Desk, Offer } from "#editing";
import type { Log } from "#log";
import { type Keeping, waitUnlessStopped } from "./keep-current.ts";

/** A story's files are looked at so often. */
const LOOK_EVERY_MS = 1000;

/** Until the stop: what the files say that readers don't have is brought to the editors, or published where none is asked. */
export async function keepOffering(
  look: () => Promise<readonly Offer[]>,
  { desk, log }: { readonly desk: Pick<Desk, "publish">; readonly log: Log },
  { stop, wait = waitUnlessStopped }: Keeping,
): Promise<void> {
  let isBroken = false;
  while (!stop.aborted) {
    try {
      for (const offer of await look()) {
        log.info({ story: offer.story, kind: offer.kind }, "its files say something new");
        if (offer.state === "published") await publish(offer, desk, log);
      }
      isBroken = false;
    } catch (error) {
      if (!isBroken) log.error({ error: String(error) }, "the stories' files can't be looked at");
      isBroken = true;
    }
    await wait(LOOK_EVERY_MS, stop);
  }
}

/** What can't be published is offered to the editors instead. */
async function publish(offer: Offer, desk: Pick<Desk, "publish">, log: Log): Promise<void> {
  try {
    await desk.publish(offer, "auto");
  } catch (error) {
    log.error({ story: offer.story, error: String(error) }, "not published");
  }
}
