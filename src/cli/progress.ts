import { write, type Surroundings } from "./surroundings.ts";

/** One line at the bottom of a terminal that says how far a long work is; nothing where nobody watches. */
export interface Progress {
  /** Draws the line with what is done next. */
  show(next: string): Promise<void>;
  /** Takes the line away, so that something can be printed. */
  clear(): Promise<void>;
}

const BAR_CHARACTERS = 20;
const NEXT_MAX_CHARACTERS = 40;
const CLEAR_LINE = "\r\u001B[2K";

/** @param total a work of one step needs no progress */
export function createProgress(total: number, { interactive, errors }: Surroundings): Progress {
  if (!interactive || total < 2) return { show: () => Promise.resolve(), clear: () => Promise.resolve() };
  let done = 0;
  return {
    show(next) {
      const full = Math.round((done / total) * BAR_CHARACTERS);
      const bar = "█".repeat(full) + "░".repeat(BAR_CHARACTERS - full);
      const name = next.length > NEXT_MAX_CHARACTERS ? `…${next.slice(1 - NEXT_MAX_CHARACTERS)}` : next;
      return write(errors, `${CLEAR_LINE}${bar} ${done++}/${total} ${name}`);
    },
    clear: () => write(errors, CLEAR_LINE),
  };
}
