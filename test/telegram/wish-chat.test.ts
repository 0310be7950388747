import { describe, expect, test } from "vitest";
import { BARE, MALI } from "./mali-story.ts";
import { openChat } from "./transcript.ts";

const KEPT = "I tell you once the story says: <i>what about Chad?</i>\n[Never mind]";

describe("a question that the story doesn't answer", () => {
  test("becomes a wish by one tap, and by another none", async () => {
    const chat = openChat();
    await chat.say("what about Chad?");
    expect(await chat.press("Tell me when it does")).toEqual([KEPT]);
    expect(await chat.press("Never mind")).toEqual([
      "I won't tell you: <i>what about Chad?</i>\n[Tell me after all]",
    ]);
    expect(await chat.press("Never mind")).toEqual(["That is dropped already."]);
    expect(await chat.press("Tell me after all")).toEqual([KEPT]);
  });

  test("is one wish however often it is tapped", async () => {
    const chat = openChat();
    await chat.say("what about  Chad?");
    for (const _ of [1, 2]) expect(await chat.press("Tell me when it does")).toEqual([KEPT]);
    expect(await chat.say("/following")).toEqual([
      "You follow no story yet. /follow follows the one we talk about.\n" +
        "You wait for an answer to:\n1. <i>what about Chad?</i>\n[1. Never mind]",
    ]);
    await chat.press("1. Never mind");
    expect((await chat.say("/following"))[0]).not.toContain("Chad");
  });

  test("is answered at the tap where the story says it by then", async () => {
    const chat = openChat();
    await chat.say("what about Chad?");
    const [answer] = await chat.press("Tell me when it does", "How many troops remain?");
    expect(answer).toMatch(/^<i>How many troops remain\?<\/i>\n<b>1,000 troops<\/b>/);
  });

  test("is no wish more where the reader waits for ten others: which to drop is asked", async () => {
    const chat = openChat();
    for (let number = 1; number <= 10; number++) {
      await chat.say(`what of ${number}?`);
      await chat.press("Tell me when it does");
      await chat.clock.advance(60_000);
    }
    await chat.say("what of 11?");
    const [full] = await chat.press("Tell me when it does");
    expect(full).toMatch(/^You wait for as many answers as I can look out for\. Drop one first:\n1\. <i>/);
    await chat.press("3. Never mind");
    await chat.say("what of 11?");
    expect((await chat.press("Tell me when it does"))[0]).toContain(
      "once the story says: <i>what of 11?</i>",
    );
  });

  test("is about one story: of several, the one that was asked", async () => {
    const chat = openChat([MALI, BARE]);
    await chat.say("/start bare");
    await chat.say("what about Chad?");
    await chat.press("Tell me when it does");
    expect((await chat.say("/following"))[0]).toContain("1. <i>what about Chad?</i>");
  });

  test("is offered no wish where it is too long for a question", async () => {
    expect((await openChat().say(`what about Chad ${"and Chad ".repeat(50)}?`))[0]).not.toContain("[Tell me");
  });

  test("nor in a group", async () => {
    const chat = openChat();
    const group = { id: -5, type: "group", title: "Readers" } as const;
    const ours = { ...chat.message({ chat: group }), from: { id: 7, is_bot: true, first_name: "Askstory" } };
    const message = chat.message({ chat: group, text: "what about Chad?", reply_to_message: ours as never });
    const [answer] = await chat.send({ message: message as never });
    expect(answer).toContain("The story doesn't mention Chad.");
    expect(answer).not.toContain("[Tell me");
  });
});

test("/forget deletes what was wished", async () => {
  const chat = openChat();
  await chat.say("what about Chad?");
  await chat.press("Tell me when it does");
  await chat.say("/forget");
  await chat.press("Delete everything");
  expect((await chat.say("/following"))[0]).not.toContain("Chad");
});
