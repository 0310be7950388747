import { describe, expect, test } from "vitest";
import { html, joinHtml, plainText } from "../../src/telegram/html.ts";

describe("html", () => {
  test("keeps its own tags and escapes every value", () => {
    expect(html`<b>${'<i>"AT&T"</i>'}</b>`.markup).toBe("<b>&lt;i&gt;&quot;AT&amp;T&quot;&lt;/i&gt;</b>");
  });

  test("takes html as it is, so that fragments can be put together", () => {
    expect(html`${html`<b>${"<"}</b>`} ${1}`.markup).toBe("<b>&lt;</b> 1");
    expect(joinHtml([html`<b>a</b>`, html`b`], "\n").markup).toBe("<b>a</b>\nb");
  });

  test("mends what JSON could not carry to Telegram", () => {
    expect(html`${"half \uD83D a face"}`.markup).toBe("half \uFFFD a face");
  });

  test("plain text is what the reader sees", () => {
    const text = 'a < b && "c" &amp; <b>not bold</b>';
    expect(plainText(html`<blockquote expandable>${text}</blockquote>`)).toBe(text);
  });
});
