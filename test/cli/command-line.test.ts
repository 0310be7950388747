import { expect, test } from "vitest";
import { COMMANDS } from "#cli";
import { runInTerminal } from "./run-in-terminal.ts";

test.each([
  ["aks who", 'There is no command "aks".', "Did you mean `askstory ask`?"],
  ["--verison", 'There is no option "--verison".', "askstory --help"],
  ["xyzzy", 'There is no command "xyzzy".', "See `askstory --help`."],
  ["ask", "The question is missing", "See `askstory ask --help`."],
  ["ask who --stroy x", "There is no option --stroy.", "Did you mean --story?"],
  ["ask who --story", "--story needs its id.", "askstory ask --help"],
  ["ask who --story --json", "--story needs its id.", "askstory ask --help"],
  ["ask who --json=yes", '--json takes no value, but was given "yes".', "askstory ask --help"],
  ["stories now", '"now" is one argument too many.', "askstory stories --help"],
  ["answer", "The form of the lines is missing.", "Add --jsonl."],
  ["score a.jsonl b.jsonl", '"b.jsonl" is one argument too many.', "askstory score --help"],
])("wrong usage is told with a way out: %s", async (line, message, remedy) => {
  const ran = await runInTerminal(line.split(" "));
  expect(ran.code).toBe(2);
  expect(ran.errors).toContain(`askstory: usage: ${message}`);
  expect(ran.errors).toContain(remedy);
  expect(ran.output).toBe("");
});

test.each(["--help", "-h", "help"])("%s lists every command", async (word) => {
  const { code, output } = await runInTerminal([word]);
  expect(code).toBe(0);
  for (const { name, summary } of COMMANDS)
    expect(output).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"));
});

test.each(COMMANDS.map(({ name }) => name))(
  "%s --help tells its arguments, options and examples",
  async (name) => {
    const { code, output } = await runInTerminal([name, "--help"]);
    const command = COMMANDS.find((one) => one.name === name);
    expect(code).toBe(0);
    expect(output).toContain(`Usage: askstory ${name}`);
    for (const option of Object.keys(command?.options ?? {})) expect(output).toContain(`--${option}`);
    for (const example of command?.examples ?? []) expect(output).toContain(`  askstory ${example}`);
  },
);

test("--version is the package's", async () => {
  expect(await runInTerminal(["--version"])).toEqual({ code: 0, output: "1.2.3\n", errors: "" });
});

test("a configuration with faults is refused before anything else is done", async () => {
  const { code, errors } = await runInTerminal(["start"], {
    environment: { TIME_ZONE: "Mars", LOG_LEVEL: "x" },
  });
  expect(code).toBe(1);
  expect(errors).toContain("askstory: config-invalid: TIME_ZONE is");
  expect(errors).toContain("LOG_LEVEL is");
});
