import fc from "fast-check";
import { expect, test } from "vitest";
import { formatText } from "../../src/standin/formatting.ts";
import { trial } from "./trial.ts";

const html = (text: string) => formatText({ text, parseMode: "HTML", entities: undefined });

test.each([
  [
    "nested tags",
    "<b>a <i>b</i></b>",
    "a b",
    [
      ["bold", 0, 3],
      ["italic", 2, 1],
    ],
  ],
  ["the four named characters", "&lt;&gt;&amp;&quot;", `<>&"`, []],
  ["numbers of characters", "&#8220;&#x201d;", "“”", []],
  ["other named characters stay as they are", "&nbsp;&eacute;", "&nbsp;&eacute;", []],
  ["offsets count UTF-16 units", "😀<b>😀</b>", "😀😀", [["bold", 2, 2]]],
  ["an expandable quote", "<blockquote expandable>a</blockquote>", "a", [["expandable_blockquote", 0, 1]]],
  [
    "a quote in a quote is dropped",
    "<blockquote>a<blockquote>b</blockquote></blockquote>",
    "ab",
    [["blockquote", 0, 2]],
  ],
  ["code takes no markup inside", "<code>a<b>b</b></code>", "ab", [["code", 0, 2]]],
  ["white space around goes, entities move along", "  <b> a </b>\n", "a", [["bold", 0, 1]]],
  ["an empty tag leaves nothing", "a<b></b>", "a", []],
  ["a link that leads nowhere is dropped", `<a href="javascript:x">a</a>`, "a", []],
  ["carriage returns go", "a\r\n<b>b</b>", "a\nb", [["bold", 2, 1]]],
  ["capitals and spaces in tags", "<B >a</b >", "a", [["bold", 0, 1]]],
])("HTML: %s", (_what, source, text, entities) => {
  const formatted = html(source);
  expect(formatted.text).toBe(text);
  expect(formatted.entities.map(({ type, offset, length }) => [type, offset, length])).toEqual(entities);
});

test("what entities carry", () => {
  expect(html(`<a href="https://example.org/a?b=1&amp;c=2">x</a>`).entities).toMatchObject([
    { type: "text_link", url: "https://example.org/a?b=1&c=2" },
  ]);
  expect(html(`<pre><code class="language-ts">x</code></pre>`).entities).toEqual([
    { type: "pre", offset: 0, length: 1, language: "ts" },
  ]);
  expect(html(`<tg-time unix="1647531900" format="wDT">then</tg-time>`).entities).toMatchObject([
    { type: "date_time", unix_time: 1_647_531_900, date_time_format: "wDT" },
  ]);
  expect(html(`<a href="tg://user?id=5">x</a>`).entities).toMatchObject([
    { type: "text_mention", user: { id: 5 } },
  ]);
});

test.each([
  ["<b>a", `Can't find end tag corresponding to start tag "b"`],
  ["é<p>a</p>", `Unsupported start tag "p" at byte offset 2`],
  ["<b>a</i>", `Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`],
  ["a</b>", "Unexpected end tag at byte offset 1"],
  ["1 < 2", `Unsupported start tag "" at byte offset 2`],
  ["<b", "Unclosed start tag at byte offset 0"],
  ["<b>a</b", "Unclosed end tag at byte offset 4"],
  [`<a href="x>a</a>`, "Unclosed start tag at byte offset 0"],
  ["<span>a</span>", `Tag "span" must have class "tg-spoiler" at byte offset 0`],
  ["<br/>", `Unsupported start tag "br/" at byte offset 0`],
])("broken HTML is refused: %s", async (text, said) => {
  const { call, control } = await trial();
  control.say({ chat: 1001, text: "/start" });
  expect(await call("sendMessage", { chat_id: 1001, text, parse_mode: "HTML" })).toMatchObject({
    status: 400,
    description: `Bad Request: can't parse entities: ${said}`,
  });
});

test("commands, mentions, links and tags are found, but not inside code", () => {
  const { entities } = html("/ask@askstory_bot @lovelace #news https://example.org/x. <code>/no #no</code>");
  expect(entities.map(({ type, offset, length }) => [type, offset, length])).toEqual([
    ["bot_command", 0, 17],
    ["mention", 18, 9],
    ["hashtag", 28, 5],
    ["url", 34, 21],
    ["code", 57, 7],
  ]);
});

test("whatever text is escaped comes back as it was, and its bold stretch covers it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (text) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      const plain = formatText({ text, parseMode: undefined, entities: undefined }).text;
      const formatted = html(`<b>${escaped}</b>`);
      expect(formatted.text).toBe(plain);
      const bold = formatted.entities.find(({ type }) => type === "bold");
      expect(bold === undefined ? 0 : bold.length).toBe(plain.length);
    }),
  );
});
