import { expect, test } from "vitest";
import { figureFits } from "../../src/answering/figure-fits.ts";
import { readQuestion } from "../../src/answering/reading.ts";
import { indexText } from "../../src/answering/text-index.ts";
import { language } from "../english.ts";

test.each([
  [
    "how many pupils are there?",
    "The school teaches 163 children in 4 rooms for 20 dollars a month.",
    ["163"],
    "children are pupils, rooms and dollars are none",
  ],
  [
    "how many people have stopped work?",
    "Some 740 sailors stayed away and 52 crossings were called off.",
    ["740"],
    "sailors are people, crossings are none",
  ],
  ["how many died?", "The blast killed 12 and burned 3 houses.", ["12"], "nothing else is counted"],
  ["how old is the judge?", "Ann Hale, 57, fined 3 men.", ["57"], "a number behind a name is an age"],
  ["how old is he?", "The 46-year-old has 19,420 votes.", ["46"], "so is one of years old"],
  ["what share voted?", "Of 900 members 41 percent voted.", ["41"], "a share is a percentage"],
  ["how much did it cost?", "The 30 metre hall cost 2 million euros.", ["2 million"], "a cost is money"],
])("%s %s", (question, text, best) => {
  const index = indexText([text], language);
  const fits = figureFits(readQuestion(question, language), index, language)?.[0] ?? [];
  const [{ figures, words }] = index.sentences;
  const highest = Math.max(...fits);
  expect(
    figures
      .filter((_, i) => fits[i] === highest)
      .map(({ number }) =>
        words
          .slice(number.from, number.to)
          .map((word) => word.text)
          .join(" "),
      ),
  ).toEqual(best);
});

test("a question that wants no figure says so", () => {
  const index = indexText(["The school teaches 163 children."], language);
  expect(figureFits(readQuestion("who teaches them?", language), index, language)).toBeUndefined();
});
