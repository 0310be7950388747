import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { serve, type WebServer } from "../ingestion/web-server.ts";

/** An item as its publisher has it. */
export interface Published {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly at: string;
  /** Of the page, after the headline. */
  readonly text: string;
}

/** A publisher's site on 127.0.0.1: a feed and the pages that it leads to. */
export interface FeedServer extends AsyncDisposable {
  readonly root: string;
  /** What was asked and answered, in order: "/feed 304". */
  readonly asked: string[];
  /** Where the feed is now; from "/feed" it leads there for good. */
  feedPath: string;
  /** Newest first. */
  items: Published[];
  /** In place of the feed and of every page, such as a failure. */
  trouble?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export async function serveFeed(): Promise<FeedServer> {
  const asked: string[] = [];
  const site: Omit<FeedServer, "root" | typeof Symbol.asyncDispose> = { asked, feedPath: "/feed", items: [] };
  const server: WebServer = await serve((request, response) => {
    response.on("finish", () => asked.push(`${request.url} ${response.statusCode}`));
    if (site.trouble?.(request, response)) return;
    if (request.url === site.feedPath) return sendFeed(site.items, request, response);
    if (request.url === "/feed") return response.writeHead(301, { location: site.feedPath }).end();
    const item = site.items.find(({ path }) => path === request.url);
    if (!item) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html" }).end(pageOf(item));
  });
  return Object.assign(site, {
    root: server.root,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  });
}

/** As servers do: with an ETag, and 304 for whoever has it already. */
function sendFeed(items: readonly Published[], request: IncomingMessage, response: ServerResponse): void {
  const feed = feedOf(items);
  const etag = `"${createHash("sha256").update(feed).digest("hex")}"`;
  if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(feed);
}

function feedOf(items: readonly Published[]): string {
  const entries = items.map(
    ({ id, path, title, at, text }) =>
      `<item><guid isPermaLink="false">${id}</guid><link>${path}</link><title>${title}</title>` +
      `<pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour news</title>${entries.join("")}</channel></rss>`;
}

function pageOf({ title, text }: Published): string {
  return `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
}
