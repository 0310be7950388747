import type { StoryId } from "#story";

/** What the editors are asked or told about a story's files. */
export type OfferKind =
  /** Readers have the story otherwise, or not yet. */
  | "change"
  /** Its files say that it is a draft. */
  | "draft"
  /** Its files have faults: there is nothing to decide. */
  | "faults";

/**
 * open: nobody has decided. published: readers have it. postponed: an editor said not now. superseded: the files say
 * something else by now.
 */
export type OfferState = "open" | "published" | "postponed" | "superseded";

/** One content of a story's files, as it was brought to the editors; the same content is never brought twice. */
export interface Offer {
  readonly story: StoryId;
  /** Of the files, as they would be published. */
  readonly hash: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly state: OfferState;
  /** The revision that it became. */
  readonly revision?: number;
}

export type OfferKey = Pick<Offer, "story" | "hash">;

/** What became of an editor's decision. */
export interface Decision {
  /** As it is now, whoever decided. */
  readonly offer: Offer;
  /** It was this editor who decided so. */
  readonly isTheirs: boolean;
}

/** A message to an editor that doesn't say yet what is so now. */
export interface Notice {
  readonly offer: Offer;
  readonly editor: number;
  /** The number of the one that says what was so before; absent: none was sent. */
  readonly message?: number;
  readonly decidedBy: "them" | "another" | "nobody";
}

export interface Offers {
  /** Keeps it, for these editors to be told; false where this content was brought before. Others of the story are over. */
  add(offer: Offer, editors: readonly number[]): Promise<boolean>;
  /** @param hash or its beginning */
  find(story: StoryId, hash: string): Promise<Offer | undefined>;
  /** Those that nobody has decided. */
  open(): Promise<readonly Offer[]>;
  /** The first who decides has decided; asked again, it says the same. */
  decide(key: OfferKey, to: "published" | "postponed", editor: number): Promise<Decision | undefined>;
  /** Readers have it as this revision, whoever has published it. */
  becameRevision(key: OfferKey, revision: number): Promise<void>;
  /** Readers or the files have said something else since: it is brought to the editors as if it were new. */
  renew(offer: Offer): Promise<void>;
  /** It can be decided anew. */
  reopen(key: OfferKey): Promise<void>;
  /** The files of the story say something else than all that was offered of them and not decided. */
  supersede(story: StoryId): Promise<void>;
  /** The next message that is due, for one process alone. */
  claim(): Promise<Notice | undefined>;
  /** An editor's message says what the offer was when it was claimed; a number where a message arrived. */
  told(notice: Notice, message?: number): Promise<void>;
  /** It is tried again later. */
  putOff(notice: Notice, milliseconds: number): Promise<void>;
}
