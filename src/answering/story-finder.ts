import type { Story } from "#story";
import { spellingDistance, type Language } from "#text";
import { collectTerms, type StoryTerms, type TermPlace } from "./story-terms.ts";
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
  readonly other?: OtherStory;
}

/** Another story that could be meant. */
export interface OtherStory {
  readonly story: Story;
  /**
   * better: it has more of the words, but the first may say the same in others, so the surer one answers.
   * equally: it is offered beside the answer.
   * less: it has all of the words, but they say little, so it answers only where the first has no answer.
   */
  readonly fits: "better" | "equally" | "less";
}

/** By how much another story must fit better than one that was chosen: by a rare word of its title, or two of its text. */
const MARGIN_CHOSEN = 0.6;
/** The same where nobody chose: by a word that few stories have. */
const MARGIN_FRESH = 0.25;
/** A message fits a story by a word that few have; less says nothing. */
const FIT_MIN = 0.25;
/** What two stories fit about equally: the second has this share of the first one's score. */
const EQUAL_SHARE = 0.9;
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
/** Fewer stories say little of how rare a word is. */
const STORIES_TELLING = 20;
/** Numbers of no more digits are in many stories. */
const NUMBER_DIGITS_COMMON = 2;
/** Shorter words are a slip away from too many others. */
const SLIP_LETTERS_MIN = 5;

interface AskedWord {
  readonly places: readonly TermPlace[];
  /** How much it tells stories apart: 0..1, up to 1.5 for a name. */
  readonly weight: number;
  /** A name or a long number: a story that has it is meant, rather than one that could say it otherwise. */
  readonly isTelling: boolean;
}

/** Sorts the words of the stories out, which takes some 0.3 ms a story. */
export function createStoryFinder(stories: readonly Story[], language: Language): StoryFinder {
  const numbers = new Map(stories.map((story, i) => [story, i]));
  const terms = collectTerms(stories, language);
  return {
    find(message, { home, stage, isShown }) {
      const words = storyWords(message, language).slice(0, WORDS_MAX);
      if (stage === "talking" && goesOn(message, words, terms)) return { story: home };
      const weighed = [...new Map(words.map((word) => [word.key, word])).values()].map((word) =>
        weigh(word, terms, { count: stories.length, language }),
      );
      const asked = weighed.filter((word) => word !== undefined);
      const scores = new Float64Array(stories.length);
      for (const { places, weight } of asked) {
        for (const place of places) scores[place.story] += weight * place.weight;
      }
      const at = numbers.get(home) ?? -1;
      const isOther = (story: number): boolean => story !== at && isShown(stories[story]);
      const first = highest(scores, isOther);
      if (first < 0 || scores[first] < FIT_MIN) return { story: home };
      const homeWith = (fits: OtherStory["fits"]): StorySighting => ({
        story: home,
        other: { story: stories[first], fits },
      });
      const lead = scores[first] - scores[at];
      if (lead >= (stage === "fresh" ? MARGIN_FRESH : MARGIN_CHOSEN)) {
        const isNamed = asked.some(
          ({ isTelling, places }) => isTelling && isIn(first, places) && !isIn(at, places),
        );
        if (stage !== "fresh" && !isNamed) return homeWith("better");
        const second = highest(scores, (story) => story !== first && (story === at || isOther(story)));
        if (second < 0 || !isEqual(scores[second], scores[first])) return { story: stories[first] };
        return { story: stories[first], other: { story: stories[second], fits: "equally" } };
      }
      const isEither = isEqual(scores[first], scores[at]);
      const isLikelier = scores[at] > 0 && !isEqual(scores[at], scores[first]);
      if (stage === "talking" ? isLikelier : isEither) return homeWith("equally");
      const hasAll = weighed.every((word) => word !== undefined && isIn(first, word.places));
      return hasAll && lead > 0 ? homeWith("less") : { story: home };
    },
  };
}

/** Nothing where no story has the word, or one that it may be a slip of. */
function weigh(
  word: StoryWord,
  terms: StoryTerms,
  { count, language }: { readonly count: number; readonly language: Language },
): AskedWord | undefined {
  const key = terms.places(word.key) === undefined ? nearestKey(word, terms, language) : word.key;
  const places = key === undefined ? undefined : terms.places(key);
  if (key === undefined || places === undefined) return undefined;
  const isNumber = word.written === "number";
  const isName = word.written === "name" || (!isNumber && terms.isName(key) && !isCommon(word, language));
  const spread = 1 - Math.log(places.length) / Math.log(Math.max(count, STORIES_TELLING) + 1);
  return {
    places,
    weight: spread * (isName ? NAME_WEIGHT : rarityOf(word, language)),
    isTelling: isName || (isNumber && word.key.length > NUMBER_DIGITS_COMMON),
  };
}

/** A dictionary has it, and not as a place: "advocate" is no name in small letters, though a story has it with a capital. */
function isCommon({ lower }: StoryWord, { thesaurus }: Language): boolean {
  return thesaurus.has(lower) && thesaurus.dominantSupersense(lower) !== "location";
}

function isIn(story: number, places: readonly TermPlace[]): boolean {
  return places.some((place) => place.story === story);
}

/** Whether the first is as high as the second, or nearly. */
function isEqual(score: number, other: number): boolean {
  return score > 0 && score >= EQUAL_SHARE * other;
}

/** The story of the highest score, the first of equal ones; -1 where none has any. */
function highest(scores: Float64Array, isOpen: (story: number) => boolean): number {
  let best = -1;
  for (let story = 0; story < scores.length; story++) {
    if (scores[story] > (best < 0 ? 0 : scores[best]) && isOpen(story)) best = story;
  }
  return best;
}

/** Points back with a pronoun before it names anything, or ties a word or none to what was said. */
function goesOn(message: string, words: readonly StoryWord[], terms: StoryTerms): boolean {
  if (CONTINUING.test(message) && words.length <= CONTINUING_WORDS_MAX) return true;
  const pronoun = POINTING.exec(message);
  return (
    pronoun !== null &&
    !words.some(
      ({ key, written, start }) => start < pronoun.index && (written === "name" || terms.isName(key)),
    )
  );
}

/** The frequency list's place on a logarithmic scale; 1 for what is not in it. */
function rarityOf({ lower, written }: StoryWord, { vectors }: Language): number {
  const place = vectors.index(lower);
  return written === "number" || place < 0 ? 1 : Math.log(place + 2) / Math.log(vectors.size + 2);
}

/** The stories' word that one unknown to them and to the language may be a slip of. */
function nearestKey(
  { key, lower, written }: StoryWord,
  terms: StoryTerms,
  language: Language,
): string | undefined {
  if (written === "number" || key.length < SLIP_LETTERS_MIN || language.vectors.index(lower) >= 0)
    return undefined;
  return terms
    .beginningWith(key[0])
    .find((other) => other.length >= SLIP_LETTERS_MIN && spellingDistance(key, other, 1) <= 1);
}
