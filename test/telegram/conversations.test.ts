import { expect, test } from "vitest";
import { NEW_CONVERSATION } from "../../src/answering/index.ts";
import { createMemoryConversations } from "../../src/telegram/conversations.ts";
import { VirtualClock } from "./virtual-clock.ts";

test("a conversation waits half an hour for its next question, each chat's for itself", async () => {
  const clock = new VirtualClock();
  const conversations = createMemoryConversations(clock);
  const talk = { story: "mali" as never, turns: [] };
  await conversations.keep(7, talk);
  await clock.advance(29 * 60_000);
  expect(await conversations.read(7)).toEqual(talk);
  expect(await conversations.read(8)).toEqual(NEW_CONVERSATION);
  await clock.advance(60_000);
  expect(await conversations.read(7)).toEqual(NEW_CONVERSATION);
});

test("each question begins the half hour anew", async () => {
  const clock = new VirtualClock();
  const conversations = createMemoryConversations(clock);
  const talk = { story: "mali" as never, turns: [] };
  await conversations.keep(7, NEW_CONVERSATION);
  await clock.advance(20 * 60_000);
  await conversations.keep(7, talk);
  await clock.advance(20 * 60_000);
  expect(await conversations.read(7)).toEqual(talk);
});
