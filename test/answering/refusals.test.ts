import { expect, test } from "vitest";
import { ask, story } from "./shipped-story.ts";

/** The question, and why words that it shares with the story do not make it one that the story answers. */
test.each([
  ["what is the population of Mali?", "the story has populations, and gives no number"],
  ["who is the president of Chad?", "the story has a president, of another country"],
  ["what did the United Nations say?", "others say things in it"],
  ["how many civilians were wounded?", "it has civilians, and counts others"],
  ["what does the mission cost?", "it has the mission, and no money"],
  ["what weapons did they use?", "nothing of the sort"],
  ["how old is Le Drian?", "he is named, and his age is not"],
  ["to which barracks was Toure taken?", "it tells that he was imprisoned, and of no barracks"],
  ["who is the chairman of FIDH?", "it has FIDH, and nobody who presides over it"],
  ["how many French troops did the fighters kill?", "it counts whom the French killed, not who killed them"],
  ["how many Malian troops did France kill?", "it counts other dead"],
  ["how many troops did France have there in 2009?", "the number that it gives is of another time"],
  ["which station was the last to interview Le Drian?", "it has one that did, and not that it was the last"],
  ["when was Toure inaugurated?", "it dates the contrary"],
  ["when will the French troops leave?", "it dates what has been, and nothing to come"],
  ["why did Sanogo arrest Toure?", "it tells that he was ousted and imprisoned, and no reason"],
  ["where is Toure now?", "it tells where he was"],
  ["at what time did France step in?", "it gives the month, and no hour"],
  ["why did Libya enter France?", "it has others go into Libya, and a reason of theirs"],
  ["did Mali invade France?", "it was the other way round"],
  ["who is the president now?", "it tells who was"],
  ["what are the names of the rebels who died?", "it says what they were, and has no names"],
  ["who sponsored the report?", "others made it: who paid follows from nothing"],
  ["how did the villagers react?", "it has people in the north, and neither villagers nor a reaction"],
  ["who is the general of the French troops?", "a minister speaks of them, and is no general"],
  ["what does Assad's brother do?", "it has Assad, and no brother"],
  ["who is the prime minister?", "it has a minister, of another kind"],
  ["did the French lose some of their own men?", "it tells of other people's dead"],
  ["what is BFM short for?", "it never spells the letters out"],
  ["were any tourists killed?", "that others were killed denies nothing"],
  [
    "was Amnesty the only group to criticize the army?",
    "it names several, and does not say that there are no more",
  ],
])("%s is refused: %s", (question) => {
  expect(ask(question).kind).toBe("unknown");
});

test("a refusal offers what the story does say nearby, at most three things, each with its sentence", () => {
  const answer = ask("what is the population of Mali?");
  const nearest = answer.kind === "unknown" ? answer.nearest : [];
  const paragraphs = story.article.paragraphs.map(({ text }) => text);
  expect(nearest.length).toBeGreaterThan(0);
  expect(nearest.length).toBeLessThanOrEqual(3);
  for (const { evidence } of nearest) expect(paragraphs[evidence.paragraph]).toContain(evidence.sentence);
});

test("a question in another language is told so, with two questions to try", () => {
  expect(ask("combien de soldats sont au Mali?")).toMatchObject({ kind: "chat", talk: "otherLanguage" });
});

test.each(["hello", "thanks!", "👍", "???"])("%s is no question, and gets two to try", (text) => {
  const answer = ask(text);
  expect(answer.kind).toBe("chat");
  if (answer.kind === "chat") expect(answer.examples).toHaveLength(2);
});
