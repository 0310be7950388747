import { answerQuestion, indexStory, NEW_CONVERSATION } from "#answering";
import { inColumns } from "../../src/cli/columns.ts";
import { pseudoRandom } from "../learn/softmax.ts";
import { readShippedStory, type Bench } from "./question-sets.ts";
import { inMilliseconds, percentilesOf, timeOf } from "./timings.ts";

/** Telegram's longest message. */
const CHARACTERS = 4096;
const ROUNDS = 5;

/** The longest messages that somebody can send, of every sort of nonsense. */
export function benchHostile({ language }: Bench): string[] {
  const story = readShippedStory(language);
  const index = indexStory(story, language);
  const article = story.article.paragraphs.map(({ text }) => text).join(" ");
  const random = pseudoRandom(7);
  const pick = (from: string): string => from[Math.floor(random() * from.length)];
  const filled = (part: () => string): string => {
    let text = "";
    while (text.length < CHARACTERS) text += part();
    return text.slice(0, CHARACTERS);
  };
  const messages: Record<string, string> = {
    "one letter": filled(() => "a"),
    "random letters": filled(() => pick("abcdefghijklmnopqrstuvwxyz")),
    "random words": filled(() => `${Array.from({ length: 7 }, () => pick("abcdeimnorst")).join("")} `),
    "random signs": filled(() => String.fromCodePoint(0x20 + Math.floor(random() * 0x2fff))),
    "the article, misspelt": filled(() => article.replaceAll(/[aeiou]/g, () => pick("aeiou"))),
    "the article, as one question": filled(() => article.replaceAll(/[.?!]/g, ",")),
    "names without end": filled(() => "Amadou Haya Sanogo "),
    "a question a hundred times": filled(() => "who leads the defense ministry? "),
    capitals: filled(() => "HOW MANY TROOPS "),
    markup: filled(() => "<b><a href='x'>"),
    addresses: filled(() => "https://example.com/a?b=c "),
    brackets: filled(() => "(".repeat(64) + "x" + "]".repeat(64)),
    "marks on one letter": filled(() => "é́̂"),
    "right to left": filled(() => "\u202Eكم عدد القوات "),
    "control characters": filled(() => String.fromCodePoint(Math.floor(random() * 32))),
    digits: filled(() => pick("0123456789.,")),
    emoji: filled(() => "👩‍👩‍👧‍👦"),
    apostrophes: filled(() => "who's'd've "),
  };
  const ask = (text: string): number =>
    timeOf(() => answerQuestion({ text, conversation: NEW_CONVERSATION }, index, language));
  for (const text of Object.values(messages)) ask(text);
  const rows = Object.entries(messages)
    .map(([name, text]) => {
      const times = Array.from({ length: ROUNDS }, () => ask(text));
      const { p50, max } = percentilesOf(times);
      return { name, p50, max, fastest: Math.min(...times) };
    })
    .toSorted((one, other) => other.fastest - one.fastest);
  return inColumns(
    [
      [`a message of ${CHARACTERS} characters`, "p50", "slowest", "undisturbed"],
      ...rows.map(({ name, p50, max, fastest }) => [name, ...[p50, max, fastest].map(inMilliseconds)]),
    ],
    (column) => column > 0,
  );
}
