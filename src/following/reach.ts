import { isCorrection } from "./news-item.ts";
import { isNothing, newsSince } from "./news.ts";
import type { RevisionToTell } from "./revision.ts";
import { type Level, LEVELS } from "./settings.ts";

/**
 * Who hears of a new revision, by what they want to hear: all where it corrects, since whoever was told what was wrong
 * hears of it.
 *
 * @param revisions the one before, and the new one
 */
export function levelsThatHear(revisions: readonly [RevisionToTell, RevisionToTell]): readonly Level[] {
  const newsFor = (what: Level) => newsSince(revisions, { what, told: new Set() });
  if (newsFor("all").items.some(isCorrection)) return LEVELS;
  return LEVELS.filter((level) => !isNothing(newsFor(level)));
}
