import type { Entity, Fact, Story } from "#story";
import { findNounPhrases, type Language, type Word, type WordRange } from "#text";
import { createAskedWords, type AskedWord } from "./asked-words.ts";
import { layLines, type FactLines } from "./fact-lines.ts";
import { keepByTerm } from "./kept-by-term.ts";
import { plainWords } from "./plain-words.ts";
import { beginsWithSomebody, isCalled } from "./somebody.ts";
import { matchTerms, termOf, type Term } from "./terms.ts";
import type { TextIndex } from "./text-index.ts";
import { valueSortOf, type ValueSort } from "./value-sort.ts";
import { verbFrames } from "./verb-frame.ts";
import { createVocabulary } from "./vocabulary.ts";

/** One way in which a fact is worded. */
export interface FactLine {
  /** Place among the lines of all facts. */
  readonly number: number;
  readonly by: "asked" | "label" | "says";
  readonly words: string;
  /** The same in small letters, without articles and the mark at the end. */
  readonly plain: string;
  /** Indices into `FactIndex.terms`, each once. */
  readonly terms: readonly number[];
  /** The first noun that its words are a kind of: "channel" of "the channel that he spoke to"; -1 where there is none. */
  readonly head: number;
}

/** A fact, read for matching. */
export interface IndexedFact {
  /** Place among all facts. */
  readonly number: number;
  readonly fact: Fact;
  readonly lines: readonly FactLine[];
  /** Terms of the names and aliases of what it is about, and of who says so; and of what such people are. */
  readonly around: readonly number[];
  /** Terms of the name and aliases of who says so. */
  readonly speaker: readonly number[];
  /** All of these and the terms of its lines, each once. */
  readonly all: readonly number[];
  /** Terms of the value alone: what the answer would say. */
  readonly value: readonly number[];
  /** What sort of thing it is. */
  readonly sort: ValueSort;
  /** The fact is who says so, and nothing of what is said. */
  readonly isSpeaker: boolean;
  /** The same for each name that the value goes by. */
  readonly called: readonly (readonly number[])[];
  /** Numbers of its evidence sentences in the text, the first quote's first. */
  readonly sentences: readonly number[];
  /** Who does what to whom in the words of the fact. */
  readonly frames: readonly FactFrame[];
  /** Where the first of them says the value; undefined where it does not in so many words. */
  readonly said?: WordRange;
  /** The word before that: "to" of "to Gao". */
  readonly before?: string;
}

/** A verb of a fact with the terms of its doer and of what it is done to. */
export interface FactFrame {
  readonly verb: Term;
  readonly agent: readonly Term[];
  readonly patient: readonly Term[];
}

export interface FactIndex {
  readonly facts: readonly IndexedFact[];
  /** The lines of all facts, by their numbers. */
  readonly lines: FactLines;
  readonly terms: readonly Term[];
  /** What a match on each term says, by its rarity. */
  readonly weights: Float64Array;
  readonly entities: ReadonlyMap<string, Entity>;
  /** How well an asked term is met by each term of the facts and by each fact. */
  askedWord(asked: Term): AskedWord;
  /** The first of these alone. */
  strengthsOf(asked: Term): Float32Array;
  /** 1 for each term of the facts that is another of the asked one's kind, or its opposite. */
  rivalsOf(asked: Term): Uint8Array;
  /** Whether two verbs say much the same. */
  alike(asked: Term, told: Term): boolean;
}

/** Readers' words whose rivals are kept, 0.6 KB each: those that the likeliest facts do not meet. */
const RIVALS_KEPT = 512;
/** A match from which a verb says much the same as another. */
const ALIKE = 0.55;

export function indexFacts(story: Story, text: TextIndex, language: Language): FactIndex {
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]));
  const { facts, terms } = readFacts(story.facts, { entities, text, language });
  const factCounts = terms.map(() => 0);
  for (const { lines } of facts)
    for (const term of new Set(lines.flatMap((line) => line.terms))) factCounts[term]++;
  const alike = (asked: Term, told: Term): boolean => matchTerms(asked, told, language).strength >= ALIKE;
  const { matchAll, rivalsOf } = createVocabulary(terms, language);
  const askedWord = createAskedWords(
    facts,
    factCounts,
    (asked) => new Float32Array(matchAll(asked).map(({ strength }) => strength)),
  );
  const weights = Float64Array.from(terms, ({ rarity }) => rarity ** 2);
  return {
    facts,
    lines: layLines(facts, terms, { weights, language }),
    terms,
    weights,
    entities,
    alike,
    rivalsOf: keepByTerm(rivalsOf, RIVALS_KEPT),
    askedWord,
    strengthsOf: (asked) => askedWord(asked).strengths,
  };
}

/** "who landed in jail" asks for no jail. */
const DOING = /^(?:VERB|AUX)$/;

interface FactReading {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly text: TextIndex;
  readonly language: Language;
}

