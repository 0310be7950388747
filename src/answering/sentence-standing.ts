import type { Alignment } from "./alignment.ts";
import type { StoryIndex } from "./story-index.ts";

/** What a headline loses, since the sentences below say the same and more. */
const HEADLINE = 1;
/** What a sentence loses without a number that is asked about and that another sentence has. */
const NUMBER_ELSEWHERE = 0.7;
const FOUND = 0.9;

/** What speaks against a sentence by plain rules, 0 or less: the questions to learn from have too few such cases. */
export function sentenceStanding({ story, text }: StoryIndex, number: number, alignment: Alignment): number {
  const { rows, anywhere } = alignment;
  const headline = text.sentences.length > 1 && text.sentences[number].text === story.title;
  const numberElsewhere = rows[number].some(
    ({ asked, match }, q) =>
      asked.term.number !== undefined && anywhere[q] >= FOUND && match.strength < FOUND,
  );
  return (headline ? -HEADLINE : 0) - (numberElsewhere ? NUMBER_ELSEWHERE : 0);
}
