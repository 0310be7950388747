import type { Api } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import type { Log } from "#log";
import type { Speech } from "#speech";
import { type Command, COMMANDS, describeCommands } from "./commands.ts";
import { describeError } from "./telegram-fault.ts";

/** What the menu shows where: in a group what only its admins may is for them alone, and no reader starts there. */
const MENUS: readonly { readonly scope: BotCommandScope; readonly commands: readonly Command[] }[] = [
  { scope: { type: "default" }, commands: COMMANDS },
  {
    scope: { type: "all_group_chats" },
    commands: COMMANDS.filter((one) => isOfGroups(one) && !one.isSetting),
  },
  { scope: { type: "all_chat_administrators" }, commands: COMMANDS.filter(isOfGroups) },
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
  { speech, log, signal }: { readonly speech: Speech; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const stop = signal as Parameters<Api["deleteWebhook"]>[1];
  const deleted = ["deleteWebhook", () => api.deleteWebhook({}, stop)] as const;
  const calls = inEachLanguage(speech).flatMap(({ words, language }) => [
    ...MENUS.map(
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
