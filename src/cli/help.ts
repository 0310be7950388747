import type { Command } from "./command.ts";
import { inColumns } from "./columns.ts";

/** What `askstory --help` prints. */
export function helpOverall(commands: readonly Command[]): string {
  return [
    "Answers questions about news stories, each with the sentence that says so.",
    "",
    "Usage: askstory <command> [options]",
    "",
    "Commands:",
    ...inColumns(commands.map(({ name, summary }) => [name, summary])),
    "",
    "Without a command: start. `askstory <command> --help` tells more of one, --version the version.",
    "",
  ].join("\n");
}

/** What `askstory <command> --help` prints. */
export function helpFor(command: Command): string {
  const words = command.arguments.map(({ name, optional, several }) => {
    const word = several ? `${name}…` : name;
    return optional ? `[${word}]` : `<${word}>`;
  });
  const options = Object.entries(command.options).map(([name, { value, summary }]) => [
    value === undefined ? `--${name}` : `--${name} <${value}>`,
    summary,
  ]);
  return [
    `${command.summary}.`,
    "",
    `Usage: ${["askstory", command.name, ...words, "[options]"].join(" ")}`,
    ...section(
      "Arguments:",
      command.arguments.map(({ name, summary }) => [name, summary]),
    ),
    ...section("Options:", [...options, ["--help", "print this"]]),
    "",
    "Examples:",
    ...command.examples.map((example) => `  askstory ${example}`),
    "",
  ].join("\n");
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : ["", title, ...inColumns(rows)];
}
