import type { Story } from "#story";
import { spellingDistance, type Language } from "#text";
import { collectTerms } from "./story-terms.ts";
import { storyWords, type StoryWord } from "./story-words.ts";

/** Finds the story that a message is about, by its names, numbers and rare words. */
export interface StoryFinder {
  find(message: string, around: Surroundings): StorySighting;
}

interface Surroundings {
  /** Taken where no other fits better: the story of the conversation, or the default one. */
  readonly home: Story;
  /** fresh: nobody has chosen the home. chosen: the reader turned to it. talking: questions about it were asked. */
  readonly stage: "fresh" | "chosen" | "talking";
  /** Others are never found. */
  readonly isShown: (story: Story) => boolean;
}

export interface StorySighting {
  readonly story: Story;
  /** Asked where `story` has no answer: it may only say it in other words. */
  readonly instead?: Story;
  /** Another that the message fits as well, or nearly. */
  readonly alsoIn?: Story;
}

/** By how much another story must fit better: about a rare word of its title, or two rare words of its text. */
const MARGIN_CHOSEN = 0.6;
const MARGIN_FRESH = 0.25;
/** What two stories fit about equally: the second has this share of the first one's score. */
const EQUAL_SHARE = 0.9;
/** A message fits a story by a name, or by a word that few have. */
const FIT_MIN = 0.5;
const NAME_WEIGHT = 1.5;
/** A pronoun that stands for what was talked about, unless the message names something before it. */
const POINTING =
  /\b(?:he|him|his|she|her|hers|they|them|their|theirs|its|it(?! (?:true|right|correct|said|known)\b)|(?<!\b(?:is|are|was|were) )there|(?:this|that)(?=\W*$))\b/i;
/** A message that goes on from the one before. */
const CONTINUING = /^(?:(?:ok|okay|so|well|right)[, ]+)?(?:and|but|so|then|also|or|what about|how about)\b/i;
/** A continuing message of more words than this stands on its own. */
const CONTINUING_WORDS_MAX = 1;
/** Longer messages are texts; their first words tell enough. */
const WORDS_MAX = 40;
/** Shorter words are a slip away from too many others. */
const SLIP_LETTERS_MIN = 5;

interface AskedWord {
  readonly places: ReadonlyMap<number, number>;
  /** How much it tells stories apart: 0..1, 1.5 for a name. */
  readonly weight: number;
  readonly isTelling: boolean;
}

/** The words are sorted out when the first message is looked up: about 0.3 ms a story, once. */
export function createStoryFinder(stories: readonly Story[], language: Language): StoryFinder {
  let collected: ReturnType<typeof collectTerms> | undefined;
  const numbers = new Map(stories.map((story, i) => [story, i]));

  const askedWord = (word: StoryWord): AskedWord | undefined => {
    const terms = (collected ??= collectTerms(stories, language));
    const key = terms.places(word.key) === undefined ? nearestKey(word, terms, language) : word.key;
    const found = key === undefined ? undefined : terms.places(key);
    if (key === undefined || found === undefined) return undefined;
    const isName = word.written === "name" || (word.written !== "number" && terms.isName(key));
    const isTelling = isName || (word.written === "number" && word.key.length > 2);
    const spread = 1 - Math.log(found.length) / Math.log(stories.length + 1);
    const weight = spread * (isName ? NAME_WEIGHT : rarityOf(word, language));
    return {
      places: new Map(found.map(({ story, weight: prominence }) => [story, prominence])),
      weight,
      isTelling,
    };
  };

  return {
    find(message, { home, stage, isShown }) {
      const words = storyWords(message, language).slice(0, WORDS_MAX);
      if (stage === "talking" && goesOn(message, words)) return { story: home };
      const asked = [...new Map(words.map((word) => [word.key, word])).values()].flatMap(
        (word) => askedWord(word) ?? [],
      );
      const scores = new Map<number, number>();
      for (const { places, weight } of asked) {
        for (const [story, prominence] of places)
          scores.set(story, (scores.get(story) ?? 0) + weight * prominence);
      }
      const at = numbers.get(home) ?? -1;
      const homeScore = scores.get(at) ?? 0;
      const [first, second] = likeliest(scores, (story) => story !== at && isShown(stories[story]));
      if (first === undefined) return { story: home };
      const lead = first.score - homeScore;
      const margin = stage === "fresh" ? MARGIN_FRESH : MARGIN_CHOSEN;
      if (first.score >= FIT_MIN && lead >= margin) {
        const names = asked.some(
          ({ isTelling, places }) => isTelling && places.has(first.story) && !places.has(at),
        );
        if (stage !== "fresh" && !names) return { story: home, instead: stories[first.story] };
        const rival =
          second === undefined || second.score <= homeScore ? { story: at, score: homeScore } : second;
        const other = isEqual(rival.score, first.score) ? stories[rival.story] : undefined;
        return { story: stories[first.story], instead: other, alsoIn: other };
      }
      const isRival =
        stage === "talking" ? lead > 0 && !isEqual(homeScore, first.score) : isEqual(first.score, homeScore);
      const other = first.score >= FIT_MIN && isRival ? stories[first.story] : undefined;
      return { story: home, instead: other, alsoIn: other };
    },
  };
}

function isEqual(score: number, other: number): boolean {
  return score > 0 && score >= EQUAL_SHARE * other;
}

interface Scored {
  readonly story: number;
  readonly score: number;
}

/** The two highest; of equal ones the earlier in the list. */
function likeliest(
  scores: ReadonlyMap<number, number>,
  isOpen: (story: number) => boolean,
): readonly Scored[] {
  return [...scores]
    .map(([story, score]) => ({ story, score }))
    .toSorted((one, other) => other.score - one.score || one.story - other.story)
    .filter(({ story }) => isOpen(story))
    .slice(0, 2);
}

/** Points back with a pronoun before it names anything, or ties a word or none to what was said. */
function goesOn(message: string, words: readonly StoryWord[]): boolean {
  if (CONTINUING.test(message) && words.length <= CONTINUING_WORDS_MAX) return true;
  const pronoun = POINTING.exec(message);
  return pronoun !== null && !words.some(({ written, start }) => written === "name" && start < pronoun.index);
}

/** The frequency list's place on a logarithmic scale; 1 for what is not in it. */
function rarityOf({ lower, written }: StoryWord, { vectors }: Language): number {
  const place = vectors.index(lower);
  return written === "number" || place < 0 ? 1 : Math.log(place + 2) / Math.log(vectors.size + 2);
}

/** The stories' word that one unknown to them and to the language may be a slip of. */
function nearestKey(
  { key, lower, written }: StoryWord,
  terms: ReturnType<typeof collectTerms>,
  language: Language,
): string | undefined {
  if (written === "number" || key.length < SLIP_LETTERS_MIN || language.vectors.index(lower) >= 0)
    return undefined;
  return terms
    .beginningWith(key[0])
    .find((other) => other.length >= SLIP_LETTERS_MIN && spellingDistance(key, other, 1) <= 1);
}
