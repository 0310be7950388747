import { describe, expect, test } from "vitest";
import { linkToSentence } from "../../src/telegram/text-fragment.ts";

describe("linkToSentence", () => {
  test.each([
    [
      "plain words",
      "https://e.org/a",
      "Toure was imprisoned.",
      "https://e.org/a#:~:text=Toure%20was%20imprisoned.",
    ],
    [
      "what a text directive reads as its own",
      "https://e.org/a",
      "Al-Qaeda, R&D",
      "https://e.org/a#:~:text=Al%2DQaeda%2C%20R%26D",
    ],
    [
      "other alphabets and quotation marks",
      "https://e.org/a",
      "“Été”",
      "https://e.org/a#:~:text=%E2%80%9C%C3%89t%C3%A9%E2%80%9D",
    ],
    ["an address with a place of its own", "https://e.org/a#top", "So.", "https://e.org/a#top:~:text=So."],
    [
      "an address that already names words",
      "https://e.org/a#:~:text=Old",
      "New.",
      "https://e.org/a#:~:text=New.",
    ],
    ["half a character", "https://e.org/a", "\uD83D!", "https://e.org/a#:~:text=%EF%BF%BD!"],
  ])("%s", (_, url, sentence, link) => {
    expect(linkToSentence(url, sentence)).toBe(link);
  });

  test("a long sentence is named by its first and its last six words", () => {
    const sentence = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    expect(linkToSentence("https://e.org/", sentence)).toBe(
      "https://e.org/#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59",
    );
  });
});
