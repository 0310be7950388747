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
  /** The topic that a forum wants its news in; 0 is General. */
  readonly thread?: number;
  /** Whoever has set a group or a channel up last: told when something is wrong with it. */
  readonly setUpBy?: number;
  /** The group's or channel's. */
  readonly title?: string;
  /** BCP 47: that questions are read in this language was said. */
  readonly toldLanguage?: string;
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
        thread: row?.thread ?? undefined,
        setUpBy: row?.set_up_by ?? undefined,
        title: row?.title ?? undefined,
        toldLanguage: row?.told_language ?? undefined,
      };
    },

    async keep(chat, { story, language, timeZone, thread, setUpBy, title, toldLanguage }) {
      const row = {
        chat,
        ...(story !== undefined && { story }),
        ...(language !== undefined && { language }),
        ...(timeZone !== undefined && { time_zone: timeZone }),
        ...(thread !== undefined && { thread }),
        ...(setUpBy !== undefined && { set_up_by: setUpBy }),
        ...(title !== undefined && { title }),
        ...(toldLanguage !== undefined && { told_language: toldLanguage }),
      };
      await database
        .insertInto("chats")
        .values(row)
        .onConflict((conflict) => conflict.column("chat").doUpdateSet(row))
        .execute();
    },
  };
}
