import { expect, describe, test } from "vitest";
import { ask, bareIndex, shortOf, talk } from "./shipped-story.ts";

describe("a short answer is what was asked for, and no more", () => {
  test.each([
    ["how many fighters were killed?", "about 40 fighters", "a figure keeps its “about”, and has its unit"],
    ["who was ousted?", "Amadou Toumani Toure", "a name is whole"],
    ["when did France intervene?", "January 2013", "a date is as precise as the article, and no more"],
    ["when was the photo taken?", "December 31, 2013", "to the day, where the article is"],
    ["how long had they controlled the region?", "several months", "a duration"],
    ["who killed the fighters?", "French forces", "who did it: whom they did it to was told by the question"],
    ["which peoples inhabit the north?", "Tuareg and Arab", "both of them"],
    ["who was to be ousted in Libya?", "Muammar Gaddafi", "the one, not the powers that were to oust him"],
  ])("%s %s: %s", (question, short) => {
    expect(shortOf(ask(question))).toBe(short);
  });
});

describe("where two facts of one sentence could be meant, the answer tells both", () => {
  test.each([
    ["what keeps the French army busy over there?", ["1,000 troops", "counterterrorism mission"]],
    ["what power did the coup leave empty?", ["power vacuum", "rebel groups"]],
  ])("%s", (question, parts) => {
    for (const part of parts) expect(shortOf(ask(question))).toContain(part);
  });
});

describe("a question of two parts is answered in both", () => {
  test.each([
    ["who led the coup and who was ousted?", /Sanogo.*Toure/, "in one sentence, where a fact says both"],
    ["when and why did France intervene?", /^January 2013, to stop armed groups/, "one after the other"],
    ["where and when did the soldiers embark?", /^Bamako, December 31, 2013$/, "one after the other"],
    ["what happened when Toure was ousted?", /imprisoned/, "a clause is no second part"],
  ])("%s %s: %s", (question, short) => {
    expect(shortOf(ask(question))).toMatch(short);
  });
});

describe("an answer says", () => {
  test("who says so, where the story leaves it to somebody", () => {
    expect(ask("how many fighters were killed?")).toMatchObject({
      evidence: { saidBy: "Mali's defense minister" },
    });
  });

  test("what the story leaves open", () => {
    expect(ask("who leads the defense ministry?")).toMatchObject({ note: expect.stringContaining("open") });
  });

  test("at most three questions to go on with", () => {
    const answer = ask("who led the coup?");
    expect(answer.kind === "found" && answer.next.length > 0 && answer.next.length <= 3).toBe(true);
  });
});

describe("why it was chosen", () => {
  const reasonsOf = (question: string, about?: typeof bareIndex) => {
    const answer = ask(question, about);
    return answer.kind === "chat" ? [] : answer.why;
  };

  test("what each feature added, the most first", () => {
    const added = reasonsOf("who led the coup?").map((reason) => Math.abs(reason.added));
    expect(added[0]).toBeGreaterThan(0);
    expect(added).toEqual(added.toSorted((one, other) => other - one));
  });

  test("the reader's words, ours, and the distance between them", () => {
    expect(reasonsOf("who led the coup?")).toContainEqual(
      expect.objectContaining({ feature: "same word", value: 1, detail: "coup → coup, distance 0.00" }),
    );
  });

  test("a typo, and what it was read as", () => {
    expect(reasonsOf("hw many trops r left")).toContainEqual(
      expect.objectContaining({ feature: "typo mended", value: 1, detail: "trops → troops, distance 1" }),
    );
  });

  test("also of a sentence that no fact stands for", () => {
    const [first] = reasonsOf("who led the coup?", bareIndex);
    expect(first.added).not.toBe(0);
  });
});

/** What a reader says, and what the short answer must say. */
describe("a conversation goes on", () => {
  test("after who, when", () => {
    const [who, when] = talk(["who led the coup?", "when?"]).map(shortOf);
    expect(who).toBe("Amadou Haya Sanogo");
    expect(when).toContain("2012");
  });

  test("small talk between two questions changes nothing", () => {
    const [, thanks, when] = talk(["who led the coup?", "thanks!", "when?"]);
    expect(thanks.kind).toBe("chat");
    expect(shortOf(when)).toContain("2012");
  });

  test("a question that stands on its own takes up nothing", () => {
    const [, alone] = talk(["who took the photo?", "who led the coup?"]);
    expect(alone).toMatchObject({ kind: "found", fact: "coup-leader" });
  });
});
