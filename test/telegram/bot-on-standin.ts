import { readFileSync } from "node:fs";
import { buildApp } from "#app";
import { createRevisionReader, levelsThatHear, LEVELS } from "#following";
import { createPublishedStories, prepareRevision, prepareWithdrawal, publishRevision } from "#publishing";
import { type Standin, startStandin } from "#standin";
import { openStorage, type Storage } from "#storage";
import type { StoryId } from "#story";
import { language, readStory } from "../english.ts";
import type { TestDatabase } from "../storage/databases.ts";
import { openLog } from "./log.ts";
import { runBot } from "./run-bot.ts";

const FOLDER = "data/stories/french-forces-mali";
export const STORY = "mali" as StoryId;
/** What stands in the story's files, and what is to stand there. */
export type Words = readonly (readonly [string, string])[];

export const MORE_TROOPS: Words = [
  ["1,000 troops", "1,200 troops"],
  ["quantity: 1000", "quantity: 1200"],
];

interface Files {
  readonly id: StoryId;
  readonly article: string;
  readonly facts: string;
}

function shippedFiles(): Files {
  return {
    id: STORY,
    article: readFileSync(`${FOLDER}/article.md`, "utf8").replace(
      "  credit: Al",
      "  url: https://example.org/mali\n  credit: Al",
    ),
    facts: readFileSync(`${FOLDER}/facts.yaml`, "utf8"),
  };
}

export interface TrialOptions {
  /** What the bot's clock says at the start. */
  readonly at?: string;
  readonly editorIds?: readonly number[];
}

export interface Trial {
  readonly standin: Standin;
  readonly storage: Storage;
  readonly lines: readonly string[];
  /** What the bot has sent to a chat, once there are so many; each as it stands now. */
  said(chat: number, count: number): Promise<string[]>;
  /** Publishes the story with these words in place of those, everywhere in its files. */
  publish(words: Words, options?: { readonly isCorrection?: boolean }): Promise<void>;
  withdraw(): Promise<void>;
  /** Lets time pass at once. */
  wait(milliseconds: number): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The bot as `askstory start` runs it, with the shipped story, on the stand-in and a database. */
export async function startTrial(
  database: TestDatabase,
  { at = "2026-03-02T12:00:00Z", editorIds = [] }: TrialOptions = {},
): Promise<Trial> {
  let skipped = Date.parse(at) - Date.now();
  const milliseconds = () => Date.now() + skipped;
  const now = () => new Date(milliseconds());
  const standin = await startStandin();
  const { log, lines } = openLog();
  const storage = await openStorage(database.url, { now, log });
  const { revisions, archive } = storage;
  let current = shippedFiles();
  const stories = createPublishedStories({ revisions, readStory, onUnreadable: () => {} });
  const readRevisions = createRevisionReader(archive, readStory, () => milliseconds());

  async function add(
    next: Files,
    { isCorrection = false }: { readonly isCorrection?: boolean } = {},
  ): Promise<void> {
    const parsed = readStory(next);
    if ("faults" in parsed) throw new TypeError(parsed.faults.map(({ message }) => message).join("\n"));
    const prepared = await prepareRevision(
      { story: parsed.story, files: next },
      { revisions, readStory, now: now() },
    );
    const { story, revision } = prepared;
    const [before] = await createRevisionReader(archive, readStory, () => 0)(STORY, revision.number - 1);
    const after = { story, isCorrection, isStopped: false };
    const announcement = before && { isCorrection, levels: levelsThatHear([before, after]) };
    await publishRevision({ ...prepared, announcement }, revisions);
    current = next;
    await stories.refresh();
  }

  await add(current);
  const app = buildApp({ stories: () => stories.current, language, audience: "readers", now });
  let running = run();

  function run() {
    return runBot(standin, {
      config: { editorIds },
      app,
      storage,
      revisions: readRevisions,
      log,
      clock: { now: milliseconds, sleep: (wait, signal) => sleepFor(wait, signal) },
    });
  }

  return {
    standin,
    storage,
    lines,
    async said(chat, count) {
      const { messages } = await standin.control.messages({ chat, by: "bot", count, waitMs: 15_000 });
      return messages
        .toSorted((one, other) => one.message_id - other.message_id)
        .map(({ text }) => text ?? "");
    },
    publish(words, options) {
      const replaced = (text: string) => words.reduce((made, [from, to]) => made.replaceAll(from, to), text);
      return add({ id: STORY, article: replaced(current.article), facts: replaced(current.facts) }, options);
    },
    async withdraw() {
      const revision = await prepareWithdrawal(STORY, { revisions, now: now(), note: "Forged" });
      const announcement = { isCorrection: false, levels: LEVELS };
      await publishRevision({ revision, changes: [], announcement }, revisions);
      await stories.refresh();
    },
    wait: (passing) => void (skipped += passing),
    async restart() {
      await running.stop();
      running = run();
    },
    async stop() {
      await running.stop();
      await standin.stop();
      await storage[Symbol.asyncDispose]();
    },
  };
}

function sleepFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    // What waits for hours looks again soon: time may have been skipped.
    const timer = setTimeout(done, Math.min(milliseconds, 200));
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done, { once: true });
  });
}
