import type { Story } from "#story";
import type { Language } from "#text";
import type { Answer, FoundAnswer, UnknownAnswer } from "./answer.ts";
import { answerQuestion, type Answered, type Question } from "./answer-question.ts";
import { NEW_CONVERSATION } from "./conversation.ts";
import type { StoryFinder } from "./story-finder.ts";
import type { StoryIndex } from "./story-index.ts";

/** The stories that a message may be about. */
export interface StoryShelf {
  /** At least one. */
  readonly stories: readonly Story[];
  /** The one that is meant when nobody named one. */
  readonly defaultStory: Story;
  readonly finder: StoryFinder;
  /** Reads a story, where it is not yet read. */
  readonly indexOf: (story: Story) => StoryIndex;
}

/**
 * Answers one message about the story that it fits: the one of the conversation, unless another is meant. Where another
 * that fits has an answer and that one has none, the other answers. Pure, but for what `indexOf` keeps.
 */
export function answerFromStories(question: Question, shelf: StoryShelf, language: Language): Answered {
  const { stories, defaultStory, finder } = shelf;
  const { text } = question;
  const current = stories.find(({ id }) => id === question.conversation.story);
  const conversation = current === undefined ? NEW_CONVERSATION : question.conversation;
  const ask = (story: Story): Answered => {
    const turned = story === current ? conversation : { ...NEW_CONVERSATION, story: story.id };
    return answerQuestion({ text, conversation: turned }, shelf.indexOf(story), language);
  };
  if (stories.length === 1) return ask(defaultStory);
  const stage = current === undefined ? "fresh" : conversation.turns.length === 0 ? "chosen" : "talking";
  const { story, other } = finder.find(text, {
    home: current ?? defaultStory,
    stage,
    isShown: (one) => stories.includes(one),
  });
  const answered = ask(story);
  const { answer } = answered;
  // small talk turns to no other story
  if (answer.kind === "chat") return { answer, conversation };
  if (answer.kind === "unsure" || other === undefined) return answered;
  if (answer.kind === "found" && other.fits === "equally") {
    return { ...answered, answer: { ...answer, alsoIn: other.story.id } };
  }
  if (answer.kind === "found" && other.fits === "less") return answered;
  const second = ask(other.story);
  return isSurer(second.answer, answer) ? second : answered;
}

function isSurer(second: Answer, first: FoundAnswer | UnknownAnswer): boolean {
  return second.kind === "found" && (first.kind === "unknown" || second.confidence > first.confidence);
}
