import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { loadSpeech } from "#speech";
import { parseHtml } from "../../src/standin/entities.ts";
import { COMMANDS } from "../../src/telegram/commands.ts";
import { PSEUDO_LOCALE, withPseudoLocale } from "../speech/pseudo-locale.ts";
import { BARE, MALI } from "./mali-story.ts";
import { openChat } from "./transcript.ts";

const locales = withPseudoLocale();
afterAll(() => rmSync(locales, { recursive: true }));

const pseudo = loadSpeech(locales, "en").in(PSEUDO_LOCALE);
const speak = (language: string) => openChat([MALI], {}, { language, locales });
const PSEUDO_NAME = new Intl.DisplayNames([PSEUDO_LOCALE], { type: "language" }).of(PSEUDO_LOCALE) ?? "";

describe("the bot speaks", () => {
  test("what its reader has set Telegram to, where it can", async () => {
    expect((await speak(PSEUDO_LOCALE).say("/id"))[0]).toContain(pseudo.say("telegram-id"));
    expect((await speak("tlh").say("/id"))[0]).toBe("Your Telegram number: <code>4711</code>");
    expect((await speak("en-GB").say("/id"))[0]).toBe("Your Telegram number: <code>4711</code>");
  });

  test("what was chosen by /language, whatever Telegram says then", async () => {
    const chat = speak("en");
    expect((await chat.say("/language"))[0]).toContain(
      `Which language shall I speak?\n[${PSEUDO_NAME}]\n[English]\n[español]\n[français]`,
    );
    expect((await chat.press(PSEUDO_NAME))[0]).toContain(pseudo.say("language-chosen"));
    expect((await chat.say("/id"))[0]).toContain(pseudo.say("telegram-id"));
    await chat.press("English");
    expect(await chat.say("/id")).toEqual(["Your Telegram number: <code>4711</code>"]);
  });

  test("and says once that questions are read in the story's language", async () => {
    const note = pseudo.say("language-of-story", {
      language: new Intl.DisplayNames([PSEUDO_LOCALE], { type: "language" }).of("en") ?? "",
    });
    const chat = speak(PSEUDO_LOCALE);
    expect((await chat.say("who leads the ministry?"))[0]).toContain(`\n\n${note}`);
    expect((await chat.say("who leads the ministry?"))[0]).not.toContain(note);
    expect((await chat.say("/start"))[0]).not.toContain(note);
    expect((await speak("en").say("/start"))[0]).not.toContain("I read questions");
  });
});

describe("in French and in Spanish", () => {
  test.each([
    ["fr-CA", "L’article ne mentionne pas Chad.", "Me prévenir quand il le dira", "anglais"],
    ["es", "En la noticia no aparece Chad.", "Avísame cuando lo diga", "inglés"],
  ])("%s: the bot's own words, around the story's", async (language, missing, button, english) => {
    const chat = speak(language);
    const [answer] = await chat.say("what about Chad?");
    expect(answer).toContain(`<b>${missing}</b>`);
    expect(answer).toContain(
      "French forces killed about 40 fighters, Mali's defense minister said Thursday.",
    );
    expect(answer).toContain(`(${english})`);
    expect(await chat.press(button)).toEqual([expect.stringContaining("<i>what about Chad?</i>")]);
  });
});

describe("from right to left", () => {
  test.each(COMMANDS.map(({ name }) => name))("/%s is whole, its markup too", async (name) => {
    const chat = openChat([MALI, BARE], { name: "The Gazette" }, { language: PSEUDO_LOCALE, locales });
    for (const message of await chat.say(`/${name}`)) expect(() => parseHtml(message)).not.toThrow();
    expect(chat.lines.filter((line) => line.includes("no reply made"))).toEqual([]);
  });

  test("a question keeps the story's own words, and a wish its question", async () => {
    const chat = speak(PSEUDO_LOCALE);
    expect((await chat.say("How many troops remain?"))[0]).toContain("<b>1,000 troops</b>");
    await chat.say("what about Chad?");
    expect((await chat.press(pseudo.say("wish-button")))[0]).toBe(
      `${pseudo.say("wish-kept")} <i>what about Chad?</i>\n[${pseudo.say("wish-button-drop")}]`,
    );
  });
});
