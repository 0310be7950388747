import type { Announcement, Announcements } from "#following";
import { type AddRevision, hashOfFiles, publishRevision } from "#publishing";
import type { Fault, StoryId } from "#story";
import { hearingOf } from "./announcement.ts";
import { type FiledStory, readFiled } from "./filed-story.ts";
import type { Decision, Offer, OfferKey, Offers } from "./offer.ts";
import { createWorkbench, type Workbench, type WorkbenchParts } from "./workbench.ts";
import { propose, type Proposal, type ProposalParts } from "./proposal.ts";

export interface DeskParts extends ProposalParts, WorkbenchParts {
  readonly revisions: ProposalParts["revisions"] & AddRevision;
  readonly offers: Offers;
  readonly announcements: Pick<Announcements, "stop">;
}

/** What an offer says: what publishing the files would bring, or what is wrong with them. */
export type OfferedFiles =
  | { readonly kind: "proposal"; readonly proposal: Proposal; readonly isDraft: boolean }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  /** They say something else by now. */
  | { readonly kind: "otherwise" };

/** What became of publishing an offer. */
export type Publishing =
  | {
      readonly kind: "published";
      readonly title: string;
      readonly revision: number;
      /** How many followers hear of it; absent: it was published before. */
      readonly hearing?: number;
    }
  | { readonly kind: "decided"; readonly by: Decision }
  | { readonly kind: "otherwise" };

/** Where editors decide what readers get. */
export interface Desk {
  /** What an offer stands for, read from the files as they are. */
  read(offer: Offer): Promise<OfferedFiles>;
  /**
   * @param hash or its beginning
   * @throws AskstoryError where it can't be published
   */
  publish(
    key: OfferKey,
    by: number | "auto",
    options?: { readonly isCorrection?: boolean },
  ): Promise<Publishing>;
  /** Not now; undefined where there is no such offer. */
  postpone(key: OfferKey, by: number): Promise<Decision | undefined>;
  stop(story: StoryId, revision: number): Promise<Announcement | undefined>;
  readonly bench: Workbench;
  readonly notices: Pick<Offers, "claim" | "told" | "putOff">;
}

export function createDesk(parts: DeskParts): Desk {
  const { storiesDir, readStory, revisions, offers, announcements } = parts;

  /** Undefined where the files say something else than the offer. */
  function readOffered({ story, hash }: OfferKey): Exclude<FiledStory, { faults: unknown }> | undefined {
    const filed = readFiled(storiesDir, story, readStory);
    return "faults" in filed || !hashOfFiles(filed.files).startsWith(hash) ? undefined : filed;
  }

  async function publishFiles(offer: Offer, isCorrection: boolean): Promise<Publishing> {
    const filed = readOffered(offer);
    if (filed === undefined) return { kind: "otherwise" };
    const { id, article } = filed.files;
    if (filed.isDraft) {
      // It brings the packages that read pages, without which the bot starts sooner.
      const { mendStory } = await import("#ingestion");
      mendStory(storiesDir, { id, article });
    }
    const proposal = await propose(filed, parts, { isCorrection });
    await publishRevision(proposal, revisions);
    const { story, revision, announcement } = proposal;
    await offers.becameRevision(offer, revision.number);
    return {
      kind: "published",
      title: story.title,
      revision: revision.number,
      hearing: hearingOf(announcement),
    };
  }

  return {
    async read(offer) {
      if (offer.kind === "faults") {
        const filed = readFiled(storiesDir, offer.story, readStory);
        return "faults" in filed ? { kind: "faults", faults: filed.faults } : { kind: "otherwise" };
      }
      const filed = readOffered(offer);
      if (filed === undefined) return { kind: "otherwise" };
      return { kind: "proposal", proposal: await propose(filed, parts), isDraft: filed.isDraft };
    },

    async publish(key, by, { isCorrection = false } = {}) {
      const found = await offers.find(key.story, key.hash);
      if (found === undefined) return { kind: "otherwise" };
      const decision = by === "auto" ? undefined : await offers.decide(found, "published", by);
      if (decision?.isTheirs === false) return { kind: "decided", by: decision };
      const { title, revision } = decision?.offer ?? found;
      if (revision !== undefined) return { kind: "published", title, revision };
      try {
        const publishing = await publishFiles(found, isCorrection);
        if (publishing.kind === "otherwise") await offers.reopen(found);
        return publishing;
      } catch (error) {
        const newest = await revisions.newest(found.story);
        if (newest?.hash !== found.hash) {
          await offers.reopen(found);
          throw error;
        }
        // Published by us, before a crash, or by another program just now.
        await offers.becameRevision(found, newest.number);
        return { kind: "published", title, revision: newest.number };
      }
    },

    async postpone(key, by) {
      const found = await offers.find(key.story, key.hash);
      return found && offers.decide(found, "postponed", by);
    },

    stop: (story, revision) => announcements.stop(story, revision),
    bench: createWorkbench(parts),
    notices: offers,
  };
}
