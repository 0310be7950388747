import type { Measured } from "./quality.ts";

const TITLE = "Right answers and rightful refusals, in percent, and the time of an answer";
const WIDTH = 800;
const LEFT = 215;
const BAR = 14;
const GAP = 28;
const TOP = 58;
const COLOURS = ["#0b6e4f", "#9aa5b1", "#7b8794", "#616e7c", "#3e4c59"];
const FONT = `font-family="system-ui, sans-serif"`;

/** Bars of how much is right, set by set, with the time of an answer behind each. */
export function drawQuality(measured: readonly Measured[]): string {
  const sets = [...Map.groupBy(measured, ({ set }) => set)];
  const finders = [...new Set(measured.map(({ finder }) => finder))];
  const scale = (WIDTH - LEFT - 150) / 100;
  const parts: string[] = [];
  let y = TOP;
  for (const [set, some] of sets) {
    parts.push(text(16, y + (some.length * BAR) / 2 + 4, set, { size: 13, weight: 600 }));
    for (const { finder, right, p50 } of some) {
      const colour = COLOURS[finders.indexOf(finder) % COLOURS.length];
      const length = right * scale;
      parts.push(
        `<rect x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR - 2}" fill="${colour}"/>`,
      );
      parts.push(
        text(LEFT + length + 6, y + BAR - 4, `${right.toFixed(1)} %, ${p50.toFixed(2)} ms`, {
          size: 11,
          weight: 400,
        }),
      );
      y += BAR;
    }
    y += GAP;
  }
  const legend = finders.map((finder, i) => {
    const x = 16 + i * ((WIDTH - 32) / finders.length);
    return `<rect x="${x}" y="${y}" width="11" height="11" fill="${COLOURS[i % COLOURS.length]}"/>${text(x + 16, y + 10, finder, { size: 11, weight: 400 })}`;
  });
  const height = y + 28;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${TITLE}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(16, 26, TITLE, {
      size: 15,
      weight: 600,
    }),
    text(16, 44, "each with its one best threshold over all sets; milliseconds are the median", {
      size: 11,
      weight: 400,
    }),
    ...parts,
    ...legend,
    "</svg>",
    "",
  ].join("\n");
}

function text(
  x: number,
  y: number,
  words: string,
  { size, weight }: { size: number; weight: number },
): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x.toFixed(1)}" y="${y}" ${FONT} font-size="${size}" font-weight="${weight}" fill="#1f2933">${escaped}</text>`;
}
