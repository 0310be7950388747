import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { trial } from "./trial.ts";

function start(port: string) {
  return spawn(process.execPath, ["src/standin/main.ts"], { env: { ...process.env, STANDIN_PORT: port } });
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  const [line] = (await once(createInterface(stream), "line")) as [string];
  return line;
}

test("started alone it prints its address, answers there, and ends with 0 when told to", async () => {
  const program = start("");
  const url = await firstLine(program.stdout);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/bot1:x/getMe`)).status).toBe(200);
  const poll = fetch(`${url}/bot1:x/getUpdates?timeout=50`).catch(() => "cut off");
  program.kill("SIGTERM");
  const [code] = (await once(program, "exit")) as [number];
  expect(code).toBe(0);
  await poll;
});

test("a port that is taken, or no port at all, is told with a remedy", async () => {
  const { url } = await trial();
  for (const [port, said] of [
    [new URL(url).port, "is taken. Give another one in STANDIN_PORT"],
    ["many", `STANDIN_PORT is "many". Give a number`],
  ] as const) {
    const program = start(port);
    expect(await firstLine(program.stderr)).toContain(said);
    const [code] = (await once(program, "exit")) as [number];
    expect(code).toBe(1);
  }
});
