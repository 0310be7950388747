import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readConfig } from "#config";
import { createDesk, createFileWatch } from "#editing";
import { createRevisionReader } from "#following";
import { loadPageLexicon, openPageReader } from "#ingestion";
import { type Standin, startStandin } from "#standin";
import { openStorage, type Storage } from "#storage";
import { language, readStory, speech } from "../english.ts";
import { keepCurrent } from "../../src/cli/keep-current.ts";
import { keepOffering } from "../../src/cli/keep-offering.ts";
import { openPublishedApp } from "../../src/cli/published-app.ts";
import { publicOrServed } from "../ingestion/web-server.ts";
import { openLog } from "./log.ts";
import { type RunningBot, runBot } from "./run-bot.ts";

export const ANNA = 2001;
export const BERT = 2002;
const TITLE = "French forces kill 40 fighters in Mali";

const lexicon = loadPageLexicon();
const reader = openPageReader(lexicon);

/** A message as its reader sees it, its buttons below it. */
export interface Seen {
  readonly id: number;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** A newsroom with two editors and the shipped story, and its bot as `askstory start` runs it, on the stand-in. */
export class Newsroom implements AsyncDisposable {
  readonly standin: Standin;
  readonly storage: Storage;
  readonly folder: string;
  readonly #publish: string;
  #bot: Pick<RunningBot, "stop"> | undefined;

  private constructor(standin: Standin, storage: Storage, publish: string) {
    this.standin = standin;
    this.storage = storage;
    this.folder = mkdtempSync(join(tmpdir(), "askstory-newsroom-"));
    this.#publish = publish;
    cpSync("data/stories/french-forces-mali", join(this.folder, "mali"), { recursive: true });
  }

  static async open({ databaseUrl = "sqlite::memory:", publish = "ask" } = {}): Promise<Newsroom> {
    const { log } = openLog();
    const storage = await openStorage(databaseUrl, { now: () => new Date(), log });
    const newsroom = new Newsroom(await startStandin(), storage, publish);
    await newsroom.start();
    for (const chat of [ANNA, BERT]) {
      newsroom.standin.control.say({ chat, text: "/start" });
      await newsroom.sees(chat, TITLE);
    }
    return newsroom;
  }

  async start(): Promise<void> {
    const { log } = openLog();
    const config = readConfig({
      BOT_TOKEN: "1:any",
      TELEGRAM_API_ROOT: this.standin.url,
      STORIES_DIR: this.folder,
      EDITOR_IDS: `${ANNA},${BERT}`,
      PUBLISH: this.#publish,
    });
    const surroundings = {
      config: () => config,
      language: () => language,
      readStory: () => readStory,
      speech: () => speech,
      log: () => log,
      now: () => new Date(),
    };
    const { storage } = this;
    const { app, stories } = await openPublishedApp(storage, surroundings);
    const { revisions, archive, follows, wishes, offers, awaitedTexts: awaited, announcements } = storage;
    const parts = {
      storiesDir: this.folder,
      editors: config.editorIds,
      revisions,
      offers,
      language,
      readStory,
      now: () => new Date(),
    };
    const adding = () => ({
      storiesDir: this.folder,
      language,
      lexicon,
      reader,
      access: { input: Readable.from([]), allows: publicOrServed },
    });
    const desk = createDesk({ ...parts, archive, follows, wishes, awaited, adding, announcements });
    const look = createFileWatch({ ...parts, publish: config.publish, log });
    const stop = new AbortController();
    const keeping = { stop: stop.signal };
    const kept = Promise.all([
      keepCurrent(stories, log, keeping),
      keepOffering(look, { desk, log }, keeping),
    ]);
    const { editorIds } = config;
    const readRevisions = createRevisionReader(storage.archive, readStory, () => Date.now());
    const bot = runBot(this.standin, { app, desk, storage, revisions: readRevisions, config: { editorIds } });
    this.#bot = {
      async stop() {
        stop.abort();
        await Promise.all([bot.stop(), kept]);
      },
    };
  }

  async stop(): Promise<void> {
    await this.#bot?.stop();
  }

  /** A reader follows the story, and hears of it at any hour. */
  async follow(chat: number): Promise<void> {
    this.standin.control.say({ chat, text: "/follow" });
    await this.sees(chat, "You now follow");
    await this.storage.follows.choose(chat, { quiet: { from: 0, to: 0 } });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** An editor's work on a file. */
  edit(file: string, before: string, after: string): void {
    const text = this.read(file);
    if (!text.includes(before)) throw new RangeError(`${file} has no ${JSON.stringify(before)}`);
    writeFileSync(join(this.folder, file), text.replaceAll(before, after));
  }

  /** The troops that the story tells of become so many, in the article and in its facts. */
  editTroops(from: string, to: string): void {
    this.edit("mali/article.md", `${from} troops`, `${to} troops`);
    this.edit("mali/facts.yaml", `${from} troops`, `${to} troops`);
    this.edit("mali/facts.yaml", `quantity: ${from.replace(",", "")}`, `quantity: ${to.replace(",", "")}`);
  }

  /** All that the bot has written to a chat, as it stands now. */
  async chat(chat: number): Promise<Seen[]> {
    const { messages } = await this.standin.control.messages({ chat, by: "bot" });
    return messages
      .map(({ message_id: id, text = "", reply_markup: markup }) => ({
        id,
        text,
        buttons: markup?.inline_keyboard?.flat().map((button) => button.text) ?? [],
      }))
      .toSorted((one, other) => one.id - other.id);
  }

  /** The newest message to a chat with these words, and a higher number, once there is one. */
  async sees(chat: number, words: string, after = 0): Promise<Seen> {
    const until = Date.now() + 60_000;
    for (let count = 0; Date.now() < until;) {
      const seen = await this.chat(chat);
      const found = seen.findLast(({ id, text }) => id > after && text.includes(words));
      if (found) return found;
      const { seq } = await this.standin.control.messages({ count: ++count, waitMs: 100 });
      count = seq;
    }
    const texts = (await this.chat(chat)).map(({ text }) => text);
    throw new RangeError(`nobody wrote ${JSON.stringify(words)} to ${chat}, but ${JSON.stringify(texts)}`);
  }

  press(chat: number, { id }: Seen, button: string): void {
    this.standin.control.press({ chat, message: id, button });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await this.standin.stop();
    await this.storage[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true });
  }
}
