import type { Language, Word } from "#text";
import type { Matches } from "./matching.ts";
import { plain } from "./told-words.ts";

/** Below that a word of the story is of the same sort at best: Chad is a country as Mali is. */
const SAME_THING = 0.5;

/** The first name of the question that the story holds no word of, as names are written; undefined where it holds all. */
export function missingName({ reading, alignment, index }: Matches, language: Language): string | undefined {
  const { words, names } = reading.sentence;
  const told = index.toldWords();
  const found = new Set(
    reading.terms.flatMap(({ at }, q) =>
      Math.max(alignment.anywhere[q], alignment.inTitle[q]) >= SAME_THING ? [at] : [],
    ),
  );
  // a country is known for one in small letters too
  const ranges = words.flatMap(({ lower }, at) => {
    const name = names.find(({ from, to }) => at >= from && at < to);
    const opens = at === 0 && name?.to === 1 && language.thesaurus.has(lower); // "Whereabouts …": a capital that says nothing
    if (name !== undefined && !opens) return name.from === at ? [name] : [];
    return language.names.known(lower) === undefined ? [] : [{ from: at, to: at + 1 }];
  });
  for (const { from, to } of ranges) {
    const parts = words
      .slice(from, to)
      .filter(
        ({ lower, wordClass }) =>
          /\p{L}{2}/u.test(lower) && wordClass !== "DET" && wordClass !== "ADP" && !/^['’]s$/.test(lower),
      );
    const isTold =
      parts.some((word) => found.has(words.indexOf(word)) || isMentioned(word, told)) ||
      isMentionedInShort(parts, told, language);
    if (parts.length === 0 || isTold || isTitle(parts)) continue;
    const place = parts.length === 1 ? language.demonyms.place(parts[0].lower) : undefined;
    if (place !== undefined || parts.some(({ wordClass }) => wordClass === "PROPN"))
      return written(place ?? reading.text.slice(parts[0].start, parts.at(-1)!.end));
  }
  return undefined;
}

/** In the story, with an ending, in a compound or a letter apart: whoever means the same must not be told that it is not there. */
function isMentioned({ lower }: Word, told: ReadonlySet<string>): boolean {
  const asked = plain(lower);
  if (told.has(asked)) return true;
  if (asked.length < 4) return false;
  for (const word of told) {
    if (word.startsWith(asked) || (word.length >= 4 && asked.startsWith(word)) || isLetterApart(asked, word))
      return true;
  }
  return false;
}

/** Shorter names are a letter apart from too many words: Chad from had. */
const LETTER_APART_LENGTH_MIN = 5;

/** One letter replaced, dropped, added, or two neighbours swapped. */
function isLetterApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LETTER_APART_LENGTH_MIN) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === right[1] + right[0]);
}

/** "UN" where the story has "United Nations", and the other way round. */
function isMentionedInShort(parts: readonly Word[], told: ReadonlySet<string>, language: Language): boolean {
  const name = parts.map(({ lower }) => lower).join(" ");
  const long = language.acronyms.longForm(parts.map(({ text }) => text).join(" "));
  if (long !== undefined && long.split(" ").every((word) => told.has(plain(word)))) return true;
  if (language.acronyms.shortForms(name).some((short) => told.has(plain(short.toLowerCase())))) return true;
  return parts.length > 1 && told.has(parts.map(({ lower }) => plain(lower)[0]).join(""));
}

/** "the President", "the Pope": who is meant is not said by name. */
function isTitle(parts: readonly Word[]): boolean {
  return parts.every(({ wordClass }) => wordClass === "NOUN" || wordClass === "ADJ" || wordClass === "VERB");
}

/** With capitals, and without the mark of a possessor. */
function written(name: string): string {
  return name
    .replace(/['’]s?$/, "")
    .replace(/(?<=^| )(?!(?:of|the|and|de|la|al)\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
