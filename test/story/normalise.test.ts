import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseText } from "#story";

const rough = fc
  .array(
    fc.oneof(
      fc.constantFrom("\uFEFF", "\r", "\n", "\r\n", "e\u0301", "\u0301", "é", "ﬁ", "’", "\u1100\u1161"),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => parts.join(""));

test("normalising twice changes nothing more", () => {
  fc.assert(fc.property(rough, (text) => normaliseText(normaliseText(text)) === normaliseText(text)));
});

test("no carriage return and no byte order mark at the start are left", () => {
  fc.assert(fc.property(rough, (text) => !/\r|^\uFEFF/.test(normaliseText(text))));
});

test("quotation marks, dashes and ligatures stay as the publisher wrote them", () => {
  expect(normaliseText("“It’s ﬁne” — he said…\u00A0")).toBe("“It’s ﬁne” — he said…\u00A0");
});
