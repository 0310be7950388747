import type { BotCommand, LanguageCode } from "grammy/types";
import type { Speech } from "#speech";
import { type Command, COMMANDS, describeCommands, findCommand } from "./commands.ts";
import type { Incoming } from "./read-update.ts";
import type { Reply, ReplyParts } from "./reply.ts";

/** What the menu of commands shows to those who have set Telegram to a language. */
export interface Menu {
  /** Absent: any that has no menu of its own. */
  readonly language?: LanguageCode;
  readonly commands: readonly BotCommand[];
}

/**
 * A menu in each language that there are words of and that Telegram has a code of.
 *
 * @param chosen the only one that they are in, BCP 47: whoever has chosen it wants it whatever Telegram is set to
 */
export function menusOf(commands: readonly Command[], usual: Speech, chosen?: string): Menu[] {
  return menuLanguages(usual).map((language) => ({
    language,
    commands: describeCommands(usual.in(chosen ?? language), commands),
  }));
}

/** Undefined stands for the usual words, which everybody gets who speaks none of the others. */
export function menuLanguages({ locale: usual, locales }: Speech): (LanguageCode | undefined)[] {
  const others = locales.filter((locale) => locale !== usual && locale.length === 2);
  return [undefined, ...others.map((locale) => locale as LanguageCode)];
}

/** An editor's own menu comes with the chat and follows the language; whoever is one no more has what readers have. */
export function withMenu(reply: Reply, incoming: Incoming, parts: ReplyParts): Reply {
  const { speech, settings, isEditor } = parts;
  if (incoming.group) return reply;
  if (!isEditor(incoming.person)) {
    return isForEditors(incoming) ? { ...reply, menus: menusOf([], speech) } : reply;
  }
  if (!bringsMenu(incoming)) return reply;
  return { ...reply, menus: menusOf(COMMANDS, speech, (reply.settings ?? settings).language) };
}

function isForEditors(incoming: Incoming): boolean {
  return incoming.kind === "command" && findCommand(incoming.name)?.isForEditors === true;
}

function bringsMenu(incoming: Incoming): boolean {
  if (incoming.kind === "press") return incoming.action.kind === "language";
  return incoming.kind === "command" && incoming.name === "start";
}
