import type { NounSort, Word } from "#text";
import { asksWhatFor } from "./asks-what-for.ts";
import { AUXILIARIES, endsInTag, isStatement } from "./is-statement.ts";
import { keywordHead } from "./keyword-head.ts";

/** What kind of answer a question wants, by its own words. */
export type QuestionKind =
  | "who"
  | "when"
  | "where"
  | "why"
  | "how"
  | "howMany"
  | "howMuch"
  | "howLong"
  | "howMeasure"
  | "whatTime"
  | "whatPlace"
  | "whatPerson"
  | "whatGroup"
  | "whatNumber"
  | "whatNoun"
  | "whatDid"
  | "what"
  | "definition"
  | "yesNo"
  | "choice"
  | "keywords";

export const QUESTION_KINDS: readonly QuestionKind[] = [
  "who",
  "when",
  "where",
  "why",
  "how",
  "howMany",
  "howMuch",
  "howLong",
  "howMeasure",
  "whatTime",
  "whatPlace",
  "whatPerson",
  "whatGroup",
  "whatNumber",
  "whatNoun",
  "whatDid",
  "what",
  "definition",
  "yesNo",
  "choice",
  "keywords",
];

/** The kind, the question word's place (-1 where there is none) and the words that name what is asked for. */
export interface KindReading {
  readonly kind: QuestionKind;
  readonly asker: number;
  /** Places of the words that say of what sort the answer is: "which committee", "how many troops". */
  readonly focus: readonly number[];
}

const COPULAS = /^(?:is|are|was|were|'s|’s|be|been|s)$/;

/** @param sortOf says of what sort a noun is: a person, a place, a time … */
export function readKind(words: readonly Word[], sortOf: (noun: Word) => NounSort): KindReading {
  const asker = words.findIndex((word, i) => isAsker(words, i, word));
  if (asker < 0) {
    const first = words.find((word) => word.wordClass !== "PUNCT")?.lower ?? "";
    if (AUXILIARIES.test(first) || isStatement(words))
      return { kind: hasChoice(words) ? "choice" : "yesNo", asker: -1, focus: [] };
    const head = keywordHead(words);
    return { kind: head === undefined ? "keywords" : kindOfSort(sortOf(head)), asker: -1, focus: [] };
  }
  const lower = words[asker].lower;
  const first = words[0]?.lower ?? "";
  if (
    ((AUXILIARIES.test(first) && asker > 2) || endsInTag(words)) &&
    !/^(?:can|could|do|would)$/.test(first)
  ) {
    return { kind: hasChoice(words) ? "choice" : "yesNo", asker: -1, focus: [] };
  }
  if (words.some((word, at) => at !== asker && ASKERS.test(word.lower) && !opensClause(words, at)))
    return { kind: "whatDid", asker, focus: [] };
  if (lower === "how") return readHow(words, asker);
  if (lower === "when") return { kind: "when", asker, focus: [] };
  if (lower === "where" || lower === "whereabouts") return { kind: "where", asker, focus: [] };
  if (lower === "why") return { kind: "why", asker, focus: [] };
  if (lower === "who" || lower === "whom" || lower === "whose") {
    return { kind: isDefinition(words, asker) ? "definition" : "who", asker, focus: [] };
  }
  return readWhat(words, asker, sortOf);
}

const ASKERS = /^(?:who|whom|whose|what|when|where|why|how)$/;

/** "when" of "what decides when the ferry sails", "who" of "the men who fled": it belongs to a clause of its own, and asks nothing. */
function opensClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.wordClass;
  if (/^(?:who|whose)$/.test(words[at].lower) && before === "NOUN") return true;
  return before !== "CCONJ" && /^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(words[at + 1]?.wordClass ?? "");
}

function isAsker(words: readonly Word[], at: number, word: Word): boolean {
  if (/^(?:who|whom|whose|what|where|whereabouts|why|how)$/.test(word.lower)) return true;
  if (word.lower === "when")
    return (
      at === 0 ||
      !/^(?:VERB|NOUN|PROPN)$/.test(words[at - 1].wordClass) ||
      words.every((other, i) => i === at || !/^(?:who|what|which|how|where|why)$/.test(other.lower))
    );
  if (word.lower !== "which") return false;
  const before = words[at - 1];
  return at === 0 || before.wordClass === "ADP" || before.wordClass === "VERB" || before.text === ","
    ? !/^(?:NOUN|PROPN)$/.test(before?.wordClass ?? "")
    : before.wordClass !== "NOUN";
}

