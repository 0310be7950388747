import { expect, test } from "vitest";

import { decodeText } from "#ingestion";

const CYRILLIC = Buffer.from([0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xeb, 0xe8]);

test.each<[string, Uint8Array, string | undefined, string]>([
  ["UTF-8 without a word", Buffer.from("Düne"), undefined, "Düne"],
  ["a byte order mark", Buffer.from("\uFEFFDüne"), "windows-1252", "Düne"],
  ["UTF-16 by its mark", Buffer.from("\uFEFFDüne", "utf16le"), undefined, "Düne"],
  ["the header", CYRILLIC, "windows-1251", "Мост закрыли"],
  [
    "the page's meta",
    Buffer.concat([Buffer.from('<meta charset="cp1251">'), CYRILLIC]),
    undefined,
    '<meta charset="cp1251">Мост закрыли',
  ],
  [
    "the page's meta where the header is wrong",
    Buffer.concat([Buffer.from("<meta charset=cp1251>"), CYRILLIC]),
    "utf-8",
    "<meta charset=cp1251>Мост закрыли",
  ],
  ["windows-1251 by its runs of letters", CYRILLIC, undefined, "Мост закрыли"],
  [
    "windows-1252 by its single accents",
    Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x97, 0x20, 0x44, 0xfc]),
    undefined,
    "café — Dü",
  ],
  ["an unknown label", Buffer.from("Düne"), "x-klingon", "Düne"],
  [
    "UTF-16 in a meta that is plain bytes",
    Buffer.from('<meta charset="utf-16">Düne'),
    undefined,
    '<meta charset="utf-16">Düne',
  ],
  ["nothing", Buffer.alloc(0), undefined, ""],
])("%s", (_what, bytes, header, text) => {
  expect(decodeText(bytes, header)).toBe(text);
});
