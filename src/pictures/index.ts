/**
 * WHAT IS DRAWN: pictures of figures, for those who would rather see than read them.
 *
 * ```ts
 * import { drawDays, renderSvg } from "#pictures";
 *
 * const words = { title: "Questions a day", answered: "answered", open: "not answered", locale: "en" };
 * const svg = drawDays([{ at: Date.UTC(2026, 2, 2), asked: 12, answered: 9 }], words);
 * (await renderSvg(svg)).length > 0; // true: a PNG's bytes
 * ```
 *
 * @module
 */
export { drawDays, type DayDrawn } from "./days-chart.ts";
export { renderSvg } from "./render-svg.ts";
