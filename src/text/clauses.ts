import type { NounPhrase } from "./noun-phrases.ts";
import type { Word } from "./words.ts";

/**
 * What a word is to the word that it hangs on. Roles are deep: whoever is named after "by" in a passive is its
 * subject, and what was done to is its object.
 */
export const ROLES = [
  "none",
  "subject",
  "object",
  "attribute",
  "oblique",
  "of",
  "clause",
  "modifier",
] as const;
export type Role = (typeof ROLES)[number];

/** Who does what in a sentence, as far as the classes and the order of its words show. */
export interface Clauses {
  /** The word that each word hangs on, -1 for the root and for marks. */
  readonly governors: Int16Array;
  /** Place in ROLES of what each word is to its governor. */
  readonly roles: Uint8Array;
  /** The preposition between a word and its governor, -1 where there is none. */
  readonly prepositions: Int16Array;
}

const BE = /^(?:am|is|are|was|were|be|been|being|'s|’s|'re|’re)$/;
const PARTICIPLE =
  /(?:ed|en|wn|ght|ne|un|um|[^aeiou]t|ade|aid|old|eld|ead|ent|ept|elt|set|cut|put|shot|lost|met|led|fed|hit|hurt|read|built|found|bound)$/;
const RELATIVE = /^(?:who|which|that|whom|whose|where)$/;

/** One left-to-right pass over noun phrases and verbs; about 10 µs a sentence. */
export function findClauses(words: readonly Word[], phrases: readonly NounPhrase[]): Clauses {
  return new Pass(words, phrases).run();
}

/** The state of the pass: what the next phrase or verb may hang on. */
class Pass {
  private readonly words: readonly Word[];
  private readonly phraseAt: Int16Array;
  private readonly phrases: readonly NounPhrase[];
  private readonly governors: Int16Array;
  private readonly roles: Uint8Array;
  private readonly prepositions: Int16Array;
  private readonly passive: Uint8Array;
  private readonly subjects: Int16Array;
  /** The last verb of the clause at hand, -1 before there is one. */
  private verb = -1;
  /** The noun that waits for a verb to be the subject of. */
  private waiting = -1;
  /** Nouns in a list with it. */
  private readonly partners: number[] = [];
  /** The last noun, and the preposition that waits for one. */
  private noun = -1;
  private preposition = -1;
  private relative = -1;
  private root = -1;
  /** Nouns with a preposition before the first verb: "In 1066, …". */
  private readonly fronted: number[] = [];
  private coordinated = false;
  private comma = false;

  constructor(words: readonly Word[], phrases: readonly NounPhrase[]) {
    const { length } = words;
    this.words = words;
    this.phrases = phrases;
    this.phraseAt = new Int16Array(length).fill(-1);
    for (const [i, phrase] of phrases.entries()) this.phraseAt.fill(i, phrase.from, phrase.to);
    this.governors = new Int16Array(length).fill(-1);
    this.roles = new Uint8Array(length);
    this.prepositions = new Int16Array(length).fill(-1);
    this.passive = new Uint8Array(length);
    this.subjects = new Int16Array(length).fill(-1);
  }

  run(): Clauses {
    for (let at = 0; at < this.words.length;) {
      const phrase = this.phraseAt[at];
      if (phrase >= 0) {
        const { from, to, head } = this.phrases[phrase];
        for (let inside = from; inside < to; inside++)
          if (inside !== head) this.hang(inside, head, "modifier");
        this.readNoun(head);
        at = to;
      } else at = this.readWord(at);
    }
    return { governors: this.governors, roles: this.roles, prepositions: this.prepositions };
  }

  private readWord(at: number): number {
    const word = this.words[at];
    const { lower, wordClass } = word;
    if (wordClass === "AUX" || wordClass === "VERB") return this.readVerb(at);
    if (
      RELATIVE.test(lower) &&
      this.noun >= 0 &&
      !(lower === "that" && this.words[at - 1]?.wordClass === "VERB")
    ) {
      this.relative = this.noun;
      this.hang(at, this.noun, "modifier");
      if (lower !== "where") this.waiting = -1;
    } else if (wordClass === "PRON") this.readNoun(at);
    else if (
      wordClass === "ADP" ||
      (lower === "to" && this.words[at + 1]?.wordClass !== "VERB" && this.words[at + 1]?.wordClass !== "AUX")
    )
      this.preposition = at;
    else if (wordClass === "CCONJ") this.coordinated = true;
    else if (wordClass === "SCONJ") this.endClause();
    else if (/^[;:—]$/.test(lower)) this.endClause();
    else if (lower === ",") {
      this.comma = true;
      this.preposition = -1;
    } else if ((wordClass === "ADJ" || wordClass === "ADV") && this.verb >= 0)
      this.hang(
        at,
        this.verb,
        BE.test(this.words[this.verb].lower) && wordClass === "ADJ" ? "attribute" : "modifier",
      );
    return at + 1;
  }

  private endClause(): void {
    this.partners.length = 0;
    this.waiting = -1;
    this.preposition = -1;
    this.noun = -1;
    this.comma = false;
    this.coordinated = false;
  }

