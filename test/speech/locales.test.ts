import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadSpeech } from "#speech";
import { parseHtml } from "../../src/standin/entities.ts";
import { html } from "../../src/telegram/html.ts";
import { PSEUDO_LOCALE, withPseudoLocale } from "./pseudo-locale.ts";

const folder = withPseudoLocale();
afterAll(() => rmSync(folder, { recursive: true }));

const english = loadSpeech(folder, "en");
const messages = messagesOf("en");

/** What Telegram takes at most, in characters. */
const LIMITS = { "command-": 256, "telegram-description": 512, "telegram-short-description": 120 };

test("a language is found by its tag, as near as there is one", () => {
  expect(english.in("ar-XB").locale).toBe(PSEUDO_LOCALE);
  expect(english.in("AR-xb-variant").locale).toBe(PSEUDO_LOCALE);
  expect(english.in("en-GB").locale).toBe("en");
});

test("one that there is not, or none, leaves it as it is", () => {
  for (const language of [undefined, "", "tlh", "ar"]) expect(english.in(language)).toBe(english);
});

test("from right to left, what stands in the words is kept apart from them", () => {
  expect(english.in(PSEUDO_LOCALE).say("answer-said-by", { who: "Le Drian" })).toMatch(
    /^\p{Script=Arabic}+ \p{Script=Arabic}+ \u2068Le Drian\u2069$/u,
  );
});

describe.each(english.locales)("%s", (locale) => {
  const speech = english.in(locale);
  const own = messagesOf(locale);

  test("has the keys that English has, in the same order, with the same placeholders", () => {
    expect([...own].map(([key, words]) => [key, placeholdersOf(words)])).toEqual(
      [...messages].map(([key, words]) => [key, placeholdersOf(words)]),
    );
  });

  test.each([1, 2, 5, 1000])("says everything, also of %i, whatever stands in it", (number) => {
    for (const [key, words] of own) {
      const values = Object.fromEntries(
        placeholdersOf(words).map((name) => [name, isNumber(name) ? number : `<b>&"${name}`]),
      );
      const said = speech.say(key, values);
      expect(said.trim(), key).not.toBe("");
      expect(parseHtml(html`<b>${said}</b>`.markup).text, key).toBe(said);
    }
  });

  test("fits where Telegram shows it", () => {
    for (const [beginning, limit] of Object.entries(LIMITS)) {
      const keys = [...own.keys()].filter((key) => key.startsWith(beginning));
      expect(keys).not.toEqual([]);
      for (const key of keys) expect(speech.say(key).length, key).toBeLessThanOrEqual(limit);
    }
  });
});

/** The words of each key, as its file has them. */
function messagesOf(locale: string): Map<string, string> {
  const text = readFileSync(join(folder, `${locale}.ftl`), "utf8").replaceAll(/^#.*\n/gm, "");
  const found = text.matchAll(/^([a-z][a-z0-9-]*) =([^]*?)(?=^[a-z]|$(?![^]))/gm);
  return new Map([...found].map(([, key, words]) => [key, words]));
}

function placeholdersOf(words: string): string[] {
  return [...new Set([...words.matchAll(/\{ \$(\w+)/g)].map(([, name]) => name))].toSorted();
}

function isNumber(name: string): boolean {
  return ["count", "revision", "quantity", "shown", "all"].includes(name);
}
