import { lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";

import { Agent, fetch, type Response } from "undici";

import { AskstoryError } from "#errors";
import type { AddressPolicy } from "./public-addresses.ts";

export interface FetchLimits {
  /** Of the body after decompression. */
  readonly bytes: number;
  /** From the first request to the last byte, over all redirects. */
  readonly seconds: number;
  readonly redirects: number;
}

/** A long read with its markup is about 1 MB; a page of 5 MB takes the reader's worker about a second. */
export const FETCH_LIMITS: FetchLimits = { bytes: 5_000_000, seconds: 20, redirects: 5 };

export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  /** Lower case, without parameters, such as "text/html"; empty when the server gave none. */
  readonly mediaType: string;
  /** From the Content-Type header. */
  readonly charset?: string;
  readonly bytes: Uint8Array;
}

const READABLE_TYPES = new Set(["text/html", "application/xhtml+xml", "text/plain", "text/markdown", ""]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
  "user-agent": "Askstory/0.1 (reads an article for a newsroom's bot)",
};

/**
 * Fetches one page within its limits. Every address is put to `allows`, whether it was resolved or stands in the
 * link itself, again on each redirect, and the connection goes to the very address that was allowed.
 *
 * @throws AskstoryError for whatever keeps the page from being had
 */
export async function fetchPage(
  link: string,
  allows: AddressPolicy,
  limits = FETCH_LIMITS,
): Promise<FetchedPage> {
  const agent = new Agent({ connect: { lookup: allowedLookup(allows) }, pipelining: 0 });
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  try {
    let url = parseLink(link);
    for (let redirects = 0; ; redirects++) {
      checkLiteralAddress(url, allows);
      const response = await fetch(url, { dispatcher: agent, signal, redirect: "manual", headers: HEADERS });
      const location = response.headers.get("location");
      if (!REDIRECTS.has(response.status) || location === null) {
        return await readResponse(response, url, limits);
      }
      if (redirects === limits.redirects) throw tooManyRedirects(link, limits);
      await response.body?.cancel();
      url = parseLink(new URL(location, url).href);
    }
  } catch (error) {
    throw remediable(error, link, limits);
  } finally {
    await agent.destroy();
  }
}

function parseLink(link: string): URL {
  const url = URL.parse(link);
  if (url && (url.protocol === "http:" || url.protocol === "https:") && url.username === "") return url;
  throw new AskstoryError(
    "link-invalid",
    `"${link}" is not a link to a page.`,
    "Give a whole link that starts with https:// or http:// and holds no password.",
  );
}

/** A `lookup` hook never sees addresses that stand in the link itself. */
function checkLiteralAddress(url: URL, allows: AddressPolicy): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !allows(host)) throw addressPrivate(host, host);
}

function allowedLookup(allows: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({ address }) => allows(address));
      const first = allowed[0];
      if (!first) return callback(addressPrivate(hostname, addresses[0]?.address ?? ""), []);
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
}

async function readResponse(response: Response, url: URL, limits: FetchLimits): Promise<FetchedPage> {
  if (!response.ok) {
    throw new AskstoryError(
      "page-refused",
      `${url.href} answered with status ${response.status}${response.statusText && ` (${response.statusText})`}.`,
      "Open the link in a browser; where it needs a login, save the page and add the file.",
    );
  }
  const [mediaType, charset] = parseContentType(response.headers.get("content-type") ?? "");
  if (!READABLE_TYPES.has(mediaType)) {
    throw new AskstoryError(
      "page-type",
      `${url.href} is ${mediaType}, not a page.`,
      "Give the link of the article's own page, or save its text as .txt and add that.",
    );
  }
  return { url: url.href, mediaType, charset, bytes: await readBody(response, url, limits) };
}

/** Counts what comes out of the decompression, so that neither a gzip bomb nor an endless body is ever held. */
async function readBody(response: Response, url: URL, limits: FetchLimits): Promise<Uint8Array> {
  const announced = Number(response.headers.get("content-length"));
  if (announced > limits.bytes) throw tooLarge(url, limits);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limits.bytes) throw tooLarge(url, limits);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseContentType(header: string): [string, string | undefined] {
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(header)?.[1];
  return [(header.split(";")[0] ?? "").trim().toLowerCase(), charset];
}

/** undici wraps what went wrong in a "fetch failed"; several addresses tried come as one AggregateError. */
function remediable(error: unknown, link: string, limits: FetchLimits): unknown {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    causes.push(cause);
    if (cause instanceof AggregateError && cause.errors[0] instanceof Error) causes.push(cause.errors[0]);
  }
  const known = causes.find((cause) => cause instanceof AskstoryError);
  if (known) return known;
  if (causes.some((cause) => cause.name === "TimeoutError")) {
    return new AskstoryError(
      "page-slow",
      `${link} had not been read after ${limits.seconds} seconds.`,
      "Try again later, or save the page and add the file.",
    );
  }
  const reason = causes.at(-1);
  if (reason === undefined || causes[0]?.name === "RangeError") return error;
  return new AskstoryError(
    "page-unreachable",
    `${link} cannot be reached: ${reason.message || causes[0].message}.`,
    "Check the link and this machine's connection, then try again.",
  );
}

function tooLarge(url: URL, limits: FetchLimits): AskstoryError {
  return new AskstoryError(
    "page-too-large",
    `${url.href} is larger than ${limits.bytes / 1_000_000} MB.`,
    "Save the article's text as .txt and add that file.",
  );
}

function tooManyRedirects(link: string, limits: FetchLimits): AskstoryError {
  return new AskstoryError(
    "page-redirects",
    `${link} leads on to another address more than ${limits.redirects} times.`,
    "Open the link in a browser and give the address it ends at.",
  );
}

function addressPrivate(host: string, address: string): AskstoryError {
  return new AskstoryError(
    "address-private",
    `${host}${host === address ? "" : ` (${address})`} is not a public address, so nothing is fetched from it.`,
    "Give the page's public link, or save the page and add the file.",
  );
}
