import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface BotProcessOptions {
  /** Where Telegram is. */
  readonly telegram: string;
  /** Default: any. */
  readonly token?: string;
  readonly databaseUrl: string;
  /** Default: `askstory start`. */
  readonly program?: readonly string[];
}

/** A bot in a process of its own, which can be killed and comes back. */
export class BotProcess {
  readonly #options: BotProcessOptions;
  #process: ChildProcess;
  #errors = "";

  constructor(options: BotProcessOptions) {
    this.#options = options;
    this.#process = this.#start();
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.ended();
  }

  /** kill -9, and a new start at once. */
  async killAndStart(): Promise<void> {
    await this.kill();
    this.#process = this.#start();
  }

  /** @throws TypeError when it does not stop by itself within 10 s, with exit code 0 */
  async stop(): Promise<void> {
    const late = setTimeout(() => this.#process.kill("SIGKILL"), 10_000);
    this.#process.kill("SIGTERM");
    await this.ended();
    clearTimeout(late);
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== 0) throw new TypeError(`the bot ended with ${exitCode ?? signalCode}: ${this.#errors}`);
  }

  /** Its exit code when it ends by itself, and what it wrote to its log and to the standard error. */
  async ended(): Promise<{ readonly code: number | null; readonly errors: string }> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode === null && signalCode === null) await once(this.#process, "exit");
    return { code: this.#process.exitCode, errors: this.#errors };
  }

  #start(): ChildProcess {
    const { program = ["bin/askstory.js", "start"] } = this.#options;
    const bot = spawn(process.execPath, program, {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN: this.#options.token ?? "1:any",
        TELEGRAM_API_ROOT: this.#options.telegram,
        DATABASE_URL: this.#options.databaseUrl,
        LOG_LEVEL: "error",
      },
    });
    bot.stderr.on(
      "data",
      (chunk: Buffer) => (this.#errors = `${this.#errors}${chunk.toString()}`.slice(-2000)),
    );
    return bot;
  }
}
