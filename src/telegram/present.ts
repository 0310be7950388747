import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import type { Log } from "#log";
import type { Speech } from "#speech";
import type { BotStorage } from "./bot-storage.ts";
import { type Command, COMMANDS, COMMANDS_OF_READERS } from "./commands.ts";
import { menuLanguages, menusOf } from "./menus.ts";
import { describeError } from "./telegram-fault.ts";

interface ScopedCommands {
  readonly scope: BotCommandScope;
  readonly commands: readonly Command[];
  /** BCP 47. */
  readonly chosenLanguage?: string;
}

/** What the menu shows where: in a group what only its admins may is for them alone, and no reader starts there. */
const OF_READERS: readonly ScopedCommands[] = [
  { scope: { type: "default" }, commands: COMMANDS_OF_READERS },
  {
    scope: { type: "all_group_chats" },
    commands: COMMANDS_OF_READERS.filter((one) => isOfGroups(one) && !one.isSetting),
  },
  { scope: { type: "all_chat_administrators" }, commands: COMMANDS_OF_READERS.filter(isOfGroups) },
];

function isOfGroups({ name }: Command): boolean {
  return name !== "start" && name !== "id";
}

interface Presenting {
  readonly speech: Speech;
  readonly storage: Pick<BotStorage, "chatSettings">;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly config: { readonly editorIds: readonly number[] };
}

/**
 * Polling takes the place of a webhook; the menus and the descriptions, in each language, help readers, but no answer
 * needs them.
 */
export async function present(api: Api, options: Presenting): Promise<void> {
  const { speech, log } = options;
  const stop = options.signal as Parameters<Api["deleteWebhook"]>[1];
  const menus = [...OF_READERS, ...(await ofEditors(options))].flatMap(
    ({ scope, commands, chosenLanguage }) =>
      menusOf(commands, speech, chosenLanguage).map((menu) => ({ ...menu, scope })),
  );
  const calls = [
    () => api.deleteWebhook({}, stop),
    ...menus.map(
      ({ scope, language, commands }) =>
        () =>
          api.setMyCommands(commands, { scope, language_code: language }, stop),
    ),
    ...menuLanguages(speech).flatMap((language) => {
      const words = speech.in(language);
      const whose = { language_code: language };
      return [
        () => api.setMyDescription(words.say("telegram-description"), whose, stop),
        () => api.setMyShortDescription(words.say("telegram-short-description"), whose, stop),
      ];
    }),
  ];
  await Promise.all(
    calls.map(async (call) => {
      try {
        await call();
      } catch (error) {
        log.warn({ error: describeError(error) }, "the bot starts without it");
      }
    }),
  );
}

/** An editor has a menu once they have opened the chat. */
async function ofEditors({ config, storage }: Presenting): Promise<ScopedCommands[]> {
  return Promise.all(
    config.editorIds.map(async (id) => {
      const { language } = await storage.chatSettings.read(id);
      return { scope: { type: "chat", chat_id: id }, commands: COMMANDS, chosenLanguage: language };
    }),
  );
}
