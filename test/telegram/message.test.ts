import { expect, test } from "vitest";
import { html } from "../../src/telegram/html.ts";
import { inPlainText } from "../../src/telegram/message.ts";

test("as plain text the words and the buttons stay, and the markup goes", () => {
  const buttons = [[{ label: "Keep it", action: { kind: "forget", sure: false } as const }]];
  expect(inPlainText({ text: html`<b>${"1 < 2"}</b>`, buttons })).toEqual([
    { text: html`${"1 < 2"}`, buttons, plain: true },
  ]);
});
