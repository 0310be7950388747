import { buildApp, type App } from "#app";
import { NEW_CONVERSATION } from "#answering";
import type { Language } from "#text";
import { readShippedStory } from "./question-sets.ts";

/** Questions about the shipped story that need no conversation, each with an answer of its own. */
const QUESTIONS = [
  "who leads the defense ministry?",
  "how many troops remain?",
  "how many fighters were killed?",
  "who was ousted?",
  "who led the coup?",
  "when did France intervene?",
  "what is FIDH?",
  "when was the coup?",
];

export interface KnownQuestion {
  readonly question: string;
  /** How its answer begins. */
  readonly begins: string;
}

export function shippedApp(language: Language): App {
  const stories = [readShippedStory(language)];
  return buildApp({ stories: () => stories, language, audience: "readers", now: () => new Date() });
}

/** @throws TypeError when two have the same answer: the answers would not tell them apart */
export function knownQuestions(app: App): KnownQuestion[] {
  const known = QUESTIONS.map((question) => {
    const { answer } = app.ask(question, NEW_CONVERSATION);
    if (answer.kind !== "found") throw new TypeError(`no answer to ${question}`);
    return { question, begins: `${answer.short}\n` };
  });
  if (new Set(known.map(({ begins }) => begins)).size < known.length) {
    throw new TypeError(`two questions have one answer: ${JSON.stringify(known)}`);
  }
  return known;
}
