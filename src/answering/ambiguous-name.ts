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

/** "which Amadou?": the people who share the only name that the question says of them; none where it is plain. */
export function ambiguousName(reading: Reading, index: StoryIndex): Choice[] {
  const people = peopleOf(index);
  const { words } = reading.sentence;
  for (const { at } of reading.terms) {
    const word = words[at];
    if (word === undefined) continue;
    const sharing = people.filter((name) => nameWords(name).includes(word.lower));
    if (sharing.length < 2) continue;
    // a last name alone is enough where the rest is a title: "Trump" is "President Trump"
    if (new Set(sharing.map((name) => nameWords(name).at(-1))).size < 2) continue;
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

function peopleOf({ facts, text }: StoryIndex): string[] {
  const entities = facts.entities.size > 0 ? [...facts.entities.values()] : text.names.entities;
  return entities.filter(({ kind, name }) => kind === "person" && name.includes(" ")).map(({ name }) => name);
}

function nameWords(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}
