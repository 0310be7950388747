import { expect, test } from "vitest";
import { drawDays, renderSvg } from "#pictures";

const DAY_MS = 24 * 3_600_000;
const FIRST = Date.UTC(2026, 9, 27);
const words = { title: "Questions a day", answered: "answered", open: "not answered", locale: "en" };

/** So many asked and answered, day after day. */
function days(...counts: [asked: number, answered: number][]) {
  return counts.map(([asked, answered], index) => ({ at: FIRST + index * DAY_MS, asked, answered }));
}

/** The bars of a chart, in their order: where they end at the top, how high they are, and their colour. */
function bars(svg: string) {
  return [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="(#\w+)"/g)]
    .map(([, y, height, colour]) => ({ y: Number(y), height: Number(height), colour }))
    .filter(({ height }) => height !== 14);
}

/** What is written on it. */
function written(svg: string) {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
}

test("a day is a bar: what was answered, and on top of it what was not", () => {
  const [answered, open, ...others] = bars(drawDays(days([4, 3]), words));
  expect(others).toEqual([]);
  expect(answered.height).toBeCloseTo(3 * open.height, 0);
  expect(open.y + open.height).toBeCloseTo(answered.y, 0);
});

test("a day without a question has none", () => {
  expect(bars(drawDays(days([0, 0], [2, 2], [0, 0]), words)).filter(({ height }) => height > 0)).toHaveLength(
    1,
  );
});

test("it says what it shows, counts in round steps, and dates its days", () => {
  expect(written(drawDays(days([4, 3], [17, 9]), words))).toEqual([
    "Questions a day",
    "answered",
    "not answered",
    "0",
    "5",
    "10",
    "15",
    "20",
    "Oct 27",
    "Oct 28",
  ]);
});

test("of many days some are dated, the last always", () => {
  const month = Array.from({ length: 30 }, (): [number, number] => [1, 1]);
  const dates = written(drawDays(days(...month), words)).slice(-6);
  expect(dates).toEqual(["Oct 31", "Nov 5", "Nov 10", "Nov 15", "Nov 20", "Nov 25"]);
});

test("large numbers are short, as the language has them", () => {
  const spanish = { ...words, locale: "es" };
  expect(written(drawDays(days([17_000, 1]), spanish))).toContain("20\u00A0mil");
});

test("nothing asked is an empty chart", () => {
  expect(written(drawDays(days([0, 0]), words))).toContain("1");
});

test("its picture is a PNG at twice its size, with letters in it", async () => {
  const png = await renderSvg(drawDays(days([4, 3]), words));
  const { width, height } = sizeOf(png);
  expect({ width, height }).toEqual({ width: 1280, height: 720 });
  const wordless = await renderSvg(drawDays(days([4, 3]), { ...words, title: "", answered: "", open: "" }));
  expect(png.length).toBeGreaterThan(wordless.length);
});

function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(view.getUint32(0)).toBe(0x89504e47);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
