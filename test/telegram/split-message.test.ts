import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Html, html, plainText } from "../../src/telegram/html.ts";
import { splitIntoMessages } from "../../src/telegram/split-message.ts";

/** Telegram takes a message only when every tag is closed in the order in which it was opened. */
function tagsAreClosed({ markup }: Html): boolean {
  const open: string[] = [];
  for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe("splitIntoMessages", () => {
  test("puts what fits into one message", () => {
    expect(splitIntoMessages([html`<b>a</b>`, html`b`]).map(({ markup }) => markup)).toEqual(["<b>a</b>\nb"]);
  });

  test("counts characters after the entities are read, as Telegram does", () => {
    expect(splitIntoMessages([html`<b>${"<".repeat(4096)}</b>`])).toHaveLength(1);
    expect(splitIntoMessages([html`<b>${"<".repeat(4097)}</b>`])).toHaveLength(2);
  });

  test("counts UTF-16 units: a face is two", () => {
    expect(splitIntoMessages([html`${"😀".repeat(2049)}`]).map((piece) => plainText(piece).length)).toEqual([
      4096, 2,
    ]);
  });

  test("splits between blocks, never inside one that a message can hold", () => {
    const facts = Array.from({ length: 5 }, (_, index) => html`• ${`${index}`.repeat(30)}`);
    const messages = splitIntoMessages(facts, 70).map(plainText);
    expect(messages).toEqual([
      `• ${"0".repeat(30)}\n• ${"1".repeat(30)}`,
      `• ${"2".repeat(30)}\n• ${"3".repeat(30)}`,
      `• ${"4".repeat(30)}`,
    ]);
  });

  test("cuts a block that no message can hold at a blank, its tags closed and opened again", () => {
    const pieces = splitIntoMessages([html`<blockquote expandable>one two three</blockquote>`], 8);
    expect(pieces.map(({ markup }) => markup)).toEqual([
      "<blockquote expandable>one two </blockquote>",
      "<blockquote expandable>three</blockquote>",
    ]);
  });

  test("sends no message without a visible character", () => {
    expect(splitIntoMessages([html``, html`<b> </b>`])).toEqual([]);
  });

  test("loses no word, breaks no tag and no entity, whatever the text and the limit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 6 }),
        fc.integer({ min: 20, max: 60 }),
        (texts, limit) => {
          const blocks = texts.map(
            (text) => html`<b>${text}</b> <blockquote><i>${text}${" & "}${text}</i></blockquote>`,
          );
          const messages = splitIntoMessages(blocks, limit);
          for (const message of messages) {
            expect(plainText(message).length).toBeLessThanOrEqual(limit);
            expect(tagsAreClosed(message)).toBe(true);
            expect(message.markup.replaceAll(/<[^>]*>|&(?:amp|lt|gt|quot);/g, "")).not.toMatch(/[<>&"]/);
          }
          const visible = (text: string): string => text.replaceAll(/\s/g, "");
          expect(visible(messages.map(plainText).join(""))).toBe(visible(blocks.map(plainText).join("")));
        },
      ),
    );
  });
});
