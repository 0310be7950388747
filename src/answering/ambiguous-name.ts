import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";

/** Two or three people that a name in the question could mean, each with the question asked of that one alone. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

const CHOICES_MAX = 3;
/** With more words beside the name, they tell who is meant. */
const OTHER_TERMS_MAX = 1;

/** The people who share a name, by each word of it in small letters. */
export type Namesakes = ReadonlyMap<string, readonly string[]>;

/** A last name alone is enough where the rest is a title: "Trump" is "President Trump", and no namesake. */
export function findNamesakes(named: readonly { readonly kind: string; readonly name: string }[]): Namesakes {
  const people = named.filter(({ kind, name }) => kind === "person" && name.includes(" "));
  const words = new Set(people.flatMap(({ name }) => nameWords(name)));
  return new Map(
    [...words].flatMap((word) => {
      const sharing = people.map(({ name }) => name).filter((name) => nameWords(name).includes(word));
      const lasts = new Set(sharing.map((name) => nameWords(name).at(-1)));
      return lasts.size < 2 ? [] : [[word, sharing] as const];
    }),
  );
}

/** "which Amadou?": the people who share the only name that the question says of them; none where it is plain. */
export function ambiguousName(reading: Reading, index: StoryIndex): Choice[] {
  const { words } = reading.sentence;
  for (const { at } of reading.terms) {
    const word = words[at];
    const sharing = word && index.namesakes().get(word.lower);
    if (sharing === undefined) continue;
    const told = sharing.filter((name) =>
      words.some((other) => other !== word && nameWords(name).includes(other.lower)),
    );
    if (told.length > 0 || reading.terms.length - 1 > OTHER_TERMS_MAX) continue;
    const bare = reading.terms.length === 1;
    return sharing.slice(0, CHOICES_MAX).map((name) => ({
      label: name,
      question: bare
        ? `Who is ${name}?`
        : reading.text.slice(0, word.start) + name + reading.text.slice(word.end),
    }));
  }
  return [];
}

function nameWords(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}
