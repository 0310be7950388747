import type { ReadSentence } from "#text";
import type { FoundFact } from "./draft.ts";
import type { Mention } from "./draft-entities.ts";
import { cut, endBefore } from "./sentence-cut.ts";

const MAX_WORDS = 14;

/** "the Tarvian Seismic Institute (TSI)", "Lomar, the capital of Tarvia,". */
export function draftDefinitions(sentence: ReadSentence, mentions: readonly Mention[]): FoundFact[] {
  return mentions.flatMap((mention): FoundFact[] => {
    const { words } = sentence;
    const { from, to, entity } = mention;
    if (entity.kind === "person") return [];
    const name = cut(sentence, mention);
    if (
      words[to]?.text === "(" &&
      words[to + 2]?.text === ")" &&
      entity.aliases?.includes(words[to + 1]?.text ?? "")
    ) {
      const label = words[to + 1]?.text ?? "";
      return [
        { label, kind: "definition", value: { text: name }, quote: cut(sentence, { from, to: to + 3 }) },
      ];
    }
    const end = endBefore(sentence, to + 1, /^[,.;:—–"“”()]$/);
    const explains =
      words[to]?.text === "," &&
      /^(?:the|a|an)$/.test(words[to + 1]?.lower ?? "") &&
      words[end]?.text === ",";
    const verbless = !words
      .slice(to + 1, end)
      .some(({ wordClass }) => wordClass === "VERB" || wordClass === "AUX");
    if (!explains || !verbless || end - to > MAX_WORDS) return [];
    return [
      {
        label: name,
        kind: "definition",
        value: { text: cut(sentence, { from: to + 1, to: end }) },
        quote: cut(sentence, { from, to: end }),
      },
    ];
  });
}
