import type { Api } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import type { Log } from "#log";
import type { Speech } from "#speech";
import { type Command, COMMANDS, COMMANDS_OF_READERS, describeCommands } from "./commands.ts";
import { describeError } from "./telegram-fault.ts";

interface Menu {
  readonly scope: BotCommandScope;
  readonly commands: readonly Command[];
}

/** What the menu shows where: in a group what only its admins may is for them alone, and no reader starts there. */
const MENUS: readonly Menu[] = [
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

/**
 * Polling takes the place of a webhook; the menus and the descriptions, in each language, help readers, but no answer
 * needs them.
 */
export async function present(
  api: Api,
  {
    speech,
    log,
    signal,
    config,
  }: {
    readonly speech: Speech;
    readonly log: Log;
    readonly signal: AbortSignal;
    readonly config: { readonly editorIds: readonly number[] };
  },
): Promise<void> {
  const stop = signal as Parameters<Api["deleteWebhook"]>[1];
  // An editor has a menu once they have opened the chat.
  const ofEditors = config.editorIds.map((id): Menu => ({
    scope: { type: "chat", chat_id: id },
    commands: COMMANDS,
  }));
  const deleted = ["deleteWebhook", () => api.deleteWebhook({}, stop)] as const;
  const calls = inEachLanguage(speech).flatMap(({ words, language }) => [
    ...[...MENUS, ...ofEditors].map(
      ({ scope, commands }) =>
        [
          "setMyCommands",
          () => api.setMyCommands(describeCommands(words, commands), { scope, ...language }, stop),
        ] as const,
    ),
    [
      "setMyDescription",
      () => api.setMyDescription(words.say("telegram-description"), language, stop),
    ] as const,
    [
      "setMyShortDescription",
      () => api.setMyShortDescription(words.say("telegram-short-description"), language, stop),
    ] as const,
  ]);
  await Promise.all(
    [deleted, ...calls].map(async ([method, call]) => {
      try {
        await call();
      } catch (error) {
        log.warn({ method, error: describeError(error) }, "the bot starts without it");
      }
    }),
  );
}

/** The usual words for everybody, and those of each other language that Telegram has a code of. */
function inEachLanguage(
  usual: Speech,
): { readonly words: Speech; readonly language: { readonly language_code?: LanguageCode } }[] {
  const others = usual.locales.filter((locale) => locale !== usual.locale && locale.length === 2);
  return [
    { words: usual, language: {} },
    ...others.map((locale) => ({
      words: usual.in(locale),
      language: { language_code: locale as LanguageCode },
    })),
  ];
}
