import Fuse from "fuse.js";

/** The name that a misspelt word was probably meant to be. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  return new Fuse(names, { threshold: 0.5 }).search(word)[0]?.item;
}