function hasChoice(words: readonly Word[]): boolean {
  return words.some((word, i) => word.lower === "or" && i > 2);
}

function readHow(words: readonly Word[], asker: number): KindReading {
  const next = words[asker + 1]?.lower ?? "";
  if (
    words[asker + 1]?.wordClass === "AUX" &&
    words.some(
      (word, at) =>
        at > asker &&
        word.wordClass === "VERB" &&
        /^(?:describe|call|characterize|characterise|put|phrase|term|word)$/.test(word.lemma),
    )
  )
    return { kind: "what", asker, focus: [] };
  if (next === "come") return { kind: "why", asker, focus: [] };
  const after = nounPhraseAfter(words, words[asker + 2]?.lower === "of" ? asker + 3 : asker + 2);
  // "fighters killed how many"
  const focus = after.length > 0 || next !== "many" ? after : nounPhraseAfter(words.slice(0, asker), 0);
  if (next === "many") {
    const unit = words[asker + 2]?.lower ?? "";
    if (/^(?:years?|months?|days?|weeks?|hours?|minutes?|decades?)$/.test(unit))
      return { kind: "howLong", asker, focus };
    return { kind: "howMany", asker, focus };
  }
  if (next === "much") return { kind: "howMuch", asker, focus };
  if (next === "long") return { kind: "howLong", asker, focus: [] };
  if (next === "old" || next === "often" || next === "soon")
    return { kind: "howLong", asker, focus: [asker + 1] };
  if (
    words[asker + 1]?.wordClass === "ADJ" ||
    /^(?:far|big|large|tall|high|deep|wide|fast|heavy|strong|close|hot|cold)$/.test(next)
  ) {
    return { kind: "howMeasure", asker, focus: [asker + 1] };
  }
  return { kind: "how", asker, focus: [] };
}

/** "What does it cost?" wants an amount. */
const AMOUNTS = /^(?:cost|costs|weigh|weighs|earn|earns)$/;

function readWhat(words: readonly Word[], asker: number, sortOf: (noun: Word) => NounSort): KindReading {
  let at = asker + 1;
  let focus = nounPhraseAfter(words, at);
  if (focus.length > 0) {
    const last = words[focus.at(-1)!].lower;
    // "what kind of document", "which of the countries"
    if (
      words[focus.at(-1)! + 1]?.lower === "of" &&
      /^(?:kinds?|types?|sorts?|forms?|names?|names|number|amount|percentage|percent|proportion|part)$/.test(
        last,
      )
    ) {
      if (/^(?:number|amount|percentage|percent|proportion)$/.test(last)) {
        return { kind: "whatNumber", asker, focus: nounPhraseAfter(words, focus.at(-1)! + 2) };
      }
      focus = nounPhraseAfter(words, focus.at(-1)! + 2);
      if (focus.length === 0) return { kind: "what", asker, focus };
    }
    return { kind: kindOfSort(sortOf(words[focus.at(-1)!])), asker, focus };
  }
  if (words[at]?.lower === "of") {
    focus = nounPhraseAfter(words, at + 1);
    if (focus.length > 0) return { kind: kindOfSort(sortOf(words[focus.at(-1)!])), asker, focus };
  }
  if (COPULAS.test(words[at]?.lower ?? "")) {
    // "what was the name of the ship", "what is the population of Mali"
    focus = nounPhraseAfter(words, at + 1);
    if (focus.length > 0) {
      const next = focus.at(-1)! + 1;
      const last = words[focus.at(-1)!];
      if (
        words[next]?.lower === "of" &&
        /^(?:names?|titles?|terms?|words?|kinds?|types?|sorts?)$/.test(last.lower)
      ) {
        const inner = nounPhraseAfter(words, next + 1);
        if (inner.length > 0) return { kind: kindOfSort(sortOf(words[inner.at(-1)!])), asker, focus: inner };
      }
      if (isDefinition(words, asker)) return { kind: "definition", asker, focus: [] };
      if (asksWhatFor(words, asker)) return { kind: "why", asker, focus: [] };
      const sort = sortOf(last);
      if (isSubject(words, next) && sort !== "reason") return { kind: "what", asker, focus: [] };
      return { kind: kindOfSort(sort), asker, focus };
    }
  }
  if (
    /^(?:do|does|did|will|would)$/.test(words[at]?.lower ?? "") &&
    words.some((word, i) => i > at && AMOUNTS.test(word.lower))
  ) {
    return { kind: "howMuch", asker, focus: [] };
  }
  if (asksWhatFor(words, asker)) return { kind: "why", asker, focus: [] };
  const verb = words.findLast((word, i) => i > asker && word.wordClass !== "PUNCT");
  if (verb !== undefined && /^(?:do|happen|happens|happened|doing|done)$/.test(verb.lower))
    return { kind: "whatDid", asker, focus: [] };
  if (/^(?:happen|happens|happened)$/.test(words[at]?.lower ?? ""))
    return { kind: "whatDid", asker, focus: [] };
  return { kind: "what", asker, focus: [] };
}

