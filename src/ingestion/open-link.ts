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

export interface FetchRules {
  readonly allows: AddressPolicy;
  /** Default: FETCH_LIMITS. */
  readonly limits?: FetchLimits;
  /** Besides who asks. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Aborted to give it up. */
  readonly stop?: AbortSignal;
}

/** What a server answered, after redirects. */
export interface OpenedLink {
  readonly url: string;
  /** Where it has moved for good, as far as every redirect up to there says so; absent where none does. */
  readonly movedTo?: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Response["headers"];
  /** Lower case, without parameters, such as "text/html"; empty when the server gave none. */
  readonly mediaType: string;
  /** From the Content-Type header. */
  readonly charset?: string;
  /** @throws AskstoryError `page-too-large` */
  readBody(): Promise<Uint8Array>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT_REDIRECTS = new Set([301, 308]);
const USER_AGENT = "Askstory/0.1 (reads an article for a newsroom's bot)";

/**
 * Opens a link within its limits and reads what is there. Every address is put to `allows`, whether it was resolved
 * or stands in the link itself, again on each redirect, and the connection goes to the very address that was allowed.
 *
 * @throws AskstoryError for whatever keeps it from being had
 */
export async function openLink<Result>(
  link: string,
  rules: FetchRules,
  read: (opened: OpenedLink) => Promise<Result>,
): Promise<Result> {
  const { allows, limits = FETCH_LIMITS, headers, stop } = rules;
  const agent = new Agent({ connect: { lookup: allowedLookup(allows) }, pipelining: 0 });
  const late = AbortSignal.timeout(limits.seconds * 1000);
  const signal = stop ? AbortSignal.any([late, stop]) : late;
  try {
    let url = parseLink(link);
    let movedTo: string | undefined;
    let isMoving = true;
    for (let redirects = 0; ; redirects++) {
      checkLiteralAddress(url, allows);
      const response = await fetch(url, {
        dispatcher: agent,
        signal,
        redirect: "manual",
        headers: { "user-agent": USER_AGENT, ...headers },
      });
      const location = response.headers.get("location");
      if (!REDIRECTS.has(response.status) || location === null) {
        return await read(openedOf(response, { url, movedTo, limits }));
      }
      if (redirects === limits.redirects) throw tooManyRedirects(link, limits);
      await response.body?.cancel();
      url = parseLink(new URL(location, url).href);
      isMoving &&= PERMANENT_REDIRECTS.has(response.status);
      if (isMoving) movedTo = url.href;
    }
  } catch (error) {
    throw remediable(error, link, limits);
  } finally {
    await agent.destroy();
  }
}

interface OpenedAt {
  readonly url: URL;
  readonly movedTo?: string;
  readonly limits: FetchLimits;
}

function openedOf(response: Response, { url, movedTo, limits }: OpenedAt): OpenedLink {
  const { status, statusText, headers } = response;
  const [mediaType, charset] = parseContentType(headers.get("content-type") ?? "");
  return {
    url: url.href,
    ...(movedTo !== undefined && { movedTo }),
    status,
    statusText,
    headers,
    mediaType,
    charset,
    readBody: () => readBody(response, url, limits),
  };
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
