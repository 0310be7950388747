import { type Html, joinHtml, plainText } from "./html.ts";

/** Telegram's limit on a message, in UTF-16 units after its tags and entities are read. */
export const MESSAGE_MAX_CHARACTERS = 4096;

const SEPARATOR = "\n";

/**
 * Packs blocks (a fact, a quote, a heading with its lines) into as few messages as hold them, in order, one
 * line break between two. A block goes whole into one message; only one that no message can hold is cut, at a
 * blank, with its tags closed before the cut and opened again after it.
 */
export function splitIntoMessages(blocks: readonly Html[], maxCharacters = MESSAGE_MAX_CHARACTERS): Html[] {
  const messages: Html[] = [];
  let open: Html[] = [];
  let length = 0;
  for (const block of blocks.flatMap((whole) => cutBlock(whole, maxCharacters))) {
    const added = plainText(block).length + (open.length > 0 ? SEPARATOR.length : 0);
    if (open.length > 0 && length + added > maxCharacters) {
      messages.push(joinHtml(open, SEPARATOR));
      open = [];
      length = 0;
    }
    length += open.length > 0 ? added : plainText(block).length;
    open.push(block);
  }
  if (open.length > 0) messages.push(joinHtml(open, SEPARATOR));
  // Telegram refuses a message without a visible character.
  return messages.filter((message) => plainText(message).trim() !== "");
}

/** A tag, an entity, or one character of text. */
const TOKEN = /<[^>]*>|&(?:amp|lt|gt|quot);|[^]/gu;

function cutBlock(block: Html, maxCharacters: number): Html[] {
  if (plainText(block).length <= maxCharacters) return [block];
  const pieces: Html[] = [];
  const openTags: string[] = [];
  let piece = "";
  let length = 0;
  /** Where the piece can be cut: its markup up to the last blank, and what has come since. */
  let blank: { before: string; after: string; lengthAfter: number; tags: string[] } | undefined;

  for (const [token] of block.markup.matchAll(TOKEN)) {
    const isTag = token.length > 1 && token.startsWith("<");
    const width = isTag ? 0 : token.startsWith("&") && token.length > 1 ? 1 : token.length;
    if (length + width > maxCharacters) {
      const cut = blank ?? { before: piece, after: "", lengthAfter: 0, tags: [...openTags] };
      pieces.push({ markup: cut.before + closing(cut.tags) });
      piece = cut.tags.join("") + cut.after;
      length = cut.lengthAfter;
      blank = undefined;
    }
    if (isTag) {
      if (token.startsWith("</")) openTags.pop();
      else openTags.push(token);
    }
    piece += token;
    length += width;
    if (/^\s$/u.test(token)) blank = { before: piece, after: "", lengthAfter: 0, tags: [...openTags] };
    else if (blank) blank = { ...blank, after: blank.after + token, lengthAfter: blank.lengthAfter + width };
  }
  return [...pieces, { markup: piece }];
}

function closing(tags: readonly string[]): string {
  return tags
    .toReversed()
    .map((tag) => `</${/^<([a-z-]+)/.exec(tag)?.[1]}>`)
    .join("");
}
