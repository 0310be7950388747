import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ChatAnswer } from "#answering";
import { missingInWords, sourceInWords, talkInWords } from "#speech";
import type { Story } from "#story";
import { speech } from "../english.ts";

test("what the story lacks is said in words", () => {
  expect(missingInWords({ kind: "name", name: "Chad" }, speech)).toBe("The story doesn't mention Chad.");
  expect(missingInWords({ kind: "figure", of: "wounded" }, speech)).toBe(
    "The story gives no number of wounded.",
  );
  expect(missingInWords({ kind: "answer" }, speech)).toBe("The story doesn't say.");
});

test("a name is written as it came, whatever it holds", () => {
  const name = '{ $name } <b>"x"</b> \u{1F600}';
  expect(missingInWords({ kind: "name", name }, speech)).toBe(`The story doesn't mention ${name}.`);
});

test("small talk offers questions where that helps, and only then", () => {
  const talk = (kind: ChatAnswer["talk"], ...examples: string[]) =>
    talkInWords({ kind: "chat", talk: kind, examples }, speech);
  expect(talk("otherLanguage", "Who?", "When?")).toBe(
    "I read questions in the story's language.\nTry “Who?” or “When?”",
  );
  expect(talk("empty", "Who?")).toContain("Try “Who?”");
  expect(talk("hello")).not.toContain("Try");
  expect(talk("bye", "Who?", "When?")).toBe("Goodbye.");
});

test("a source says as of when, in the story's zone where it has one", () => {
  const story = { source: { name: "The Daily" }, revision: 2 } as Story;
  const said = (more: Partial<Story>) => sourceInWords({ ...story, ...more }, "UTC", speech);
  expect(said({})).toBe("The Daily, undated, revision 2");
  expect(said({ publishedAt: "2014-01-16" })).toBe("The Daily, as of January 16, 2014, revision 2");
  expect(said({ publishedAt: "2014-01-16", updatedAt: "2014-01-17T23:30:00Z" })).toMatch(
    /as of January 17, 2014 at 11:30\sPM UTC/,
  );
  expect(said({ updatedAt: "2014-01-17T23:30:00Z", timeZone: "Europe/Paris" })).toContain("January 18, 2014");
});

test("a key that no locale has, or a value that is missing, is a mistake of ours", () => {
  expect(() => speech.say("no-such-key")).toThrow(RangeError);
  expect(() => speech.say("missing-name")).toThrow(RangeError);
});

const locales = globSync("data/locales/*.ftl").toSorted();
const source = globSync("src/**/*.ts")
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

test.each(locales)("%s has every key that the code says", (file) => {
  const said = [...source.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, key]) => key);
  expect(said.filter((key) => !keysOf(file).includes(key))).toEqual([]);
});

test.each(locales)("%s has no key that nothing says", (file) => {
  const beginnings = [...source.matchAll(/\bsay\(\s*`([^`$]+)\$\{/g)].map(([, beginning]) => beginning);
  const isSaid = (key: string) =>
    source.includes(`"${key}"`) || beginnings.some((beginning) => key.startsWith(beginning));
  expect(keysOf(file).filter((key) => !isSaid(key))).toEqual([]);
});

function keysOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, key]) => key);
}
