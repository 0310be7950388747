import { describe, expect, test } from "vitest";
import { createStoryFinder } from "#answering";
import { storyFromText, type Story, type StoryId } from "#story";
import { language } from "../english.ts";

function story(id: string, title: string, text: string): Story {
  return storyFromText({ id: id as StoryId, title, text }, language);
}

const HARBOUR = story(
  "harbour",
  "Harbour board picks Anna Berg",
  "Anna Berg leads the harbour board of Skagen. The ferry to Norway sails again. Dockers were paid 1,250 crowns.",
);
const BRIDGE = story(
  "bridge",
  "Bridge opens in Dakar",
  "Omar Diallo designed the bridge. The president of Senegal opened it. The ferry was given up in 2019.",
);
const COUP = story(
  "coup",
  "Soldiers seize power in Mali",
  "Captain Sanogo led the coup in Bamako. President Amadou Touré fled to Senegal. The U.N. asked for calm.",
);
const ALL = [HARBOUR, BRIDGE, COUP];
const finder = createStoryFinder(ALL, language);

function find(message: string, home: Story, stage: "fresh" | "chosen" | "talking") {
  const { story: taken, other } = finder.find(message, { home, stage, isShown: () => true });
  return other === undefined ? { taken: taken.id } : { taken: taken.id, [other.fits]: other.story.id };
}

describe("with nobody's story, the one that fits best is taken, the default one where none does", () => {
  test.each([
    ["Who is Omar Diallo?", "bridge", "a name"],
    ["who is omar diallo", "bridge", "a name in small letters"],
    ["What did Sanoggo lead?", "coup", "a name with a slip"],
    ["Where did Toure go?", "coup", "a name without its accent"],
    ["What do Malians say?", "coup", "a people by its country"],
    ["What did the United Nations want?", "coup", "initials by what they stand for"],
    ["What happened in 2019?", "bridge", "a number"],
    ["Who designed the bridge?", "bridge", "two rare words"],
    ["How long is the bridge?", "bridge", "a word of the title"],
    ["Who was paid 1250 crowns?", "harbour", "a number with other separators"],
    ["What is the population of Chad?", "harbour", "a name that none has"],
    ["When did it happen?", "harbour", "no word that tells"],
    ["hello", "harbour", "no question"],
    ["", "harbour", "nothing"],
  ])("%s: %s (%s)", (message, taken) => expect(find(message, HARBOUR, "fresh").taken).toBe(taken));
});

describe("a story that is talked about is kept unless another clearly fits better", () => {
  test.each([
    ["Who is Omar Diallo?", "bridge", "a name that only the other has"],
    ["Where is Dakar and who did it?", "bridge", "the pronoun comes after the name"],
    ["Is it true that Diallo designed it?", "bridge", "an it that stands for nothing"],
    ["And who is Omar Diallo?", "bridge", "a whole question, though it goes on"],
    ["Who leads the board?", "harbour", "its own words"],
    ["Was the ferry given up?", "harbour", "its own word, though the other has more"],
    ["What did she say about Senegal?", "harbour", "a pronoun before the name"],
    ["and in Senegal?", "harbour", "a word or two that go on from the last question"],
    ["Did they like that?", "harbour", "pronouns alone"],
    ["and when?", "harbour", "a bare question word"],
    ["What about the weather?", "harbour", "a word that none has"],
  ])("%s: %s (%s)", (message, taken) => expect(find(message, HARBOUR, "talking").taken).toBe(taken));

  test("without a name it is asked first, and the other answers where it is surer", () => {
    expect(find("Who designed the bridge?", HARBOUR, "talking")).toEqual({
      taken: "harbour",
      better: "bridge",
    });
  });

  test("of no rare words it is asked first, and one that has them all only where it has no answer", () => {
    expect(find("Who was paid?", COUP, "talking")).toEqual({ taken: "coup", less: "harbour" });
    expect(find("Was anybody paid?", COUP, "talking")).toEqual({ taken: "coup" });
  });
});

describe("a question that fits two stories", () => {
  test("is asked of the likelier, and the other is offered", () => {
    expect(find("When does the ferry sail?", HARBOUR, "fresh")).toMatchObject({ taken: "harbour" });
    expect(find("Who is in Senegal?", HARBOUR, "fresh")).toMatchObject({ taken: "bridge", equally: "coup" });
  });

  test("stays with the one that was turned to, and the other is offered", () => {
    expect(find("Who is in Senegal?", COUP, "chosen")).toMatchObject({ taken: "coup", equally: "bridge" });
  });

  test("offers none while one is talked about and fits as well", () => {
    expect(find("Who is in Senegal?", COUP, "talking")).toEqual({ taken: "coup" });
  });
});

test("a story that may not be shown is never found", () => {
  const isShown = (one: Story) => one !== BRIDGE;
  expect(finder.find("Who is Omar Diallo?", { home: HARBOUR, stage: "fresh", isShown }).story).toBe(HARBOUR);
});
