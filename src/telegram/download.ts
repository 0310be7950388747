import type { Api } from "grammy";
import { AskstoryError } from "#errors";
import { describeError } from "./telegram-fault.ts";

/** A file that somebody sent, as Telegram names it. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** An article as a page has fewer; Telegram gives a bot files of 20 MB at most. */
const FILE_MAX_BYTES = 5_000_000;
const TIMEOUT_MS = 30_000;

/** Gets what a file holds. */
export type Download = (file: SentFile) => Promise<Uint8Array>;

/** @param apiRoot without a slash at the end */
export function createDownload(
  api: Api,
  {
    apiRoot,
    botToken,
    stop,
  }: { readonly apiRoot: string; readonly botToken: string; readonly stop: AbortSignal },
): Download {
  return async ({ id, name, bytes }) => {
    if (bytes > FILE_MAX_BYTES) throw tooLarge(name);
    try {
      const { file_path: path = "" } = await api.getFile(id);
      const response = await fetch(`${apiRoot}/file/bot${botToken}/${path}`, {
        signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      if (!response.ok) throw new Error(`Telegram answers ${response.status}`);
      const body = new Uint8Array(await response.arrayBuffer());
      if (body.byteLength > FILE_MAX_BYTES) throw tooLarge(name);
      return body;
    } catch (error) {
      if (error instanceof AskstoryError) throw error;
      // Without the address, since that holds the token.
      throw new AskstoryError(
        "file-unreadable",
        `${name} was not got from Telegram: ${describeError(error).replaceAll(botToken, "…")}.`,
        "Send it again.",
      );
    }
  };
}

function tooLarge(name: string): AskstoryError {
  return new AskstoryError(
    "page-too-large",
    `${name} is larger than ${FILE_MAX_BYTES / 1_000_000} MB.`,
    "Cut it to the article's text.",
  );
}
