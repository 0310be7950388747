import type { Owed } from "./ledger.ts";
import type { NewsSettings } from "./settings.ts";
import type { Follower } from "./worth-telling.ts";

/** The revision from which on news is told: whoever only had a wish told hears what corrects that. */
export function heardUpTo({ follow, wishes, perhaps, revision }: Owed): number {
  return follow?.told ?? Math.min(perhaps ?? revision, ...wishes.flatMap(({ told }) => told ?? []));
}

export function followerOf({ follow, wishes, perhaps }: Owed, settings: NewsSettings): Follower {
  return {
    what: follow === undefined ? "corrections" : (follow.what ?? settings.what),
    told: new Set([...(follow?.toldFacts ?? []), ...wishes.flatMap(({ fact }) => fact ?? [])]),
    perhaps,
  };
}
