import { parentPort, workerData } from "node:worker_threads";

import type { PageLexicon } from "./page-lexicon.ts";
import { readPage } from "./read-page.ts";

// The thread that open-page-reader.ts starts, and ends when a page takes too long.
const lexicon = workerData as PageLexicon;

parentPort?.on("message", ({ html, link }: { html: string; link?: string }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(readPage(html, lexicon, link));
});
