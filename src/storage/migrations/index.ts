import { BEGINNINGS } from "./0001-beginnings.ts";
import { FOLLOWING } from "./0002-following.ts";
import { WISHES } from "./0003-wishes.ts";
import { FEEDS } from "./0004-feeds.ts";
import { GROUPS } from "./0005-groups.ts";
import { SUMMARIES } from "./0006-summaries.ts";
import { TOLD_LANGUAGE } from "./0007-told-language.ts";
import { JUDGEMENTS } from "./0008-judgements.ts";
import { DESK } from "./0009-desk.ts";
import { GROUP_CONVERSATIONS } from "./0010-group-conversations.ts";
import type { Migration } from "./migration.ts";

/** In the order in which they are applied. */
export const MIGRATIONS: readonly Migration[] = [
  BEGINNINGS,
  FOLLOWING,
  WISHES,
  FEEDS,
  GROUPS,
  SUMMARIES,
  TOLD_LANGUAGE,
  JUDGEMENTS,
  DESK,
  GROUP_CONVERSATIONS,
];
