import type { Story } from "#story";
import type { Language } from "#text";
import { storyWords, type KnownTokens } from "./story-words.ts";

/** The words of all stories of a list, and where they stand: an inverted index. */
export interface StoryTerms {
  /** In which stories a word stands, and how prominently; undefined where none has it. */
  places(key: string): readonly TermPlace[] | undefined;
  /** Whether the stories write it with a capital more often than not. */
  isName(key: string): boolean;
  /** The words of the stories that begin with a letter. */
  beginningWith(letter: string): readonly string[];
}

export interface TermPlace {
  /** Place of the story in the list. */
  readonly story: number;
  /** 0.67 for a word said once, nearing 1 with each more; 1 in the title. */
  readonly weight: number;
}

/** Sorts the words of the stories out; about 0.3 ms a story. */
export function collectTerms(stories: readonly Story[], language: Language): StoryTerms {
  const places = new Map<string, TermPlace[]>();
  const capitals = new Map<string, number>();
  const known: KnownTokens = new Map();
  for (const [story, told] of stories.entries()) {
    const counts = new Map<string, number>();
    for (const { key, written } of storyWords(textOf(told), language, known)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (written === "name") capitals.set(key, (capitals.get(key) ?? 0) + 1);
      else if (written === "small") capitals.set(key, (capitals.get(key) ?? 0) - 1);
    }
    const title = new Set(storyWords(told.title, language, known).map(({ key }) => key));
    for (const [key, count] of counts) {
      const place = { story, weight: title.has(key) ? 1 : count / (count + 0.5) };
      const others = places.get(key);
      if (others === undefined) places.set(key, [place]);
      else others.push(place);
    }
  }
  const byLetter = Map.groupBy(places.keys(), ([letter]) => letter);
  return {
    places: (key) => places.get(key),
    isName: (key) => (capitals.get(key) ?? 0) > 0,
    beginningWith: (letter) => byLetter.get(letter) ?? [],
  };
}

/** All that a reader could ask with: what the article says and what its editor adds. */
function textOf({ title, article, entities, facts }: Story): string {
  return [
    title,
    ...article.paragraphs.map(({ text }) => text),
    ...entities.flatMap(({ aliases }) => aliases),
    ...facts.flatMap(({ label, asked }) => [label, ...asked]),
  ].join("\n");
}
