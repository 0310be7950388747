import { expect, test } from "vitest";
import { groupQuestions } from "#answering";
import type { StoryId } from "#story";
import { language } from "../english.ts";
import { groupUnanswered, mostWantedFirst } from "../../src/telegram/unanswered-groups.ts";

const app = { group: (questions: readonly string[]) => groupQuestions(questions, language) };
const asked = (number: number, text: string, isMuted = false) => ({
  number,
  text,
  story: "mali" as StoryId,
  isMuted,
});

test("the same in other words is one, with all who ask and wait; what most want comes first", () => {
  const questions = [
    asked(4, "any arrests?"),
    asked(3, "who owns the ferry?"),
    asked(2, "who is the ferry's owner?"),
    asked(1, "who owned the ferry"),
  ];
  const wishes = [
    { question: "who was the owner of the ferry?", readers: 3 },
    { question: "what did it cost?", readers: 9 },
  ];
  expect(mostWantedFirst(groupUnanswered(questions, wishes, app))).toEqual([
    { story: "mali", question: "who owns the ferry?", numbers: [3, 2, 1], waiting: 3 },
    { story: "mali", question: "any arrests?", numbers: [4], waiting: 0 },
  ]);
});

test("what is muted mutes what asks the same, whoever asks it later", () => {
  const questions = [
    asked(3, "any arrests?"),
    asked(2, "who owns the ferry?"),
    asked(1, "was anyone arrested?", true),
  ];
  expect(groupUnanswered(questions, [], app).map(({ question }) => question)).toEqual([
    "who owns the ferry?",
  ]);
});
