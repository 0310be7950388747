import type { Story } from "#story";
import type { Language } from "#text";
import type { Answer, FoundAnswer } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import { NEW_CONVERSATION } from "./conversation.ts";
import { indexStory, type StoryIndex } from "./story-index.ts";

/**
 * What is written to somebody unasked must be surer than an answer to a question: of refused questions that were asked
 * again of a text with one sentence more, those answered between the threshold and this were wrong in 23 of 100
 * (`npm run bench -- wishes`).
 */
const SURE_CONFIDENCE = 0.7;

/** The stories that are being announced; one that is indexed has some megabytes. */
const STORIES_KEPT = 3;

/** Makes what answers a question about a story only where that is sure. What is asked again is known. */
export function createSureAnswers(
  language: Language,
): (question: string, story: Story) => FoundAnswer | undefined {
  const read = new Map<Story, { readonly index: StoryIndex; readonly answers: Map<string, Sure> }>();

  function shelfOf(story: Story) {
    const known = read.get(story);
    if (known !== undefined) return known;
    if (read.size === STORIES_KEPT) read.delete([...read.keys()][0]);
    const shelf = { index: indexStory(story, language), answers: new Map<string, Sure>() };
    read.set(story, shelf);
    return shelf;
  }

  return (question, story) => {
    const { index, answers } = shelfOf(story);
    if (!answers.has(question)) {
      const { answer } = answerQuestion({ text: question, conversation: NEW_CONVERSATION }, index, language);
      answers.set(question, isSure(answer) ? answer : undefined);
    }
    return answers.get(question);
  };
}

type Sure = FoundAnswer | undefined;

function isSure(answer: Answer): answer is FoundAnswer {
  return answer.kind === "found" && answer.confidence >= SURE_CONFIDENCE;
}
