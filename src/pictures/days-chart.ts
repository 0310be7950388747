/** What was asked on one day. */
export interface DayDrawn {
  /** Milliseconds since 1970 when it began, UTC. */
  readonly at: number;
  readonly asked: number;
  readonly answered: number;
}

export interface ChartWords {
  readonly title: string;
  readonly answered: string;
  /** What was asked and not answered. */
  readonly open: string;
  /** BCP 47: dates and numbers are written its way. */
  readonly locale: string;
}

const WIDTH = 640;
const HEIGHT = 360;
/** Beside it is room for a number to the left, and for half of the last date to the right. */
const PLOT = { left: 68, right: WIDTH - 32, top: 84, bottom: HEIGHT - 44 };
/** A telephone shows it at half its size: what is smaller can't be read there. */
const FONT_SIZE = 17;
const TITLE_SIZE = 21;
const BAR_MAX_WIDTH = 48;
/** Of a day's room. */
const BAR_SHARE = 0.72;
const TICKS_MAX = 4;
const DATE_ROOM = 88;
/** Told apart by their lightness too; on a ground of its own, as legible in a dark theme as in a light one. */
const COLOURS = { ground: "#ffffff", ink: "#1f2933", grid: "#d5dbe1", answered: "#0b6e4f", open: "#e3a53b" };

/** An SVG with a bar for each day, from the first to the last of them without gaps: the answered below, the others above. */
export function drawDays(days: readonly DayDrawn[], words: ChartWords): string {
  const room = (PLOT.right - PLOT.left) / days.length;
  const most = Math.max(1, ...days.map(({ asked }) => asked));
  const step = tickStep(most);
  const top = step * Math.ceil(most / step);
  const heightOf = (count: number) => ((PLOT.bottom - PLOT.top) * count) / top;
  const barWidth = Math.min(BAR_MAX_WIDTH, BAR_SHARE * room);

  const number = new Intl.NumberFormat(words.locale, { notation: "compact" });
  const ticks = Array.from({ length: top / step + 1 }, (_, index) => {
    const y = PLOT.bottom - heightOf(index * step);
    const line = `<path d="M${PLOT.left} ${round(y)}H${PLOT.right}" stroke="${COLOURS.grid}" stroke-width="1"/>`;
    return line + text(PLOT.left - 10, y + 6, number.format(index * step), { anchor: "end" });
  });
  const bars = days.map(({ asked, answered }, index) => {
    const x = PLOT.left + room * (index + 0.5) - barWidth / 2;
    const bar = (from: number, to: number, colour: string) =>
      `<rect x="${round(x)}" y="${round(PLOT.bottom - heightOf(to))}" width="${round(barWidth)}" height="${round(heightOf(to - from))}" fill="${colour}"/>`;
    return asked === 0 ? "" : bar(0, answered, COLOURS.answered) + bar(answered, asked, COLOURS.open);
  });
  const every = Math.ceil(DATE_ROOM / room);
  const date = new Intl.DateTimeFormat(words.locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const dates = days.map(({ at }, index) =>
    // Counted from the last, which is always dated.
    (days.length - 1 - index) % every === 0
      ? text(PLOT.left + room * (index + 0.5), PLOT.bottom + 28, date.format(at), { anchor: "middle" })
      : "",
  );

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.ground}"/>`,
    text(20, 36, words.title, { size: TITLE_SIZE, weight: 700 }),
    ...legend(words),
    ...ticks,
    ...bars,
    ...dates,
    "</svg>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function legend({ answered, open }: ChartWords): string[] {
  return [
    { x: 20, name: answered, colour: COLOURS.answered },
    { x: WIDTH / 2, name: open, colour: COLOURS.open },
  ].map(
    ({ x, name, colour }) =>
      `<rect x="${x}" y="51" width="14" height="14" fill="${colour}"/>${text(x + 22, 64, name)}`,
  );
}

/** The smallest of 1, 2, 5, 10, 20, 50 … by which few lines reach so high. */
function tickStep(highest: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((digit) => digit * power).find((one) => highest / one <= TICKS_MAX);
    if (step !== undefined) return step;
  }
}

function text(
  x: number,
  y: number,
  words: string,
  { anchor = "start", size = FONT_SIZE, weight = 400 } = {},
): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="DejaVu Sans" font-size="${size}" font-weight="${weight}" fill="${COLOURS.ink}">${escaped}</text>`;
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
