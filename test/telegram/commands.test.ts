import { describe, expect, test } from "vitest";
import { speech } from "../english.ts";
import { COMMANDS, COMMANDS_OF_READERS, describeCommands } from "../../src/telegram/commands.ts";

/** Telegram's. */
const DESCRIPTION_MAX_CHARACTERS = 256;

describe("the menus", () => {
  test.each(speech.locales)("every command is described, in %s", (locale) => {
    const described = describeCommands(speech.in(locale), COMMANDS);
    expect(described.map(({ command }) => command)).toEqual(COMMANDS.map(({ name }) => name));
    const lengths = described.map(({ description }) => description.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(DESCRIPTION_MAX_CHARACTERS);
  });

  test("readers have none of the editors' commands", () => {
    const editors = ["desk", "unanswered", "stats"];
    const known = describeCommands(speech).map(({ command }) => command);
    expect(known).toEqual(COMMANDS_OF_READERS.map(({ name }) => name));
    expect(known.filter((name) => editors.includes(name))).toEqual([]);
  });
});
