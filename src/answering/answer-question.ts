import type { Language } from "#text";
import { align } from "./alignment.ts";
import type { Answer } from "./answer.ts";
import { confidenceOf } from "./confidence.ts";
import type { Conversation } from "./conversation.ts";
import { rankSentences, rankSpans } from "./ranking.ts";
import { readQuestion } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";

export interface Question {
  readonly text: string;
  readonly conversation: Conversation;
}

/** Answers one message about one of the stories, and gives the conversation that the next one continues. Pure. */
export function answerQuestion({ text, conversation }: Question, stories: readonly StoryIndex[], language: Language): { answer: Answer; conversation: Conversation } {
  const index = stories.find(({ story }) => story.id === conversation.story) ?? stories[0];
  const alignment = align(readQuestion(text, language), index.text, language);
  const [best] = rankSpans(rankSentences(alignment, index, language), alignment, index, language);
  const story = index.story.id;
  if (best === undefined) return { answer: { kind: "unknown", story, missing: { kind: "answer" }, nearest: [], confidence: 0, why: [] }, conversation };
  const { sentence, span } = best;
  const confidence = confidenceOf(best, alignment, index.text, language);
  const short = sentence.text.slice(sentence.words[span.from].start, sentence.words[span.to - 1].end);
  const evidence = { sentence: sentence.text, paragraph: sentence.paragraph };
  const next = { ...conversation, story };
  if (confidence < language.weights.threshold) {
    return { answer: { kind: "unknown", story, missing: { kind: "answer" }, nearest: [], confidence, best: { short, evidence }, why: [] }, conversation: next };
  }
  return { answer: { kind: "found", story, short, evidence, confidence, next: [], why: [] }, conversation: next };
}
