import { z } from "zod";
import { detectEntities } from "./detection.ts";
import { type Entity, type FormattedText, parseHtml } from "./entities.ts";
import { badRequest } from "./refusal.ts";

export const entityShape = z.object({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
  unix_time: z.int().optional(),
  date_time_format: z.string().optional(),
});

export interface Written {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly Entity[] | undefined;
}

/** Nothing else may stand inside these. */
const PLAIN_INSIDE: ReadonlySet<string> = new Set(["pre", "code"]);
const QUOTES: ReadonlySet<string> = new Set(["blockquote", "expandable_blockquote"]);

/**
 * From what the bot wrote to what readers see: markup read, control characters and outer white space gone,
 * entities moved along, links and commands found.
 *
 * @throws Refusal 400 for broken markup or entities that do not fit the text.
 */
export function formatText(written: Written): FormattedText {
  const read = readMarkup(written);
  const cleaned = cleanText(read);
  const entities = dropForbiddenNesting(cleaned.entities);
  return {
    text: cleaned.text,
    entities: sortEntities([...entities, ...detectEntities(cleaned.text, entities)]),
  };
}

function readMarkup({ text, parseMode, entities }: Written): FormattedText {
  if (parseMode === undefined || parseMode === "") {
    for (const { offset, length } of entities ?? []) {
      if (offset < 0 || length < 0 || offset + length > text.length) {
        throw badRequest(
          `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
        );
      }
    }
    return { text, entities: entities ?? [] };
  }
  if (parseMode.toLowerCase() !== "html")
    throw badRequest(`unsupported parse_mode ${parseMode}: only HTML here`);
  return parseHtml(text);
}

function cleanText({ text, entities }: FormattedText): FormattedText {
  const newOffset: number[] = [];
  let clean = "";
  for (let at = 0; at < text.length; at++) {
    newOffset.push(clean.length);
    const character = text.charAt(at);
    // Carriage returns and bidirectional embeddings vanish; other control characters become spaces.
    if (!/[\r\u2028-\u202e]/.test(character)) clean += /[^\P{Cc}\n]/u.test(character) ? " " : character;
  }
  newOffset.push(clean.length);
  const begin = clean.length - clean.trimStart().length;
  const end = Math.max(begin, clean.trimEnd().length);
  const moved = entities.flatMap((entity) => {
    const from = Math.max(begin, newOffset[entity.offset] ?? 0);
    const to = Math.min(end, newOffset[entity.offset + entity.length] ?? 0);
    return clean.slice(from, to).trim() === ""
      ? []
      : [{ ...entity, offset: from - begin, length: to - from }];
  });
  return { text: clean.slice(begin, end), entities: moved };
}

function dropForbiddenNesting(entities: readonly Entity[]): Entity[] {
  return entities
    .map(joinPreAndCode(entities))
    .filter(
      (one, index) => !entities.some((other, place) => place !== index && forbids(other, one, place > index)),
    );
}

/** <pre><code class="language-x"> is one entity: a pre with a language. */
function joinPreAndCode(all: readonly Entity[]): (entity: Entity) => Entity {
  return (entity) => {
    if (entity.type === "code") return withoutLanguage(entity);
    const code = all.find(
      (other) => other.type === "code" && other.language !== undefined && sameSpan(other, entity),
    );
    return entity.type === "pre" && code?.language !== undefined
      ? { ...entity, language: code.language }
      : entity;
  };
}

function withoutLanguage(code: Entity): Entity {
  const { language: _language, ...entity } = code;
  return entity;
}

function forbids(outer: Entity, inner: Entity, outerClosedLater: boolean): boolean {
  const isAround = inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
  if (!isAround || (sameSpan(outer, inner) && !outerClosedLater)) return false;
  const sameKind = outer.type === inner.type || (QUOTES.has(outer.type) && QUOTES.has(inner.type));
  return sameKind || (PLAIN_INSIDE.has(outer.type) && !QUOTES.has(inner.type));
}

function sameSpan(one: Entity, other: Entity): boolean {
  return one.offset === other.offset && one.length === other.length;
}

function sortEntities(entities: readonly Entity[]): Entity[] {
  return entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
}
