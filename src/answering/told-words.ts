import type { TextIndex } from "./text-index.ts";

/** All words of a story and its title, each as `plain` writes it. */
export function toldWords({ sentences }: TextIndex, title: string): ReadonlySet<string> {
  const lowers = sentences.flatMap(({ words }) => words.map(({ lower }) => lower));
  return new Set([...lowers, ...title.toLowerCase().split(/[^\p{L}\p{N}]+/u)].map(plain));
}

/** Without accents and full stops: "Toure" for "Touré", "un" for "u.n.". */
export function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(".", "");
}
