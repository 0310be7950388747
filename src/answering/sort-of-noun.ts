import type { Language, NounSort, Word } from "#text";

/** Of what sort a noun is: a person, a place, a time … A population is a number, and populations are people. */
export function sortOfNoun({ lower, lemma }: Word, language: Language): NounSort {
  const { sorts } = language.asked;
  const known = sorts.get(lower) ?? sorts.get(lemma);
  if (known !== undefined) return known;
  switch (language.thesaurus.dominantSupersense(lemma)) {
    case "person":
      return "person";
    case "location":
      return "place";
    case "time":
      return "time";
    case "group":
      return "group";
    default:
      return "other";
  }
}
