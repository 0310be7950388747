import type { Language, WholeKind } from "#text";
import type { ChatAnswer } from "./answer.ts";
import { mendCapitals } from "./capitals.ts";
import { cleanQuestion } from "./clean-question.ts";
import { isOtherLanguage } from "./other-language.ts";
import { peelQuestion } from "./preamble.ts";
import type { StorySpellings } from "./story-spellings.ts";
import { readTalk, readWhole } from "./talk.ts";
import { mendTypos, type Mend } from "./typos.ts";

/** What a reader's message is: talk that asks nothing of the story, or a question in plain words. */
export type Message =
  | { readonly kind: "talk"; readonly talk: ChatAnswer["talk"] }
  | {
      readonly kind: "question";
      readonly text: string;
      /** Words that are read otherwise than they were typed. */
      readonly mends: readonly Mend[];
      /** Set where it is the story as a whole that is asked for. */
      readonly whole?: WholeKind;
    };

/** Reads what was typed, whatever it was; under 1 ms for a question, a few for 4,096 characters. */
export function readMessage(typed: string, story: StorySpellings, language: Language): Message {
  const line = cleanQuestion(typed, language);
  const talk = readTalk(line, story, language);
  if (talk !== undefined) return { kind: "talk", talk };
  if (isOtherLanguage(line, story, language)) return { kind: "talk", talk: "otherLanguage" };
  const bare = peelQuestion(line, language);
  const asked = mendTypos(mendCapitals(bare, story, language), story, language);
  return { kind: "question", ...asked, whole: readWhole(bare, language) };
}
