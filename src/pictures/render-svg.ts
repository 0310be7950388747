import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

type Resvg = (typeof import("@resvg/resvg-wasm"))["Resvg"];

/** Telegram shows a picture at up to 1,280 pixels: twice what it is drawn at is sharp on any screen. */
const ZOOM = 2;

let loading: Promise<{ readonly Resvg: Resvg; readonly fonts: Uint8Array[] }> | undefined;

/**
 * A PNG of it. Its letters are DejaVu Sans, which ships with the program: no other is known. The first call loads what
 * it takes, some 4 MB.
 *
 * @throws Error when it is no SVG
 */
export async function renderSvg(svg: string): Promise<Uint8Array> {
  const { Resvg, fonts } = await (loading ??= load());
  const font = { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" };
  // What the collector doesn't see of them is freed by hand.
  const drawing = new Resvg(svg, { fitTo: { mode: "zoom", value: ZOOM }, font });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

/** Once in a process: the package refuses a second time. */
async function load(): Promise<{ readonly Resvg: Resvg; readonly fonts: Uint8Array[] }> {
  const [{ initWasm, Resvg }, wasm, ...fonts] = await Promise.all([
    import("@resvg/resvg-wasm"),
    readFile(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))),
    readFile(fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"))),
    readFile(fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"))),
  ]);
  await initWasm(wasm);
  return { Resvg, fonts };
}
