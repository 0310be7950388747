import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Readable } from "node:stream";

import { AskstoryError } from "#errors";
import { decodeText } from "./decode-text.ts";
import { fetchPage } from "./fetch-page.ts";
import { FETCH_LIMITS, type FetchLimits, type FetchRules } from "./open-link.ts";

/** A text that should hold an article, and the form it is in. */
export interface SourceText {
  readonly form: "page" | "markdown" | "text";
  readonly text: string;
  /** Where it was found on the web, after redirects. */
  readonly link?: string;
}

export interface SourceAccess extends Pick<FetchRules, "allows" | "limits" | "stop"> {
  readonly input: Readable;
}

const FORMS: Readonly<Record<string, SourceText["form"]>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "page",
  ".htm": "page",
  ".xhtml": "page",
};

/** A file that somebody handed over, instead of naming one. */
export interface GivenFile {
  /** Its end says what it holds, unless `form` does. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly form?: SourceText["form"];
}

/**
 * Reads what a person named: a link, a file, or "-" for the standard input; or gave.
 *
 * @throws AskstoryError where it cannot be had or is no text
 */
export async function readSource(source: string | GivenFile, access: SourceAccess): Promise<SourceText> {
  if (typeof source !== "string") return readBytes(source, source.form);
  const limits = access.limits ?? FETCH_LIMITS;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return readLink(source, access);
  const bytes = source === "-" ? await readInput(access.input, limits) : await readLocal(source, limits);
  return readBytes({ name: source, bytes });
}

function readBytes({ name, bytes }: GivenFile, known?: SourceText["form"]): SourceText {
  const form = known ?? FORMS[extname(name).toLowerCase()];
  if (name !== "-" && form === undefined) {
    throw new AskstoryError(
      "input-type",
      `${name} is no kind of file that holds an article's text.`,
      "Give a .txt, .md or .html file, a link, or - for the standard input.",
    );
  }
  if (bytes.subarray(0, 1024).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) {
    throw new AskstoryError(
      "input-type",
      `${name === "-" ? "The standard input" : name} is no text.`,
      "Give the article's text as .txt, .md or .html.",
    );
  }
  const text = decodeText(bytes);
  return { form: form ?? guessForm(text), text };
}

async function readLink(link: string, access: SourceAccess): Promise<SourceText> {
  const { bytes, charset, mediaType, url } = await fetchPage(link, access);
  const text = decodeText(bytes, charset);
  const form =
    mediaType === "text/markdown"
      ? "markdown"
      : mediaType === ""
        ? guessForm(text)
        : mediaType === "text/plain"
          ? "text"
          : "page";
  return { form, text, link: url };
}

async function readLocal(file: string, limits: FetchLimits): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory())
      throw unreadable(
        file,
        "it is a folder",
        `Name the files in it, such as ${file.replace(/\/$/, "")}/*.html.`,
      );
    if (found.size > limits.bytes) throw tooLarge(file, limits);
    return await readFile(file);
  } catch (error) {
    if (error instanceof AskstoryError) throw error;
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw missing
      ? unreadable(file, "there is no such file", "Check the name, or give a link that starts with https://.")
      : unreadable(
          file,
          error instanceof Error ? error.message : String(error),
          "Make it a file that this user may read.",
        );
  }
}

async function readInput(input: Readable, limits: FetchLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.byteLength;
    if (size > limits.bytes) throw tooLarge("The standard input", limits);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function guessForm(text: string): SourceText["form"] {
  const start = text.trimStart().slice(0, 2000);
  if (
    /^(?:<\?xml|<!--|<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|p|article|h1)[\s>])/i.test(
      start,
    )
  )
    return "page";
  return /^(?:---\s*\n|#\s)/.test(start) ? "markdown" : "text";
}

function unreadable(file: string, reason: string, remedy: string): AskstoryError {
  return new AskstoryError("file-unreadable", `${file} cannot be read: ${reason}.`, remedy);
}

function tooLarge(name: string, limits: FetchLimits): AskstoryError {
  return new AskstoryError(
    "page-too-large",
    `${name} is larger than ${limits.bytes / 1_000_000} MB.`,
    "Cut it to the article's text.",
  );
}
