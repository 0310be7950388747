import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A way to ask, and the plain words that it stands for. */
interface Phrasing {
  readonly said: RegExp;
  readonly plain: string;
}

/** Puts a question in plain words: "is it over?" asks whether it is finished. */
export type PlainQuestion = (question: string) => string;

/** Reads phrasings.yaml of a language's folder. */
export function loadPhrasings(path: string): PlainQuestion {
  const phrasings = (parse(readFileSync(path, "utf8")) as Record<keyof Phrasing, string>[]).map(
    ({ said, plain }): Phrasing => ({ said: new RegExp(said, "i"), plain }),
  );
  return (question) => phrasings.reduce((text, { said, plain }) => text.replace(said, plain), question);
}
