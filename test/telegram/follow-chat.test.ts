import { describe, expect, test } from "vitest";
import { BARE, MALI } from "./mali-story.ts";
import { openChat } from "./transcript.ts";

const TITLE = "<b>French forces kill 40 fighters in Mali</b>";
const USUAL = "When: at once\nQuiet hours: 22:00 to 07:00; headlines and corrections come silently then";
const LISTED = `You follow:
1. ${TITLE}
Key facts
[1. Headlines only] [1. Every change]
[1. Pause] [1. Stop following]
[How and when I write]`;

describe("following a story", () => {
  test("/follow is one tap, and says what will come", async () => {
    expect(await openChat().say("/follow")).toEqual([
      `You now follow ${TITLE}\nWhat: Key facts\n${USUAL}\nClock: UTC\n` +
        "[Set my clock]\n[Change] [Stop following]",
    ]);
  });

  test("so is the button below the story, and a link", async () => {
    const chat = openChat([MALI, BARE]);
    await chat.say("/start");
    expect((await chat.press("Follow"))[0]).toContain(`You now follow ${TITLE}`);
    expect((await chat.say("/start follow_bare"))[0]).toContain("You now follow <b>A bridge opens</b>");
    expect((await chat.say("/following"))[0]).toContain("2. ");
    expect((await chat.say("/start follow_gone"))[0]).toContain("That story is not here any more.");
  });

  test("/following shows what is followed, and /unfollow ends it", async () => {
    const chat = openChat();
    expect(await chat.say("/following")).toEqual([
      "You follow no story yet. /follow follows the one we talk about.",
    ]);
    await chat.say("/follow");
    expect(await chat.say("/following")).toEqual([LISTED]);
    expect(await chat.say("/unfollow")).toEqual([
      "You no longer follow “French forces kill 40 fighters in Mali”.\n[Follow again]",
    ]);
    expect((await chat.press("Follow again"))[0]).toContain("You now follow");
  });

  test("/unfollow, while another story is talked about, lets the reader pick", async () => {
    const chat = openChat([MALI, BARE]);
    await chat.say("/follow");
    await chat.say("/start bare");
    expect(await chat.say("/unfollow")).toEqual([LISTED]);
  });

  test("by buttons it is changed, paused, and goes on", async () => {
    const chat = openChat();
    await chat.say("/follow");
    expect((await chat.press("Change"))[0]).toBe(LISTED);
    expect((await chat.press("1. Every change"))[0]).toContain(`${TITLE}\nEvery change\n[1. Headlines only]`);
    expect((await chat.press("1. Pause"))[0]).toContain(`${TITLE}\npaused\n`);
    expect((await chat.press("1. Go on"))[0]).toContain(`${TITLE}\nEvery change\n`);
    expect((await chat.press("1. Stop following"))[0]).toContain("You no longer follow");
  });
});

describe("/settings", () => {
  test("says how and when the bot writes, and what can be chosen", async () => {
    expect(await openChat().say("/settings")).toEqual([
      `How I write to you about the stories that you follow:\nWhat: Key facts\n${USUAL}\nClock: UTC\n` +
        "[What]\n[When]\n[Quiet hours]\n[Set my clock]",
    ]);
  });

  test.each([
    ["What", "Headlines only", "What: Headlines only"],
    ["When", "once a day, at 18:00", "When: once a day, at 18:00"],
    ["Quiet hours", "none", "Quiet hours: none"],
  ])("%s is chosen by a button", async (what, choice, line) => {
    const chat = openChat();
    await chat.say("/settings");
    await chat.press(what);
    expect((await chat.press(choice))[0]).toContain(`\n${line}\n`);
    expect((await chat.say("/settings"))[0]).toContain(`\n${line}\n`);
  });

  test("the clock is chosen by the time that it shows", async () => {
    const chat = openChat();
    await chat.clock.advance(Date.parse("2026-03-02T12:00:00Z") - chat.clock.now());
    await chat.say("/settings");
    const [offers] = await chat.press("Set my clock");
    expect(offers).toContain("Which of these is the time where you are?");
    expect(offers).toContain("[7:00 AM · New York]");
    expect((await chat.press("9:00 PM · Tokyo"))[0]).toContain("\nClock: Tokyo\n");
    expect((await chat.say("/follow"))[0]).not.toContain("[Set my clock]");
  });
});
