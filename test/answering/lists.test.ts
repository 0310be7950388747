import { expect, test } from "vitest";
import { ask, index, shortOf } from "./shipped-story.ts";

test("who is mentioned: every person of the story, whole names, each once", () => {
  expect(shortOf(ask("who is mentioned?"))).toBe(
    "Jean-Yves Le Drian, Amadou Haya Sanogo, Amadou Toumani Toure, Muammar Gaddafi, Bashar al-Assad and Joel Saget",
  );
});

test.each(["who is mentioned in the story?", "who is named in the article?", "name the people in the story"])(
  "%s asks the same",
  (question) => {
    expect(shortOf(ask(question))).toBe(shortOf(ask("who is mentioned?")));
  },
);

test("organisations are listed apart from people and places", () => {
  const listed = shortOf(ask("which organisations are named in the article?")).split(/, | and /);
  const kinds = index.story.entities.filter(({ name }) => listed.includes(name)).map(({ kind }) => kind);
  expect(kinds).toHaveLength(listed.length);
  expect(new Set(kinds)).toEqual(new Set(["organisation"]));
});

test.each(["which Amadou?", "who is Amadou?", "Amadou", "what happened to Amadou?"])(
  "%s could mean two people, and both can be picked",
  (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({
      kind: "unsure",
      choices: [{ label: "Amadou Haya Sanogo" }, { label: "Amadou Toumani Toure" }],
    });
    const picked = answer.kind === "unsure" ? answer.choices.map((choice) => ask(choice.question).kind) : [];
    expect(picked).not.toContain("unsure");
  },
);

test("two words of a name leave no doubt", () => {
  expect(ask("who is Amadou Toure?").kind).toBe("found");
});
