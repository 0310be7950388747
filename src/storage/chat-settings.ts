import type { Kysely } from "kysely";
import type { StoryId } from "#story";
import type { Tables } from "./tables.ts";

/** What a chat has chosen; absent: the bot's own choice. */
export interface ChatSettings {
  /** The story that is meant when nobody named one. */
  readonly story?: StoryId;
  /** BCP 47. */
  readonly language?: string;
  /** IANA name. */
  readonly timeZone?: string;
}

/** What each chat has chosen, until /forget. */
export interface ChatSettingsStore {
  read(chat: number): Promise<ChatSettings>;
  /** Those that are given; what was chosen before stays else. */
  keep(chat: number, settings: ChatSettings): Promise<void>;
}

export function createChatSettings(database: Kysely<Tables>): ChatSettingsStore {
  return {
    async read(chat) {
      const row = await database.selectFrom("chats").selectAll().where("chat", "=", chat).executeTakeFirst();
      return {
        story: (row?.story as StoryId | null | undefined) ?? undefined,
        language: row?.language ?? undefined,
        timeZone: row?.time_zone ?? undefined,
      };
    },

    async keep(chat, { story, language, timeZone }) {
      const row = {
        chat,
        ...(story !== undefined && { story }),
        ...(language !== undefined && { language }),
        ...(timeZone !== undefined && { time_zone: timeZone }),
      };
      await database
        .insertInto("chats")
        .values(row)
        .onConflict((conflict) => conflict.column("chat").doUpdateSet(row))
        .execute();
    },
  };
}
