import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stemmer } from "@orama/stemmers/english";
import { parse } from "yaml";
import { loadAcronyms, type Acronyms } from "./acronyms.ts";
import { loadAskedWords, type AskedWords } from "./asked-words.ts";
import { loadChatWords, type ChatWords } from "./chat-words.ts";
import { createCommonSpellings, type CommonSpellings } from "./common-spellings.ts";
import type { DateWords } from "./dates.ts";
import { loadDemonyms, type Demonyms } from "./demonyms.ts";
import type { FigureWords } from "./figures.ts";
import type { NameKind, NameWords } from "./names.ts";
import { parseOpposites, type Opposites } from "./opposites.ts";
import { loadOtherLanguages, type OtherLanguages } from "./other-languages.ts";
import { loadPhrasings, type PlainQuestion } from "./phrasings.ts";
import { loadThesaurus, type Thesaurus } from "./thesaurus.ts";
import { loadVectors, type Vectors } from "./vectors.ts";
import { loadWeights, type Weights } from "./weights.ts";
import { createWordReader, type ReadWords } from "./words.ts";

/** The words of one language that reading and answering need: data, not code. */
export interface Language {
  /** BCP 47, such as "en". */
  readonly code: string;
  /** Words that end in a full stop without ending a sentence, without that stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words without content of their own. */
  readonly stopwords: ReadonlySet<string>;
  readonly dates: DateWords;
  readonly figures: FigureWords;
  readonly names: NameWords;
  readonly readWords: ReadWords;
  /** What the forms of a lower-case word and the words made from it have in common: "oper" of "operations"; a name stays whole. */
  readonly stem: (lower: string) => string;
  readonly thesaurus: Thesaurus;
  readonly vectors: Vectors;
  readonly demonyms: Demonyms;
  readonly acronyms: Acronyms;
  readonly asked: AskedWords;
  readonly chat: ChatWords;
  readonly plainQuestion: PlainQuestion;
  readonly spellings: CommonSpellings;
  readonly otherLanguages: OtherLanguages;
  readonly opposites: Opposites;
  /** The country that a capital stands for, both in small letters: "paris" is "france". */
  readonly capitals: ReadonlyMap<string, string>;
  readonly weights: Weights;
}

/** Reads a folder such as data/language/en. Throws where a file of it is missing: it ships with the program. */
export function loadLanguage(folder: string, code: string): Language {
  const numbers = parse(readFileSync(join(folder, "numbers.yaml"), "utf8")) as NumbersFile;
  const months = readList(join(folder, "months.txt")).flatMap((line, i) =>
    line.split(" ").map((name) => [name, i + 1] as const),
  );
  const vectors = loadVectors(join(folder, "vectors.bin"));
  const { weekdays, units, relative, counts, adverbs, modifiers, eras } = numbers.dates;
  const thesaurus = loadThesaurus(folder);
  return {
    code,
    abbreviations: new Set(readList(join(folder, "abbreviations.txt"))),
    stopwords: new Set(readList(join(folder, "stopwords.txt")).flatMap((line) => line.split(" "))),
    dates: {
      months: new Map(months),
      weekdays: new Set(weekdays),
      units: new Set(units),
      relative: new Set(relative),
      counts: new Set(counts),
      adverbs: new Set(adverbs),
      modifiers: new Set(modifiers),
      eras: new Set(eras),
    },
    figures: {
      numbers: new Map(Object.entries(numbers.numbers)),
      multipliers: new Map(Object.entries(numbers.multipliers)),
      vague: new Set(numbers.vague),
      qualifiers: numbers.qualifiers.map((phrase) => phrase.split(" ")),
      measures: new Set(numbers.measures),
      durations: new Set(numbers.durations),
      money: new Set(numbers.money),
      shares: new Set(numbers.shares),
      people: new Set(numbers.people),
    },
    names: loadNameWords(join(folder, "names.yaml"), code),
    capitals: new Map(
      readList(join(folder, "capitals.txt")).map((line) => line.split(" | ") as [string, string]),
    ),
    opposites: parseOpposites(readList(join(folder, "opposites.txt"))),
    weights: loadWeights(join(folder, "weights.json")),
    readWords: createWordReader(),
    stem: (lower) => (thesaurus.has(lower) || /(?:s|ed|ing)$/.test(lower) ? stemmer(lower) : lower),
    thesaurus,
    vectors,
    demonyms: loadDemonyms(join(folder, "demonyms.txt")),
    acronyms: loadAcronyms(join(folder, "acronyms.txt")),
    asked: loadAskedWords(join(folder, "asked.yaml")),
    chat: loadChatWords(folder),
    plainQuestion: loadPhrasings(join(folder, "phrasings.yaml")),
    spellings: createCommonSpellings(vectors),
    otherLanguages: loadOtherLanguages(join(folder, "..", "question-words.txt"), code),
  };
}

interface NumbersFile {
  readonly numbers: Record<string, number>;
  readonly multipliers: Record<string, number>;
  readonly vague: string[];
  readonly qualifiers: string[];
  readonly measures: string[];
  readonly durations: string[];
  readonly money: string[];
  readonly shares: string[];
  readonly people: string[];
  readonly dates: Record<
    "weekdays" | "units" | "relative" | "counts" | "adverbs" | "modifiers" | "eras",
    string[]
  >;
}

function loadNameWords(file: string, code: string): NameWords {
  const lists = parse(readFileSync(file, "utf8")) as Record<Exclude<keyof NameWords, "known">, string[]>;
  const countries = countryNames(code);
  const known = (name: string): NameKind | undefined => (countries.has(name) ? "place" : undefined);
  return {
    titles: new Set(lists.titles),
    firstNames: new Set(lists.firstNames),
    organisation: new Set(lists.organisation),
    place: new Set(lists.place),
    placePrepositions: new Set(lists.placePrepositions),
    speech: new Set(lists.speech),
    known,
  };
}

/** Countries and territories in small letters, as the language calls them (ISO 3166 by way of CLDR). */
function countryNames(code: string): Set<string> {
  const display = new Intl.DisplayNames([code], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const names = letters.flatMap((first) =>
    letters.map((second) => display.of(first + second)?.toLowerCase() ?? ""),
  );
  return new Set(names.filter((name) => name !== ""));
}

function readList(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
