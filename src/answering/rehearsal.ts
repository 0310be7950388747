import type { Story } from "#story";
import { NEW_CONVERSATION, type Conversation } from "./conversation.ts";

/** After so many questions an answer takes hardly longer than after thousands. */
const QUESTIONS = 100;

/**
 * Makes the function that asks a story the next of its own questions, as readers would: the first answers of a process
 * take ten times as long as those after them, since the runtime has compiled nothing yet and much is sorted out when
 * it is first needed. It gives false when enough were asked. Nobody sees the answers, and no later one is another for it.
 */
export function createRehearsal(
  story: Story,
  ask: (text: string, conversation: Conversation) => Conversation,
): () => boolean {
  const questions = questionsOf(story);
  let asked = 0;
  let before = NEW_CONVERSATION;
  return () => {
    if (asked === QUESTIONS) return false;
    const question = questions[asked % questions.length];
    // each second one has a slip and goes on from the one before
    const isLoose = asked % 2 === 1;
    before = ask(isLoose ? withSlip(question) : question, isLoose ? before : NEW_CONVERSATION);
    asked++;
    return true;
  };
}

/** The ways to ask that its editor wrote down; of a story that has none, what it says. */
function questionsOf({ facts, article }: Story): string[] {
  const asked = facts.flatMap((fact) => fact.asked.slice(0, 1));
  return asked.length > 0 ? asked : article.paragraphs.map(({ text }) => text);
}

/** Without the third letter of its first long word. */
function withSlip(question: string): string {
  return question.replace(/(?<=\p{L}{2})\p{L}(?=\p{L}{4})/u, "");
}