  private readNoun(head: number): void {
    if (this.preposition >= 0) {
      const { lower } = this.words[this.preposition];
      const nounNear = this.noun >= 0 && this.preposition - this.noun <= 1;
      const toNoun =
        lower === "of"
          ? this.noun >= 0
          : this.verb < 0
            ? this.noun >= 0
            : nounNear && this.waiting === this.noun;
      if (toNoun) this.hang(head, this.noun, lower === "of" ? "of" : "oblique");
      else if (this.verb >= 0)
        this.hang(head, this.verb, lower === "by" && this.passive[this.verb] === 1 ? "subject" : "oblique");
      else this.fronted.push(head);
      this.prepositions[head] = this.preposition;
      this.preposition = -1;
    } else if (this.joinsNoun(head)) {
      if (this.waiting === this.noun || this.partners.includes(this.noun)) this.partners.push(head);
      this.hang(head, this.governors[this.noun], ROLES[this.roles[this.noun]]);
      this.prepositions[head] = this.prepositions[this.noun];
    } else if (this.verb >= 0 && !this.startsClause(head)) {
      this.hang(
        head,
        this.verb,
        BE.test(this.words[this.verb].lower)
          ? "attribute"
          : this.followsQuote(this.verb) && this.subjects[this.verb] < 0
            ? "subject"
            : "object",
      );
    } else {
      this.waiting = head;
      this.partners.length = 0;
    }
    this.coordinated = false;
    this.comma = false;
    this.noun = head;
  }

  /** Is this noun one of a list with the noun before, or another name for it? */
  private joinsNoun(head: number): boolean {
    if (this.noun < 0 || !(this.coordinated || this.comma)) return false;
    if (this.waiting >= 0 && (this.waiting === this.noun || this.partners.includes(this.noun)))
      return this.coordinated || !this.startsClause(head);
    return (this.coordinated || this.governors[this.noun] >= 0) && !this.startsClause(head);
  }

  /** "…," said Jean Lee */
  private followsQuote(verb: number): boolean {
    return /^["”]$/.test(this.words[verb - 1]?.text ?? "");
  }

  /** Is this noun followed by a verb of its own, rather than told by the verb before? */
  private startsClause(head: number): boolean {
    const next = this.words[head + 1];
    if (next === undefined) return false;
    if (next.wordClass === "AUX") return true;
    return (
      next.wordClass === "VERB" &&
      !next.lower.endsWith("ing") &&
      (this.comma || this.coordinated || this.words[head + 2]?.lower !== "by")
    );
  }

  /** Reads "has been killed", "wanted to go": gives the place after it. */
  private readVerb(from: number): number {
    let main = from;
    let to = from + 1;
    let be = BE.test(this.words[from].lower);
    for (; to < this.words.length; to++) {
      const { wordClass, lower } = this.words[to];
      if (wordClass === "AUX" || (wordClass === "VERB" && this.words[main].wordClass === "AUX")) main = to;
      else if (wordClass === "ADV" || (wordClass === "PART" && lower !== "to")) continue;
      else break;
      if (BE.test(lower)) be = true;
      if (wordClass === "VERB") {
        to++;
        break;
      }
    }
    while (to > main + 1 && this.words[to - 1].wordClass === "ADV") to--;
    for (let at = from; at < to; at++) if (at !== main) this.hang(at, main, "modifier");
    const verb = this.words[main];
    const bare = from === main;
    const participle = PARTICIPLE.test(verb.lower) && verb.wordClass === "VERB";
    const infinitive = /^to$/.test(this.words[from - 1]?.lower ?? "");
    if (be && main > from && participle) this.passive[main] = 1;
    if (infinitive || (bare && verb.lower.endsWith("ing")) || (this.preposition >= 0 && bare))
      this.complement(main);
    else if (
      bare &&
      participle &&
      this.waiting < 0 &&
      this.noun >= 0 &&
      this.relative < 0 &&
      !this.coordinated &&
      !this.followsQuote(main)
    )
      this.reduced(main);
    else if (bare && participle && this.waiting >= 0 && this.words[to]?.lower === "by") this.reduced(main);
    else this.finite(main);
    for (const noun of this.fronted.splice(0)) this.hang(noun, main, "oblique");
    this.verb = main;
    this.preposition = -1;
    this.comma = false;
    this.coordinated = false;
    return to;
  }

  private finite(main: number): void {
    const role = this.passive[main] === 1 ? "object" : "subject";
    if (this.relative >= 0) {
      if (this.waiting >= 0) this.subject(main, this.waiting, role);
      else this.subjects[main] = this.relative;
      this.hang(main, this.relative, "clause");
      this.relative = -1;
    } else if (this.waiting >= 0) {
      this.subject(main, this.waiting, role);
      if (this.root >= 0) this.hang(main, this.root, "clause");
      else this.root = main;
    } else if (this.verb >= 0) {
      this.hang(main, this.verb, "clause");
      if (this.coordinated) this.subjects[main] = this.subjects[this.verb];
    } else this.root = main;
    this.waiting = -1;
  }

  /** "wanted to go", "by killing": tells the verb or noun before. */
  private complement(main: number): void {
    const governor = this.verb >= 0 ? this.verb : this.noun;
    if (governor >= 0 && governor !== main) this.hang(main, governor, "clause");
    if (this.verb >= 0) this.subjects[main] = this.subjects[this.verb];
    if (this.root < 0 && governor < 0) this.root = main;
  }

  /** "the men killed by": the noun is what the verb was done to. */
  private reduced(main: number): void {
    this.passive[main] = 1;
    this.subjects[main] = this.noun;
    this.hang(main, this.noun, "clause");
  }

  private subject(verb: number, noun: number, role: Role): void {
    this.subjects[verb] = noun;
    for (const place of [noun, ...this.partners.splice(0)]) this.hang(place, verb, role);
  }

  private hang(at: number, governor: number, role: Role): void {
    if (at === governor || governor < 0) return;
    this.governors[at] = governor;
    this.roles[at] = ROLES.indexOf(role);
  }
}