function readFacts(
  facts: readonly Fact[],
  { entities, text, language }: FactReading,
): { facts: IndexedFact[]; terms: Term[] } {
  const terms: Term[] = [];
  const numbers = new Map<string, number>();
  /** Names and values are many facts' own. */
  const read = new Map<string, readonly Word[]>();
  const readWords = (words: string): readonly Word[] => {
    const known = read.get(words) ?? language.readWords(words);
    read.set(words, known);
    return known;
  };
  const numberOf = (word: Word): number => {
    const key = `${word.lower} ${word.wordClass === "PROPN"}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const term = termOf(word, language);
    const number = term === undefined ? -1 : terms.push(term) - 1;
    numbers.set(key, number);
    return number;
  };
  const termsOf = (words: string): number[] => [
    ...new Set(
      readWords(words)
        .map(numberOf)
        .filter((number) => number >= 0),
    ),
  ];
  let lineCount = 0;
  const headOf = (words: readonly Word[]): number => {
    const [phrase] = findNounPhrases(words);
    return phrase === undefined || words.slice(0, phrase.from).some(({ wordClass }) => DOING.test(wordClass))
      ? -1
      : numberOf(words[phrase.head]);
  };
  const lineOf = (by: FactLine["by"], words: string): FactLine => {
    return {
      number: lineCount++,
      by,
      words,
      plain: plainWords(words),
      terms: termsOf(words),
      head: headOf(readWords(words)),
    };
  };
  const namesOf = (id: string | undefined): string => {
    const entity = id === undefined ? undefined : entities.get(id);
    return entity === undefined ? "" : [entity.name, ...entity.aliases].join(", ");
  };
  /** "minister" of "the defense minister": what the description of a person says that they are. */
  const rolesOf = (id: string | undefined): number[] => {
    const entity = id === undefined ? undefined : entities.get(id);
    return entity?.kind !== "person"
      ? []
      : readWords(entity.description ?? "")
          .filter(
            ({ wordClass, lemma }) =>
              wordClass === "NOUN" && language.thesaurus.dominantSupersense(lemma) === "person",
          )
          .map(numberOf);
  };
  const indexed = facts.map((fact, place): IndexedFact => {
    const sentences = fact.evidence
      .map(({ paragraph, sentence }) =>
        text.sentences.findIndex((one) => one.paragraph === paragraph && one.text === sentence),
      )
      .filter((number) => number >= 0);
    const lines = [
      lineOf("label", fact.label),
      lineOf("says", fact.says),
      ...fact.asked.map((words) => lineOf("asked", words)),
    ];
    const around = [
      ...new Set([
        ...termsOf([...fact.about.map(namesOf), namesOf(fact.saidBy)].join(", ")),
        ...[...fact.about, fact.saidBy].flatMap(rolesOf),
      ]),
    ];
    const words = valueText(fact, entities);
    const value = termsOf(words);
    const entity = fact.value.kind === "entity" ? entities.get(fact.value.entity) : undefined;
    const told = sentences.length === 0 ? [] : text.sentences[sentences[0]].words;
    const said = rangeOf(readWords(words), told);
    const frames = framesOf(readWords(fact.says), language);
    return {
      number: place,
      fact,
      frames,
      said,
      before: said === undefined ? undefined : told[said.from - 1]?.lower,
      lines,
      around,
      speaker: termsOf(namesOf(fact.saidBy)),
      all: [...new Set([...lines.flatMap((line) => line.terms), ...around])],
      value,
      isSpeaker: isSpeaker(fact, entities),
      sort: valueSortOf(fact, entities, {
        doesSomething: isDoer({ value, frames }, terms),
        isSomebody:
          isCalled(words, entities) ||
          beginsWithSomebody(readWords(words), language) ||
          isDoer({ value, frames: frames.filter(({ patient }) => patient.some(({ name }) => name)) }, terms),
      }),
      called: entity === undefined ? [value] : [entity.name, ...entity.aliases].map(termsOf),
      sentences,
    };
  });
  return { facts: indexed, terms };
}

function isSpeaker({ value, saidBy }: Fact, entities: ReadonlyMap<string, Entity>): boolean {
  if (saidBy === undefined) return false;
  if (value.kind === "entity") return value.entity === saidBy;
  const name = entities.get(saidBy)?.name.toLowerCase() ?? "";
  return value.kind === "text" && value.text.toLowerCase().replace(/^the /, "") === name.replace(/^the /, "");
}

/** A country that keeps troops, and not where they are kept. */
function isDoer({ value, frames }: Pick<IndexedFact, "value" | "frames">, terms: readonly Term[]): boolean {
  const named = new Set(value.map((term) => terms[term].lower));
  return frames.some(({ agent }) => agent.length > 0 && agent.every((term) => named.has(term.lower)));
}

function framesOf(words: readonly Word[], language: Language): FactFrame[] {
  const termsIn = (range: WordRange | undefined): Term[] =>
    range === undefined
      ? []
      : words.slice(range.from, range.to).flatMap((word) => termOf(word, language) ?? []);
  return verbFrames(words, findNounPhrases(words)).flatMap(({ verb, agent, patient }) => {
    const term = termOf(words[verb], language);
    return term === undefined ? [] : [{ verb: term, agent: termsIn(agent), patient: termsIn(patient) }];
  });
}

/** The shortest run of a sentence's words that holds most of a value's. */
function rangeOf(value: readonly Word[], words: readonly Word[]): WordRange | undefined {
  const wanted = new Set(value.map(({ lower }) => lower).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  let best: (WordRange & { readonly worth: number }) | undefined;
  for (let from = 0; from < words.length; from++) {
    if (!wanted.has(words[from].lower)) continue;
    const found = new Set<string>();
    for (let to = from + 1; to <= words.length && to - from <= value.length + 4; to++) {
      if (wanted.has(words[to - 1].lower)) found.add(words[to - 1].lower);
      const worth = found.size / wanted.size - (to - from - found.size) * 0.05;
      if (best === undefined || worth > best.worth) best = { from, to, worth };
    }
  }
  return best === undefined || best.worth < 0.4 ? undefined : { from: best.from, to: best.to };
}

function valueText({ value }: Fact, entities: ReadonlyMap<string, Entity>): string {
  const name = (id: string): string => entities.get(id)?.name ?? id;
  switch (value.kind) {
    case "quantity":
      return `${value.quantity} ${value.unit}`;
    case "text":
      return value.text;
    case "entity":
      return name(value.entity);
    case "date":
      return value.date;
    case "list":
      return value.items.map(name).join(", ");
    case "yesno":
      return "";
  }
}
