import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ANNA, BERT, Newsroom, type Seen } from "./newsroom.ts";

const ADA = 1001;

function page(people: number, boats: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferry runs aground off Skarholm</title>
<meta property="og:site_name" content="The Harbour Post"></head><body><article>
<h1>Ferry runs aground off Skarholm</h1>
<p>In all, ${people} people were brought ashore on Tuesday when the ferry Aurora ran aground, said harbour master Greta Nyman.</p>
<p>${boats} boats took part in the rescue, which lasted about three hours until noon, and the weather was calm all day.</p>
<p>The ferry had left the harbour in the morning with a full load of cars, and it was due to arrive in the afternoon.</p>
</article></body></html>`;
}

let room: Newsroom;
let server: Server;
let people = 214;
let boats = "Eleven";

beforeEach(async () => {
  [people, boats] = [214, "Eleven"];
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(page(people, boats));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  room = await Newsroom.open();
});

afterEach(async () => {
  await room[Symbol.asyncDispose]();
  server.close();
});

/** The editor presses, and sees what these words stand in. */
async function press(editor: number, message: Seen, button: string, words: string): Promise<Seen> {
  room.press(editor, message, button);
  return room.sees(editor, words, message.id);
}

async function say(editor: number, text: string, words: string): Promise<Seen> {
  const last = (await room.chat(editor)).at(-1)?.id ?? 0;
  room.standin.control.say({ chat: editor, text });
  return room.sees(editor, words, last);
}

test("a newsroom's morning: from a link to the first followers told", async () => {
  const { port } = server.address() as AddressInfo;
  const link = `http://127.0.0.1:${port}/ferry`;

  const card = await say(ANNA, link, "Added as a draft.");
  expect(card.text).toMatch(
    /^Added as a draft\.\nFerry runs aground off Skarholm\nA draft: readers don't have it yet\.\n\d+ facts; \d+ not confirmed by an editor$/,
  );
  expect(card.buttons).toEqual(["Look through the facts", "What publishing brings"]);
  const id = "ferry-runs-aground-off-skarholm";
  expect(room.read(`${id}/article.md`)).toContain("status: draft");

  let fact = await press(ANNA, card, "Look through the facts", "Fact 1 of");
  expect(fact.text).toContain("214 people were brought ashore");
  expect(fact.buttons).toEqual(expect.arrayContaining(["Keep", "Drop", "Label …", "Value …", "▶"]));

  await press(ANNA, fact, "Label …", "Write the new label of");
  fact = await say(ANNA, "People brought ashore", "The label is mended.");
  expect(fact.text).toContain("People brought ashore: 214 people");
  await press(ANNA, fact, "Value …", "such as: about 40 fighters");
  const refused = await say(ANNA, "230 people", "That is not written");
  expect(refused.text).toMatch(/facts\.yaml:\d+ .*230.*\n.+/);
  fact = await say(ANNA, "214 people", "The value is mended.");
  expect(fact.text).toContain("Fact 1 of");
  expect(fact.text).not.toContain("not confirmed");
  expect(room.read(`${id}/facts.yaml`)).toMatch(/label: People brought ashore\n[^]*?origin: editor/);

  const back = await press(ANNA, fact, "Back to the story", "A draft: readers don't have it yet.");
  const preview = await press(ANNA, back, "What publishing brings", "Readers don't have it yet.");
  expect(preview.buttons).toEqual(["Look through the facts", "Publish", "Not now"]);
  const published = await press(ANNA, preview, "Publish", "Published as revision 1.");
  expect(published.text).toContain("No follower hears of it.");
  expect(room.read(`${id}/article.md`)).toContain("status: published");
  expect(await room.chat(BERT)).toHaveLength(1);

  await expect.poll(() => answerOf("/start follow_" + id), { timeout: 10_000 }).toContain("You now follow");
  await room.storage.follows.choose(ADA, { what: "all", quiet: { from: 0, to: 0 } });
  expect(await answerOf("how many people were brought ashore?")).toMatch(/^214 people\n/);

  [people, boats] = [216, "Twelve"];
  const mended = await say(BERT, link, "it is mended.");
  expect(mended.text).toContain("Readers don't have it as the files are.");
  expect(mended.text).toContain("facts.before.yaml");
  const news = await press(BERT, mended, "What publishing brings", "makes revision 2");
  expect(news.text).toMatch(/One follower \([^)]*Every change\) gets:\nFerry runs aground off Skarholm/);
  // No editor has confirmed the boats.
  expect(news.text).toContain("Not confirmed, so followers are only shown the sentences.");
  expect(news.text).toMatch(
    /This sentence now reads:\nTwelve boats took part[^]*It read:\nEleven boats took part/,
  );
  const told = await press(BERT, news, "Publish", "Published as revision 2.");
  expect(told.text).toContain("One follower hears of it.");
  expect((await room.sees(ADA, "216 people")).text).toContain("Ferry runs aground off Skarholm");
  const stopped = await press(BERT, told, "Stop", "Stopped.");
  expect(stopped.text).toContain("1 had received it");
});

test("a text and a file are articles, too; from a reader they are a question and nothing to read", async () => {
  const article = `Ferry runs aground off Skarholm\n\n${[...page(214, "Eleven").matchAll(/<p>(.*)<\/p>/g)]
    .map(([, text]) => text)
    .join("\n\n")}`;
  await say(ANNA, article, "Added as a draft.");
  const bytes = Buffer.from(article.replaceAll("ferry", "boat")).toString("base64");
  room.standin.control.say({ chat: BERT, document: { name: "boat.txt", bytes } });
  await room.sees(BERT, "Ferry runs aground");
  room.standin.control.say({ chat: BERT, document: { name: "boat.docx", bytes } });
  expect((await room.sees(BERT, "boat.docx")).text).toContain("Give a .txt, .md or .html file");

  await answerOf("/start");
  expect(await answerOf("/desk")).toContain("I don't know /desk.");
  room.standin.control.say({ chat: ADA, document: { name: "boat.txt", bytes } });
  await room.sees(ADA, "I can only read text.");
  expect(await answerOf(article)).not.toContain("draft");
});

test("/desk shows what is there; only editors have it in their menu", async () => {
  const desk = await say(ANNA, "/desk", "These are on the desk:");
  expect(desk.buttons).toEqual(["French forces kill 40 fighters in Mali"]);
  const card = await press(ANNA, desk, "French forces kill 40 fighters in Mali", "Readers have it as");
  expect(card.buttons).toEqual(["Look through the facts"]);
  await say(ANNA, "/help", "/desk – The newsroom's desk");
  const { calls } = room.standin.control.calls({ method: "setMyCommands" });
  const inEnglish = calls.filter(({ parameters }) => parameters["language_code"] === undefined);
  const menus = inEnglish.map(({ parameters }) => JSON.stringify(parameters));
  const ofEditors = new Set(menus.filter((menu) => menu.includes("desk")));
  expect([...ofEditors].map((menu) => /"chat_id":"?(\d+)/.exec(menu)?.[1])).toEqual([`${ANNA}`, `${BERT}`]);
});

async function answerOf(question: string): Promise<string> {
  return (await say(ADA, question, "")).text;
}
