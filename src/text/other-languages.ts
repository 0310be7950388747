import { readFileSync } from "node:fs";

/** The small words that questions in other languages are made of, by the language's code. */
export type OtherLanguages = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads question-words.txt: "code: words", one language a line. */
export function loadOtherLanguages(file: string, own: string): OtherLanguages {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /^[a-z]{2,3}: /.test(line));
  const lists = lines.map((line) => {
    const [code, words] = line.split(": ");
    return [code, new Set(words.trim().split(" "))] as const;
  });
  return new Map(lists.filter(([code]) => code !== own));
}
