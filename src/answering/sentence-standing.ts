import type { Alignment } from "./alignment.ts";
import type { StoryIndex } from "./story-index.ts";

/** What a headline loses, since the sentences below say the same and more. */
const HEADLINE = 1;
/** What a sentence loses without a number that is asked about and that another sentence has. */
const NUMBER_ELSEWHERE = 0.7;
/** What a yes or no loses from a sentence without a name that is asked about, for each of the names that another has. */
const NAME_ELSEWHERE = 1.5;
const FOUND = 0.9;
const MISSING = 0.5;

/** What speaks against a sentence by plain rules, 0 or less: the questions to learn from have too few such cases. */
export function sentenceStanding({ story, text }: StoryIndex, number: number, alignment: Alignment): number {
  const { reading, rows, anywhere } = alignment;
  let standing = text.sentences.length > 1 && text.sentences[number].text === story.title ? -HEADLINE : 0;
  let names = 0;
  let elsewhere = 0;
  let numberElsewhere = false;
  for (const [q, { asked, match }] of rows[number].entries()) {
    const told = anywhere[q] >= FOUND;
    if (asked.term.number !== undefined) numberElsewhere ||= told && match.strength < FOUND;
    else if (asked.term.name) {
      names++;
      if (told && match.strength < MISSING) elsewhere++;
    }
  }
  if (numberElsewhere) standing -= NUMBER_ELSEWHERE;
  if (reading.kind === "yesNo" && names > 0) standing -= (NAME_ELSEWHERE * elsewhere) / names;
  return standing;
}
