import { expect, test } from "vitest";
import { answerQuestion, indexStory, NEW_CONVERSATION } from "#answering";
import { storyFromText, type StoryId } from "#story";
import { language } from "../english.ts";

const story = indexStory(
  storyFromText(
    {
      id: "harbour" as StoryId,
      title: "Harbour plan",
      text: [
        "The council approved the harbour plan on Monday after a long debate.",
        "“The new harbour will bring four hundred jobs to the town,” Mayor Ada Brandt told reporters.",
        "Fisherman Olaf Lind called the plan “a costly mistake that our children will pay for.”",
      ].join("\n"),
    },
    language,
  ),
  language,
);

/** Who is to be heard, and the words that must be given: their own, not what others say of the same thing. */
test.each([
  ["What did Lind call the plan?", "a costly mistake that our children will pay for"],
  ["How did Lind describe the plan?", "a costly mistake that our children will pay for"],
  ["What did Brandt say about the harbour?", "The new harbour will bring four hundred jobs to the town"],
])("%s: %s", (question, words) => {
  const { answer } = answerQuestion({ text: question, conversation: NEW_CONVERSATION }, story, language);
  const given = answer.kind === "found" ? answer.short : "best" in answer ? answer.best?.short : undefined;
  expect(given).toBe(words);
});

/** A mention is told from a matter that the story is about, and a name that is not there by its name. */
test("whether a story mentions somebody", () => {
  const asked = (text: string) =>
    answerQuestion({ text, conversation: NEW_CONVERSATION }, story, language).answer;
  expect(asked("Does the story mention Lind?")).toMatchObject({
    kind: "found",
    short: expect.stringMatching(/^Yes/),
  });
  expect(asked("Does the story mention Chad?")).toMatchObject({
    kind: "unknown",
    missing: { kind: "name", name: "Chad" },
  });
});