/** "what is the army blamed for": the noun phrase that ends before `next` has a verb of its own. */
function isSubject(words: readonly Word[], next: number): boolean {
  const follower = words[next];
  return (
    follower !== undefined &&
    (/^(?:VERB|ADJ|ADV|AUX)$/.test(follower.wordClass) ||
      /^(?:trying|doing)$/.test(follower.lower) ||
      (/^(?:for|up|like|about)$/.test(follower.lower) &&
        /^PUNCT$/.test(words[next + 1]?.wordClass ?? "PUNCT")))
  );
}

function kindOfSort(sort: NounSort): QuestionKind {
  switch (sort) {
    case "person":
      return "whatPerson";
    case "group":
      return "whatGroup";
    case "place":
      return "whatPlace";
    case "time":
      return "whatTime";
    case "number":
      return "whatNumber";
    case "reason":
      return "why";
    case "manner":
      return "how";
    case "other":
      return "whatNoun";
  }
}

/** Places of the content words of the noun phrase that starts at `from`; none where no noun phrase does. */
function nounPhraseAfter(words: readonly Word[], from: number): number[] {
  const places: number[] = [];
  let noun = false;
  for (let at = from; at < words.length; at++) {
    const { wordClass, lower, text } = words[at];
    if (
      wordClass === "DET" ||
      wordClass === "ADJ" ||
      wordClass === "NUM" ||
      lower === "'s" ||
      lower === "’s" ||
      text === "-" ||
      (wordClass === "PRON" && /^(?:his|her|its|their|other)$/.test(lower))
    ) {
      if (noun && wordClass === "DET") break;
      if (wordClass === "ADJ" || wordClass === "NUM") places.push(at);
    } else if (wordClass === "NOUN" || wordClass === "PROPN") {
      places.push(at);
      noun = true;
    } else if (!(wordClass === "VERB" && words[at - 1]?.text === "-" && words[at + 1]?.wordClass === "NOUN"))
      break;
  }
  return noun ? places : [];
}

/** "who is Kim Yong Chol", "what is FIDH": nothing but a copula and one noun phrase. */
function isDefinition(words: readonly Word[], asker: number): boolean {
  if (!COPULAS.test(words[asker + 1]?.lower ?? "")) return false;
  let end = words.length;
  while (end > 0 && words[end - 1].wordClass === "PUNCT") end--;
  const rest = words.slice(asker + 2, end);
  if (rest.length === 0 || rest.length > 6) return false;
  const named = rest.some((word) => /^\p{Lu}/u.test(word.text) || word.wordClass === "PROPN");
  if (words[asker].lower === "who")
    return (
      named &&
      rest.every((word) => !/^(?:VERB|ADP|NOUN|AUX)$/.test(word.wordClass) || /^\p{Lu}/u.test(word.text))
    );
  return rest.every((word) => /^(?:PROPN|NOUN|ADJ|DET|PUNCT)$/.test(word.wordClass));
}
