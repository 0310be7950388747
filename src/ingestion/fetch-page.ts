import { AskstoryError } from "#errors";
import { openLink, type FetchRules, type OpenedLink } from "./open-link.ts";

export interface FetchedPage extends Pick<OpenedLink, "url" | "mediaType" | "charset"> {
  readonly bytes: Uint8Array;
}

const READABLE_TYPES = new Set(["text/html", "application/xhtml+xml", "text/plain", "text/markdown", ""]);
const HEADERS = {
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
};

/**
 * Fetches one page within its limits.
 *
 * @throws AskstoryError for whatever keeps the page from being had
 */
export function fetchPage(link: string, rules: FetchRules): Promise<FetchedPage> {
  return openLink(link, { ...rules, headers: HEADERS }, readPage);
}

async function readPage(opened: OpenedLink): Promise<FetchedPage> {
  const { url, status, statusText, mediaType, charset } = opened;
  if (status < 200 || status > 299) {
    throw new AskstoryError(
      "page-refused",
      `${url} answered with status ${status}${statusText && ` (${statusText})`}.`,
      "Open the link in a browser; where it needs a login, save the page and add the file.",
    );
  }
  if (!READABLE_TYPES.has(mediaType)) {
    throw new AskstoryError(
      "page-type",
      `${url} is ${mediaType}, not a page.`,
      "Give the link of the article's own page, or save its text as .txt and add that.",
    );
  }
  return { url, mediaType, charset, bytes: await opened.readBody() };
}
