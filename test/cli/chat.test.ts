import { expect, test } from "vitest";
import { runInTerminal } from "./run-in-terminal.ts";

async function chat(...lines: string[]): Promise<string[]> {
  const { code, output, errors } = await runInTerminal(["chat"], { input: lines.join("\n") });
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return output.split("\n\n").slice(0, -1);
}

test("each line gets an answer and an empty line, and nothing else is said", async () => {
  const answers = await chat("how many troops remain?", "", "hello");
  expect(answers).toHaveLength(3);
  expect(answers[0]).toMatch(/1,000/);
});

test("an answer is the short answer, the sentence in quotes, and where it is from", async () => {
  const [answer] = await chat("who leads the defense ministry?");
  const [short, evidence] = answer.split("\n");
  expect(short).toBe("Jean-Yves Le Drian");
  expect(evidence).toMatch(/^ {2}“.*Le Drian.*”$/);
  expect(answer).toContain("— Al Jazeera, undated, revision 1");
});

test("a choice is picked by its number", async () => {
  const [offered, picked] = await chat("which Amadou?", "2");
  expect(offered).toMatch(/^Which do you mean\?\n {2}1\. .+\n {2}2\. /);
  expect(picked).toMatch(/Amadou/);
  expect(picked).not.toContain("Which do you mean?");
});

test("/quit ends the chat, whatever follows", async () => {
  expect(await chat("/quit", "how many troops remain?")).toEqual([]);
});

test("commands list the stories, turn to one, and know when they are not meant", async () => {
  const [stories, turned, missing, unknown] = await chat(
    "/stories",
    "/story french-forces-mali",
    "/story nowhere",
    "/dance",
  );
  expect(stories).toMatch(/^french-forces-mali {2}French forces/m);
  expect(turned).toBe("Now about “French forces kill 40 fighters in Mali”.");
  expect(missing).toBe("There is no story “nowhere”. /stories lists them.");
  expect(unknown).toContain("There is no /dance here.");
});

test("what a reader types can't steer the terminal", async () => {
  const answers = await chat("\u001B[2J\u001B[31mChad\u202E?", "/\u001B[31mred");
  expect(answers.join("")).not.toContain("\u001B");
  expect(answers.join("")).not.toContain("\u202E");
});

test("start without BOT_TOKEN is the chat, with it the bot", async () => {
  expect((await runInTerminal(["start"], { input: "/quit" })).output).toBe("");
  expect((await runInTerminal([], { input: "/stories" })).output).toContain("french-forces-mali");
  const withToken = await runInTerminal(["start"], {
    environment: { BOT_TOKEN: "1:abc", DATABASE_URL: "sqlite::memory:" },
  });
  expect(withToken).toMatchObject({ code: 0, output: "the bot 1:abc runs\n" });
});
