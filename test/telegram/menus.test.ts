import { expect, test } from "vitest";
import { openChat, type Transcript } from "./transcript.ts";

const EDITOR = 4711;
const READER = { id: 4712, is_bot: false, first_name: "Ben" };

/** What a chat's own menus are made to show, as "fr: start ask …", since the call of that number. */
function menus({ calls }: Transcript, since = 0): string[] {
  return calls
    .slice(since)
    .filter(({ method }) => method.endsWith("MyCommands"))
    .map(({ method, payload }) => {
      const { scope, language_code: language = "any", commands } = payload as unknown as Menus;
      const words = method === "deleteMyCommands" ? "none" : commands.map((one) => one.description).at(-2);
      return `${scope.chat_id} ${language}: ${words}`;
    });
}

interface Menus {
  readonly scope: { readonly chat_id: number };
  readonly language_code?: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

test("an editor has the editors' commands in the menu as soon as they open the chat, in their language", async () => {
  const chat = openChat();
  await chat.say("/start");
  expect(menus(chat)).toEqual([
    `${EDITOR} any: Questions, answers, followers, announcements`,
    `${EDITOR} es: Preguntas, respuestas, seguidores, avisos`,
    `${EDITOR} fr: Questions, réponses, abonnés, annonces`,
  ]);
});

test("once they have chosen a language, in that one, whatever Telegram is set to", async () => {
  const chat = openChat();
  await chat.say("/language");
  await chat.press("français");
  const french = "Questions, réponses, abonnés, annonces";
  expect(menus(chat)).toEqual(["any", "es", "fr"].map((language) => `${EDITOR} ${language}: ${french}`));
});

test("they have them in /help, and readers don't", async () => {
  const chat = openChat();
  const commands = ["/desk – ", "/unanswered – ", "/stats – "];
  const [ofEditor] = await chat.say("/help");
  const [ofReader] = await say(chat, "/help");
  expect(commands.filter((command) => ofEditor.includes(command))).toEqual(commands);
  expect(commands.filter((command) => ofReader.includes(command))).toEqual([]);
});

test("a reader has no menu of their own; whoever was an editor loses theirs with the first command from it", async () => {
  const chat = openChat();
  await say(chat, "/start");
  expect(menus(chat)).toEqual([]);
  const [refused] = await say(chat, "/stats");
  expect(refused).toContain("I don't know /stats.");
  expect(menus(chat)).toEqual([`${READER.id} any: none`, `${READER.id} es: none`, `${READER.id} fr: none`]);
});

function say(chat: Transcript, text: string): Promise<string[]> {
  const by = { from: READER, chat: { id: READER.id, type: "private", first_name: "Ben" } } as const;
  return chat.send({ message: chat.message({ ...by, text }) as never });
}
