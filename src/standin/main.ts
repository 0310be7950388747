/** The stand-in for Telegram, started alone. Like src/main.ts this file may touch process: it is an entry. */
import { startStandin } from "./index.ts";

const PORT_MAX = 65_535;

async function main(): Promise<void> {
  const written = process.env["STANDIN_PORT"] || "0";
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > PORT_MAX) {
    fail(`STANDIN_PORT is "${written}". Give a number from 1 to ${PORT_MAX}, or none for any free port.`);
    return;
  }
  try {
    const standin = await startStandin({ port });
    process.stdout.write(`${standin.url}\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void standin.stop());
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    fail(
      isTaken
        ? `Port ${port} is taken. Give another one in STANDIN_PORT, or none for any free one.`
        : String(error),
    );
  }
}

function fail(what: string): void {
  process.stderr.write(`${what}\n`);
  process.exitCode = 1;
}

await main();
