import { join } from "node:path";
import { loadLemmatizer, type LemmaReading } from "./lemmatizer.ts";
import { createNounKinds } from "./noun-kinds.ts";
import { createRelations, type Relation, type RelationsTo } from "./relation.ts";
import type { Supersense } from "./supersenses.ts";
import { loadSynonymGroups } from "./synonym-groups.ts";
import { readThesaurusFile } from "./thesaurus-file.ts";

/** What words mean beside each other. Terms are lemmas in small letters; several words have spaces between them. */
export interface Thesaurus {
  has(lemma: string): boolean;
  /** Whether there is anything to compare it by: it is a lemma, or one of a group made by hand. */
  knows(term: string): boolean;
  /** How the second stands to the first; the strongest where there are several. About 0.2 µs. */
  relation(first: string, second: string): Relation | undefined;
  /** The same for many seconds at once, each in some 20 ns. */
  relationsTo(seconds: readonly string[]): RelationsTo;
  /** The fields of a noun's usual senses as a mask of `supersenseBit`s; nought where it is none. */
  supersenses(lemma: string): number;
  /** The field in which a noun is used most. */
  dominantSupersense(lemma: string): Supersense | undefined;
  /** How much of a noun's use is a kind or an instance of another, 0 to 1: "rhine" and "river", "general" and "person". */
  isA(lemma: string, ancestor: string): number;
  /** The base forms a word can be of, the likeliest first. */
  lemmas(word: string): readonly LemmaReading[];
}

/** Reads thesaurus.bin, synonyms.txt and irregular.txt of a language's folder. */
export function loadThesaurus(folder: string): Thesaurus {
  const file = readThesaurusFile(join(folder, "thesaurus.bin"));
  const lemmas = loadLemmatizer(join(folder, "irregular.txt"), file);
  const groups = loadSynonymGroups(join(folder, "synonyms.txt"), lemmas);
  const nouns = createNounKinds(file);
  const relations = createRelations(file, groups);
  const place = (lemma: string): number => file.lemmas.index(lemma);
  return {
    has: (lemma) => place(lemma) >= 0,
    knows: (term) => groups.of(term).length > 0 || place(term) >= 0,
    relation: relations.of,
    relationsTo: relations.to,
    supersenses: (lemma) => nouns.supersenses(place(lemma)),
    dominantSupersense: (lemma) => nouns.dominantSupersense(place(lemma)),
    isA: (lemma, ancestor) => (lemma === ancestor ? 1 : nouns.isA(place(lemma), place(ancestor))),
    lemmas,
  };
}
