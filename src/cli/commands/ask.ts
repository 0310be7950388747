import { NEW_CONVERSATION, type Answer, type Reason } from "#answering";
import { answerLines, styleOf } from "../answer-lines.ts";
import { inColumns } from "../columns.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { openApp, openStory } from "../library.ts";
import { printable } from "../printable.ts";
import { write } from "../surroundings.ts";

export const ask = defineCommand({
  name: "ask",
  summary: "Answer one question: the short answer, then the sentence that says so",
  arguments: [{ name: "question", summary: "as a reader would type it, quoted or not", several: true }],
  options: {
    story: { value: "id", summary: "ask this story only, a draft too; else the question finds its story" },
    explain: { summary: "add why this answer was chosen: each feature, its value and what it added" },
    json: { summary: "print the whole answer as one JSON object" },
  },
  examples: [
    'ask "who leads the defense ministry?"',
    'ask "how many troops remain?" --story french-forces-mali --explain',
  ],
  async run({ arguments: words, options }, surroundings) {
    const app = options.story === undefined ? openApp(surroundings) : openStory(options.story, surroundings);
    const { answer } = app.ask(words.join(" "), NEW_CONVERSATION);
    if (options.json) {
      await write(surroundings.output, `${JSON.stringify(answer)}\n`);
      return EXIT.done;
    }
    const lines = answerLines(answer, styleOf(app, surroundings));
    if (options.explain) lines.push("", ...explanation(answer).map(printable));
    await write(surroundings.output, `${lines.join("\n")}\n`);
    return EXIT.done;
  },
});

function explanation(answer: Answer): string[] {
  if (answer.kind === "chat") return [`taken as small talk: ${answer.talk}`];
  return [
    `${answer.kind}, confidence ${answer.confidence.toFixed(2)}`,
    ...inColumns(
      [["added", "value", "feature", "detail"], ...answer.why.map(reasonCells)],
      (column) => column < 2,
    ),
  ];
}

function reasonCells({ feature, value, added, detail = "" }: Reason): string[] {
  return [`${added < 0 ? "" : "+"}${added.toFixed(2)}`, value.toFixed(2), feature, detail];
}
