export type * from "./answer.ts";
export { answerQuestion, type Question } from "./answer-question.ts";
export { NEW_CONVERSATION, type Conversation, type Turn } from "./conversation.ts";
export { indexStory, type StoryIndex } from "./story-index.ts";
