import { findClauses, findNounPhrases, ROLES, type Clauses, type Role, type Word } from "#text";
import type { QuestionKind } from "./question-kinds.ts";

/** What the answer would be to the question's verb, were the question a statement. */
export interface Gap {
  /** Place of the verb in the question's words, -1 where it has none. */
  readonly verb: number;
  readonly role: Role;
  /** The preposition that would stand before the answer: "in which", "what … for?" */
  readonly preposition?: string;
  /** Who does what in the question, its places being those of the question's words. */
  readonly clauses: Clauses;
}

const ADJUNCT: ReadonlySet<QuestionKind> = new Set(["when", "where", "why", "how", "howLong"]);
const BE = /^(?:is|are|was|were|be|been|being|'s|’s)$/;

/**
 * Puts the question in the order of a statement ("did X do" as "X did do") and sees what is left open.
 *
 * @param asked places of the question word and the words that it takes with it ("which city")
 */
export function findGap(words: readonly Word[], kind: QuestionKind, asked: readonly number[]): Gap {
  const open = new Set(asked);
  const last = Math.max(-1, ...asked);
  const preposition = askedPreposition(words, asked[0] ?? -1);
  const order = statementOrder(words, open, last);
  const told = order.map((at) => words[at]);
  const read = findClauses(told, findNounPhrases(told));
  const clauses = inOrderOfQuestion(read, order, words.length);
  const inSitu = order.findIndex((at) => at === last);
  if (inSitu >= 0) {
    const role = ROLES[read.roles[inSitu]];
    const governor = read.governors[inSitu];
    return {
      verb: governor < 0 ? -1 : order[governor],
      role,
      preposition: preposition ?? words[order[read.prepositions[inSitu]]]?.lower,
      clauses,
    };
  }
  const next = words[last + 1];
  const subjectFirst = next?.wordClass === "AUX" && order[0] !== last + 1;
  let verb = -1;
  for (let at = last + 1; at < words.length; at++) {
    const word = words[at];
    if (word.wordClass === "VERB") verb = at;
    else if (verb >= 0 && word.lower !== "to" && word.wordClass !== "ADV") break;
  }
  if (verb < 0)
    return {
      verb: words.findIndex((word, at) => at > last && word.wordClass === "AUX"),
      role: ADJUNCT.has(kind) ? "oblique" : "attribute",
      preposition,
      clauses,
    };
  const passive =
    words.some((word, at) => at > last && at < verb && BE.test(word.lower)) &&
    !words[verb].lower.endsWith("ing");
  if (ADJUNCT.has(kind) || preposition !== undefined) return { verb, role: "oblique", preposition, clauses };
  if (subjectFirst) return { verb, role: passive ? "oblique" : "object", preposition, clauses };
  return { verb, role: passive ? "object" : "subject", preposition, clauses };
}

/** Places of the words without the asked ones at the start, an auxiliary behind the subject that it stands before. */
function statementOrder(words: readonly Word[], open: ReadonlySet<number>, last: number): number[] {
  const rest = words.map((_, at) => at).filter((at) => !open.has(at) || last > words.length - 4);
  const aux = rest.findIndex((at) => at > last && words[at].wordClass === "AUX");
  if (aux < 0 || (open.size > 0 && rest[aux] !== last + 1)) return rest;
  let end = aux + 1;
  let noun = false;
  for (; end < rest.length; end++) {
    const { wordClass } = words[rest[end]];
    if (wordClass === "VERB" || wordClass === "AUX" || wordClass === "PUNCT") break;
    if (noun && wordClass === "ADP" && !/^(?:of|in|on|for|between)$/.test(words[rest[end]].lower)) break;
    if (wordClass === "NOUN" || wordClass === "PROPN" || wordClass === "PRON") noun = true;
  }
  if (!noun) return rest;
  const [moved] = rest.splice(aux, 1);
  rest.splice(end - 1, 0, moved);
  return rest;
}

function inOrderOfQuestion(read: Clauses, order: readonly number[], length: number): Clauses {
  const governors = new Int16Array(length).fill(-1);
  const roles = new Uint8Array(length);
  const prepositions = new Int16Array(length).fill(-1);
  for (const [i, at] of order.entries()) {
    if (read.governors[i] >= 0) governors[at] = order[read.governors[i]];
    if (read.prepositions[i] >= 0) prepositions[at] = order[read.prepositions[i]];
    roles[at] = read.roles[i];
  }
  return { governors, roles, prepositions };
}

function askedPreposition(words: readonly Word[], asker: number): string | undefined {
  if (asker < 0) return undefined;
  const before = words[asker - 1];
  if (before?.wordClass === "ADP") return before.lower;
  const last = words.findLast((word) => word.wordClass !== "PUNCT");
  return last?.wordClass === "ADP" ? last.lower : undefined;
}
