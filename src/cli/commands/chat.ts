import { createInterface } from "node:readline";
import { NEW_CONVERSATION, type Answer, type Conversation } from "#answering";
import type { App } from "#app";
import { sourceInWords } from "#speech";
import { answerLines, styleOf } from "../answer-lines.ts";
import { defineCommand } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openApp } from "../library.ts";
import { readLines } from "../lines.ts";
import { createPaint } from "../paint.ts";
import { prepare } from "../prepare.ts";
import { printable } from "../printable.ts";
import { write, type Surroundings } from "../surroundings.ts";

export const chat = defineCommand({
  name: "chat",
  summary: "Ask question after question in this terminal, or from a pipe",
  arguments: [],
  options: {},
  examples: ["chat", "chat < questions.txt"],
  run(_call, surroundings) {
    const app = openApp(surroundings);
    return surroundings.interactive ? chatWithPerson(app, surroundings) : chatWithPipe(app, surroundings);
  },
});

/** Each line's answer, then an empty line: a script at the other end knows where an answer ends. */
async function chatWithPipe(app: App, surroundings: Surroundings): Promise<ExitCode> {
  let state = NEW_CHAT;
  for await (const line of readLines(surroundings.input)) {
    const reply = replyTo(line, state, { app, surroundings });
    if (reply === "quit") break;
    await write(surroundings.output, `${reply.lines.join("\n")}\n\n`);
    state = reply.state;
  }
  return EXIT.done;
}

async function chatWithPerson(app: App, surroundings: Surroundings): Promise<ExitCode> {
  const { input, output } = surroundings;
  const paint = createPaint(surroundings.colour);
  await write(output, `${welcome(app, surroundings).join("\n")}\n\n`);
  const terminal = createInterface({ input, output, prompt: paint.strong("> ") });
  let code: ExitCode = EXIT.done;
  terminal.on("SIGINT", () => {
    code = EXIT.interrupted;
    terminal.close();
  });
  terminal.prompt();
  let isClosed = false;
  terminal.once("close", () => (isClosed = true));
  const preparing = prepare(app, () => isClosed);
  let state = NEW_CHAT;
  for await (const line of terminal) {
    if (line.trim() !== "") {
      const reply = replyTo(line, state, { app, surroundings });
      if (reply === "quit") break;
      await write(output, `${reply.lines.join("\n")}\n\n`);
      state = reply.state;
    }
    terminal.prompt();
  }
  terminal.close();
  await preparing;
  await write(output, "\n");
  return code;
}

interface ChatState {
  readonly conversation: Conversation;
  /** What was offered to pick from in the turn before. */
  readonly choices: readonly { readonly question: string }[];
}

const NEW_CHAT: ChatState = { conversation: NEW_CONVERSATION, choices: [] };

interface Reply {
  readonly lines: readonly string[];
  readonly state: ChatState;
}

interface Parties {
  readonly app: App;
  readonly surroundings: Surroundings;
}

function replyTo(line: string, state: ChatState, parties: Parties): Reply | "quit" {
  const typed = line.trim();
  if (typed === "/quit") return "quit";
  if (typed.startsWith("/")) return replyToCommand(typed, state, parties);
  const { app, surroundings } = parties;
  const picked = /^[1-9]$/.test(typed) ? state.choices[Number(typed) - 1] : undefined;
  const { answer, conversation } = app.ask(picked?.question ?? line, state.conversation);
  const lines = answerLines(answer, styleOf(app, surroundings));
  return { lines, state: { conversation, choices: choicesOf(answer) } };
}

function choicesOf(answer: Answer): ChatState["choices"] {
  return answer.kind === "unsure" ? answer.choices : [];
}

function replyToCommand(typed: string, state: ChatState, { app, surroundings }: Parties): Reply {
  const speech = surroundings.speech();
  const [command, id = ""] = typed.split(/\s+/);
  if (command === "/help") return { lines: speech.say("chat-help").split("\n"), state };
  if (command === "/stories")
    return { lines: app.stories.map((one) => printable(`${one.id}  ${one.title}`)), state };
  if (command === "/story") {
    const story = app.story(id);
    if (!story) return { lines: [printable(speech.say("chat-no-story", { id }))], state };
    const conversation = app.turnTo(story.id, state.conversation);
    return {
      lines: [printable(speech.say("chat-turned", { title: story.title }))],
      state: { conversation, choices: [] },
    };
  }
  const unknown = printable(speech.say("chat-unknown-command", { command }));
  return { lines: [unknown, ...speech.say("chat-help").split("\n")], state };
}

function welcome(app: App, surroundings: Surroundings): string[] {
  const speech = surroundings.speech();
  const paint = createPaint(surroundings.colour);
  const how = speech.say("chat-how");
  const story = app.defaultStory;
  if (!story) return [how];
  const source = sourceInWords(story, surroundings.config().timeZone, speech);
  return [paint.strong(printable(story.title)), paint.faint(printable(source)), how];
}
