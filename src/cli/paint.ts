import { styleText } from "node:util";

/** How a terminal tells kinds of text apart; without colours, the text as it is. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
}

export function createPaint(colour: boolean): Paint {
  const paint = (style: "bold" | "dim") => (text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return { strong: paint("bold"), faint: paint("dim") };
}
