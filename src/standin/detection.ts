import type { Entity } from "./entities.ts";

/** What Telegram finds in any text by itself, in the order in which the finds win over each other. */
const PATTERNS: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  {
    type: "url",
    pattern:
      /(?<![\w@./-])(?:https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|info)(?:\/[^\s<>"]*)?)/gi,
  },
  { type: "email", pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { type: "bot_command", pattern: /(?<![\w/<>])\/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])/g },
  { type: "mention", pattern: /(?<![\w@/])@[a-zA-Z]\w{3,31}(?!\w)/g },
  { type: "hashtag", pattern: /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu },
];

const NOT_LOOKED_INTO: ReadonlySet<string> = new Set(["pre", "code", "text_link", "text_mention"]);

/** Commands, mentions, links, addresses and tags; none inside code or another link. */
export function detectEntities(text: string, marked: readonly Entity[]): Entity[] {
  const taken = marked.filter((entity) => NOT_LOOKED_INTO.has(entity.type));
  const found: Entity[] = [];
  for (const { type, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const whole = type === "url" ? match[0].replace(/[.,:;!?)\]]+$/, "") : match[0];
      const entity = { type, offset: match.index, length: whole.length };
      if (![...taken, ...found].some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return found;
}

function overlap(one: Entity, other: Entity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}
