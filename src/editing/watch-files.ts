import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Log } from "#log";
import { hashOfFiles, type NewestRevision } from "#publishing";
import type { ReadStory, StoryId } from "#story";
import { readFiled, stampsIn } from "./filed-story.ts";
import type { Offer, Offers } from "./offer.ts";

export interface WatchedParts {
  readonly storiesDir: string;
  readonly readStory: ReadStory;
  readonly revisions: NewestRevision;
  readonly offers: Pick<Offers, "add" | "find" | "open" | "renew" | "becameRevision" | "supersede">;
  /** What becomes of a changed file: an editor decides, or it is published. */
  readonly publish: "ask" | "auto";
  /** Those who are told. */
  readonly editors: readonly number[];
  readonly now: () => Date;
  readonly log: Log;
}

/** A file that was not written for so long is written. */
const SETTLED_MS = 900;
/** An editor who saves one file after the other is not told of what is wrong in between. */
const FAULTS_SETTLED_MS = 10_000;

interface Look {
  readonly stamp: string;
  readonly since: number;
  isRead: boolean;
}

/**
 * Makes what looks at the stories' files, now and again: what they say that readers don't have is offered to the editors,
 * once, and so is what is wrong with them. It gives the offers that are new; one that says "published" is to be.
 */
export function createFileWatch(parts: WatchedParts): () => Promise<readonly Offer[]> {
  const { storiesDir, readStory, revisions, offers, publish, editors, now, log } = parts;
  let looks = new Map<StoryId, Look>();

  async function offerFiles(story: StoryId, look: Look): Promise<Offer | undefined> {
    const filed = readFiled(storiesDir, story, readStory);
    const settledMs = now().getTime() - look.since;
    if ("faults" in filed) {
      if (settledMs < FAULTS_SETTLED_MS) return undefined;
      look.isRead = true;
      const hash = createHash("sha256").update(look.stamp).digest("hex");
      log.warn(
        { folder: join(storiesDir, story), fault: filed.faults[0]?.message },
        "not read: `askstory check` tells all its faults",
      );
      return add({ story, hash, kind: "faults", title: story, state: "open" });
    }
    look.isRead = true;
    const { title, status } = filed.story;
    const hash = hashOfFiles(filed.files);
    const isKnown = (await revisions.newest(story))?.hash === hash;
    if (isKnown || status === "withdrawn") {
      await offers.supersede(story);
      return undefined;
    }
    if (filed.isDraft) return add({ story, hash, kind: "draft", title, state: "open" });
    return add({ story, hash, kind: "change", title, state: publish === "auto" ? "published" : "open" });
  }

  async function add(offer: Offer): Promise<Offer | undefined> {
    if (await offers.add(offer, editors)) return offer;
    const known = await offers.find(offer.story, offer.hash);
    // A crash came in between.
    if (known?.state === "published" && known.revision === undefined) return known;
    // The files say again what they said before.
    if (offer.kind === "faults" || known?.state === "open" || known?.state === "postponed") return undefined;
    await offers.renew(offer);
    return offer;
  }

  /** Such as by `askstory publish`. */
  async function seeWhatOthersPublished(): Promise<void> {
    for (const offer of await offers.open()) {
      const newest = await revisions.newest(offer.story);
      if (newest?.hash === offer.hash) await offers.becameRevision(offer, newest.number);
    }
  }

  return async () => {
    const at = now().getTime();
    const stamps = await stampsIn(storiesDir);
    looks = new Map(
      [...stamps].map(([story, stamp]) => {
        const before = looks.get(story);
        return [story, before?.stamp === stamp ? before : { stamp, since: at, isRead: false }];
      }),
    );
    await seeWhatOthersPublished();
    const found: Offer[] = [];
    for (const [story, look] of looks) {
      if (look.isRead || at - look.since < SETTLED_MS) continue;
      // A story is read in some 5 ms: between two of a thousand readers have their turn.
      await nextTurn();
      const offer = await offerFiles(story, look);
      if (offer !== undefined) found.push(offer);
    }
    return found;
  };
}
