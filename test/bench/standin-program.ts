import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** The stand-in for Telegram, reached by HTTP. */
export interface StandinProgram extends AsyncDisposable {
  readonly url: string;
  /** Orders something. */
  control(verb: string, order: object): Promise<void>;
  /** Asks for something. */
  look(verb: string, query: Readonly<Record<string, string>>): Promise<Record<string, unknown>>;
}

/**
 * A program of its own: what it takes is not taken from the bot.
 *
 * @param chats of readers, numbered from 1, that are there from the start
 */
export async function openStandin(chats: number): Promise<StandinProgram> {
  const program: ChildProcess = spawn(process.execPath, ["src/standin/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, STANDIN_PORT: "" },
  });
  if (program.stdout === null) throw new TypeError("The stand-in has no output.");
  const [said] = (await once(program.stdout, "data")) as [Buffer];
  const url = said.toString().trim();
  const control: StandinProgram["control"] = async (verb, order) => {
    const reply = await fetch(`${url}/control/${verb}`, { method: "POST", body: JSON.stringify(order) });
    if (!reply.ok) throw new TypeError(await reply.text());
    await reply.arrayBuffer();
  };
  for (let id = 1; id <= chats; id++) await control("chat", { id, type: "private", title: "Reader" });
  return {
    url,
    control,
    async look(verb, query) {
      const reply = await fetch(`${url}/control/${verb}?${new URLSearchParams(query).toString()}`);
      if (!reply.ok) throw new TypeError(await reply.text());
      return (await reply.json()) as Record<string, unknown>;
    },
    async [Symbol.asyncDispose]() {
      program.kill();
      await once(program, "close");
    },
  };
}
