import { pseudoRandom } from "../learn/softmax.ts";

/** A news story of middling length has about so many words. */
const WORDS_PER_TEXT = 400;
/** Fewer texts than that would make stories that are all alike: their names are changed. */
const TEXTS_MIN = 20;

/** So many texts, each put together from paragraphs of the given ones; the same for the same ones. */
export function makeTexts(texts: readonly string[], count: number): string[] {
  const random = pseudoRandom(11);
  const paragraphs = texts.flatMap((text) => text.split("\n")).filter((paragraph) => paragraph.length > 60);
  const anyOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)];
  return Array.from({ length: count }, () => {
    const chosen = new Set<string>();
    let words = 0;
    while (words < WORDS_PER_TEXT && chosen.size < paragraphs.length) {
      const paragraph = anyOf(paragraphs);
      if (!chosen.has(paragraph)) words += paragraph.split(" ").length;
      chosen.add(paragraph);
    }
    const text = [...chosen].join("\n");
    return texts.length < TEXTS_MIN ? renamed(text, random) : text;
  });
}

/** The same with other names and numbers, each replaced alike wherever it stands. */
function renamed(text: string, random: () => number): string {
  const names = new Map<string, string>();
  return text
    .replaceAll(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu, (name) => {
      const known = names.get(name) ?? madeName(random);
      names.set(name, known);
      return known;
    })
    .replaceAll(/\d+/g, () => String(Math.ceil(random() * 2000)));
}

function madeName(random: () => number): string {
  const syllables = ["ba", "dor", "kel", "mi", "no", "ra", "san", "ti", "ul", "ver", "wen", "zo"];
  const letters = Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)]).join(
    "",
  );
  return letters[0].toUpperCase() + letters.slice(1);
}
