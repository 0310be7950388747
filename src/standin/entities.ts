import { badRequest } from "./refusal.ts";

/** A stretch of a text with a meaning; offset and length in UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: { readonly id: number };
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

const TYPE_OF_TAG: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  "tg-emoji": "custom_emoji",
  "tg-time": "date_time",
  a: "text_link",
  pre: "pre",
  code: "code",
  blockquote: "blockquote",
};

const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/**
 * Reads Telegram's HTML as Telegram does: the same tags, the same four named characters, the same errors
 * with the same byte offsets.
 *
 * @throws Refusal 400 "can't parse entities: …"
 */
export function parseHtml(html: string): FormattedText {
  let text = "";
  let at = 0;
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  while (at < html.length) {
    const character = html.charAt(at);
    if (character === "&") {
      const decoded = decodeCharacter(html, at);
      text += decoded.text;
      at = decoded.end;
    } else if (character !== "<") {
      text += character;
      at++;
    } else if (html.charAt(at + 1) === "/") {
      at = closeTag(html, at, { text, open, entities });
    } else {
      const tag = readStartTag(html, at);
      open.push({ name: tag.name, attributes: tag.attributes, offset: text.length });
      at = tag.end;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) throw cannotParse(`Can't find end tag corresponding to start tag "${left.name}"`);
  return { text, entities };
}

function decodeCharacter(html: string, at: number): { text: string; end: number } {
  const match = /^&(?:#x([0-9a-fA-F]{1,7})|#([0-9]{1,8})|([a-zA-Z]+));?/.exec(html.slice(at, at + 16));
  const asIs = { text: "&", end: at + 1 };
  if (match === null) return asIs;
  const [whole, hexadecimal, decimal, name] = match;
  if (name !== undefined) {
    const text = NAMED_CHARACTERS[name];
    return text === undefined ? asIs : { text, end: at + whole.length };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (code === 0 || code >= 0x10ffff) return asIs;
  return { text: String.fromCodePoint(code), end: at + whole.length };
}

function readStartTag(
  html: string,
  begin: number,
): { name: string; attributes: Map<string, string>; end: number } {
  const place = () => byteOffset(html, begin);
  const name = (/^[^\s>]*/.exec(html.slice(begin + 1))?.[0] ?? "").toLowerCase();
  let at = begin + 1 + name.length;
  if (at >= html.length) throw cannotParse(`Unclosed start tag ${place()}`);
  if (!Object.hasOwn(TYPE_OF_TAG, name)) throw cannotParse(`Unsupported start tag "${name}" ${place()}`);
  const attributes = new Map<string, string>();
  for (;;) {
    at += /^\s*/.exec(html.slice(at))?.[0].length ?? 0;
    if (html.charAt(at) === ">") break;
    const attribute = /^([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[a-zA-Z0-9.-]*))?/.exec(html.slice(at));
    if (attribute === null) {
      throw at >= html.length
        ? cannotParse(`Unclosed start tag ${place()}`)
        : cannotParse(`Empty attribute name in the tag "${name}" ${place()}`);
    }
    at += attribute[0].length;
    if (!/[\s>]/.test(html.charAt(at))) {
      throw at >= html.length || /["']/.test(html.charAt(at))
        ? cannotParse(`Unclosed start tag ${place()}`)
        : cannotParse(`Unexpected end of name token ${place()}`);
    }
    attributes.set((attribute[1] ?? "").toLowerCase(), attributeValue(attribute[2] ?? ""));
  }
  if (name === "span" && attributes.get("class") !== "tg-spoiler") {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" ${place()}`);
  }
  return { name, attributes, end: at + 1 };
}

function attributeValue(written: string): string {
  if (!/^["']/.test(written)) return written.toLowerCase();
  return written.slice(1, -1).replaceAll(/&[^&]*/g, (part) => {
    const decoded = decodeCharacter(part, 0);
    return decoded.text + part.slice(decoded.end);
  });
}

function closeTag(
  html: string,
  begin: number,
  so: { readonly text: string; readonly open: OpenTag[]; readonly entities: Entity[] },
): number {
  const place = () => byteOffset(html, begin);
  const tag = so.open.at(-1);
  if (tag === undefined) throw cannotParse(`Unexpected end tag ${place()}`);
  const match = /^<\/([^\s>]*)\s*>/.exec(html.slice(begin));
  if (match === null) throw cannotParse(`Unclosed end tag ${place()}`);
  const name = (match[1] ?? "").toLowerCase();
  if (name !== "" && name !== tag.name) {
    throw cannotParse(`Unmatched end tag ${place()}, expected "</${tag.name}>", found "</${name}>"`);
  }
  so.open.pop();
  const entity = entityOf(tag, so.text);
  if (entity !== undefined) so.entities.push(entity);
  return begin + match[0].length;
}

/** Nothing for an empty stretch and for a link that leads nowhere, both of which Telegram drops silently. */
function entityOf(tag: OpenTag, text: string): Entity | undefined {
  const base = { type: TYPE_OF_TAG[tag.name] ?? "", offset: tag.offset, length: text.length - tag.offset };
  if (base.length === 0) return undefined;
  switch (tag.name) {
    case "a":
      return linkEntity(base, tag.attributes.get("href") || text.slice(tag.offset));
    case "blockquote":
      return tag.attributes.has("expandable") ? { ...base, type: "expandable_blockquote" } : base;
    case "code": {
      const language = /^language-(.+)$/.exec(tag.attributes.get("class") ?? "")?.[1];
      return language === undefined ? base : { ...base, language };
    }
    case "tg-emoji": {
      const id = tag.attributes.get("emoji-id") ?? "";
      if (!/^[1-9]\d*$/.test(id)) throw cannotParse("Invalid custom emoji identifier specified");
      return { ...base, custom_emoji_id: id };
    }
    case "tg-time": {
      const unix = tag.attributes.get("unix") ?? "";
      if (!/^\d+$/.test(unix)) throw cannotParse("Invalid date specified");
      return { ...base, unix_time: Number(unix), date_time_format: tag.attributes.get("format") ?? "" };
    }
    default:
      return base;
  }
}

function linkEntity(base: Entity, href: string): Entity | undefined {
  const userId = /^tg:(?:\/\/)?user\?id=(\d+)$/.exec(href)?.[1];
  if (userId !== undefined) return { ...base, type: "text_mention", user: { id: Number(userId) } };
  const url = /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : `http://${href}`;
  const isLink = /^(?:https?|tg|ton|tonsite|mailto|tel):/i.test(url) && URL.canParse(url) && !/\s/.test(href);
  return isLink ? { ...base, url } : undefined;
}

function byteOffset(html: string, at: number): string {
  return `at byte offset ${Buffer.byteLength(html.slice(0, at))}`;
}

function cannotParse(what: string) {
  return badRequest(`can't parse entities: ${what}`);
}
