import type { AlignedTerm } from "./alignment.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { IndexedSentence } from "./text-index.ts";

/** The sorts of thing a sentence can hold that would answer some kinds of question. */
export type AnswerSort = "name" | "person" | "date" | "place" | "figure" | "duration" | "reason";

const WANTED: Partial<Record<QuestionKind, AnswerSort>> = {
  who: "person",
  whatPerson: "person",
  whatGroup: "name",
  when: "date",
  whatTime: "date",
  where: "place",
  whatPlace: "place",
  howMany: "figure",
  howMuch: "figure",
  whatNumber: "figure",
  howMeasure: "figure",
  howLong: "duration",
  why: "reason",
};

/** Undefined where any sort of thing may answer. */
export function wantedSort(kind: QuestionKind): AnswerSort | undefined {
  return WANTED[kind];
}

const REASON =
  /^(?:because|since|due|to|so|for|after|as|by|therefore|thus|owing|reason|cause|caused|result)$/;
const MEANWHILE = /^(?:after|before|when|while|during|until|once)$/;
const WHEREABOUTS = /^(?:in|at|to|from|near|on|through|across|into)$/;

/** Where a sentence holds something of the wanted sort that the question did not say. */
export function placesOfSort(
  wanted: AnswerSort,
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
): number[] {
  const asked = new Set(
    row
      .filter((aligned) => aligned.match.strength > 0.85 && aligned.by !== "carried")
      .map((aligned) => aligned.at),
  );
  const fresh = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (asked.has(at)) return false;
    return true;
  };
  const freshStarts = (ranges: readonly { readonly from: number; readonly to: number }[]): number[] =>
    ranges.filter(({ from, to }) => fresh(from, to)).map(({ from }) => from);
  switch (wanted) {
    case "date":
      return freshStarts(sentence.dates);
    case "figure":
      return freshStarts(sentence.figures.map(({ number }) => number));
    case "duration":
      return freshStarts([...sentence.figures.filter(({ kind }) => kind === "duration"), ...sentence.dates]);
    case "person":
      return freshStarts(sentence.names.filter(({ kind }) => kind !== "place"));
    case "place":
      return freshStarts(sentence.names.filter(({ kind }) => kind !== "person"));
    case "name":
      return freshStarts(sentence.names);
    case "reason":
      return sentence.words.flatMap((word, at) => (REASON.test(word.lower) ? [at] : []));
  }
}

const SURE_KINDS: Partial<Record<AnswerSort, string>> = {
  person: "person",
  place: "place",
  name: "organisation",
};

/** Whether one of the places is a name of the very kind, not only of none that rules it out. */
export function isSurely(wanted: AnswerSort, sentence: IndexedSentence, places: readonly number[]): boolean {
  return sentence.names.some(({ from, kind }) => kind === SURE_KINDS[wanted] && places.includes(from));
}

/** "in Skye", "near the Wadden Sea" */
export function isWhereabouts({ words }: IndexedSentence, places: readonly number[]): boolean {
  return places.some((at) => {
    const before = words[at - 1]?.lower === "the" ? words[at - 2] : words[at - 1];
    return before !== undefined && WHEREABOUTS.test(before.lower);
  });
}

/** "after the storm", "when the ferry had left": a time without a date. */
export function tellsMeanwhile({ words }: IndexedSentence): boolean {
  return words.some(({ lower }) => MEANWHILE.test(lower));
}
