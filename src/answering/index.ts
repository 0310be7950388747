/**
 * From a question to its answer: read the question, match it with the story, rank what matched, compose the answer.
 * Pure: the same question in the same conversation always has the same answer.
 *
 * @example
 * ```ts
 * import { answerQuestion, indexStory, NEW_CONVERSATION } from "#answering";
 * import { storyFromText, type StoryId } from "#story";
 * import { loadLanguage } from "#text";
 *
 * const language = loadLanguage("data/language/en", "en");
 * const text = `Ferry runs aground off Skye
 * A ferry with 42 passengers ran aground off Skye on Monday, the coastguard said.
 * Captain Moira Lane steered it off the rocks after the tide had turned.`;
 * const story = storyFromText({ id: "ferry" as StoryId, text }, language);
 * const index = indexStory(story, language);
 *
 * const question = { text: "when did the ferry run aground?", conversation: NEW_CONVERSATION };
 * const { answer } = answerQuestion(question, index, language);
 * if (answer.kind !== "found") throw new Error(answer.kind);
 * answer.short; // "Monday"
 * answer.evidence.sentence; // "A ferry with 42 passengers ran aground off Skye on Monday, the coastguard said."
 * ```
 */
export type * from "./answer.ts";
export { answerFromStories } from "./answer-from-stories.ts";
export { answerQuestion, type Question } from "./answer-question.ts";
export { NEW_CONVERSATION, type Conversation, type Turn } from "./conversation.ts";
export { createReadStories } from "./read-stories.ts";
export { createRehearsal } from "./rehearsal.ts";
export { createStoryFinder, type StoryFinder } from "./story-finder.ts";
export { groupQuestions } from "./group-questions.ts";
export { indexStory, type StoryIndex } from "./story-index.ts";
export { createSureAnswers } from "./sure-answers.ts";
export { valueWords } from "./value-words.ts";
