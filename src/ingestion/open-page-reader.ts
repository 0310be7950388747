import { extname } from "node:path";
import { Worker } from "node:worker_threads";

import { AskstoryError } from "#errors";
import { measureNesting } from "./nesting.ts";
import type { PageLexicon } from "./page-lexicon.ts";
import type { ReadArticle } from "./read-article.ts";

/** Reads pages one after another in a thread of its own. */
export interface PageReader {
  /**
   * @returns undefined where the page holds no article
   * @throws AskstoryError for a page nested too deep, or too heavy for the reader's time or memory
   */
  read(html: string, name: string, link?: string): Promise<ReadArticle | undefined>;
  close(): Promise<void>;
}

export interface ReaderLimits {
  readonly seconds: number;
  readonly megabytes: number;
  /** Elements inside one another. */
  readonly nesting: number;
}

/** Pages as they are nest about 40 deep; 5 MB of plain paragraphs take 5 seconds and 450 MB. */
export const READER_LIMITS: ReaderLimits = { seconds: 15, megabytes: 512, nesting: 256 };

/** The thread starts with the first page; one that was ended is followed by a new one with the next page. */
export function openPageReader(lexicon: PageLexicon, limits = READER_LIMITS): PageReader {
  let worker: Worker | undefined;

  async function end(): Promise<void> {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  }

  return {
    close: end,
    async read(html, name, link) {
      if (measureNesting(html) > limits.nesting) throw tooDeep(name, limits);
      worker ??= startWorker(lexicon, limits);
      try {
        return await ask(worker, { html, link }, limits.seconds);
      } catch (error) {
        await end();
        throw isTooHeavy(error) ? tooHeavy(name, limits) : error;
      }
    },
  };
}

function startWorker(lexicon: PageLexicon, limits: ReaderLimits): Worker {
  const file = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: lexicon,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  worker.unref();
  return worker;
}

class ReaderTimeout extends Error {
  override readonly name = "ReaderTimeout";
}

/** It was closed while it read. */
class ReaderEnded extends Error {
  override readonly name = "ReaderEnded";
}

function ask(
  worker: Worker,
  question: { html: string; link?: string },
  seconds: number,
): Promise<ReadArticle | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadArticle | undefined>();
  const timer = setTimeout(() => reject(new ReaderTimeout()), seconds * 1000);
  const onExit = () => reject(new ReaderEnded());
  worker.once("message", resolve).once("error", reject).once("exit", onExit);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(question);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", reject).off("exit", onExit);
  });
}

function isTooHeavy(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "ReaderTimeout" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"))
  );
}

function tooDeep(name: string, { nesting }: ReaderLimits): AskstoryError {
  return new AskstoryError(
    "page-unreadable",
    `${name} has more than ${nesting} elements inside one another.`,
    REMEDY,
  );
}

function tooHeavy(name: string, { seconds, megabytes }: ReaderLimits): AskstoryError {
  return new AskstoryError(
    "page-unreadable",
    `${name} takes more than ${seconds} seconds or ${megabytes} MB to read.`,
    REMEDY,
  );
}

const REMEDY = "Save the article's text as .txt and add that file.";
