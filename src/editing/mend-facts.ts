import {
  Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type YAMLMap,
} from "yaml";
import type { Fact, FactId } from "#story";

/** What an editor does to one fact. */
export type Mending =
  /** It is right: from now on it is told as an editor's. */
  | { readonly kind: "keep" }
  | { readonly kind: "drop" }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "importance"; readonly importance: Fact["importance"] }
  /** A value that an editor gives is one that an editor has confirmed. */
  | { readonly kind: "value"; readonly value: ValueInFile };

/** A value as facts.yaml has it. */
export type ValueInFile = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * facts.yaml with one fact mended: all other characters stay as they are, comments and blanks too.
 *
 * @returns undefined where it has no such fact
 */
export function mendFacts(yaml: string, id: FactId, mending: Mending): string | undefined {
  switch (mending.kind) {
    case "drop":
      return withoutFact(yaml, id);
    case "keep":
      return withPart(yaml, id, ["origin", "editor"]);
    case "label":
      return withPart(yaml, id, ["label", stringify(mending.label.replace(/\s+/g, " "), ONE_LINE).trimEnd()]);
    case "importance":
      return withPart(yaml, id, ["importance", mending.importance]);
    case "value": {
      const mended = withPart(yaml, id, ["value", inBraces(mending.value)]);
      return mended === undefined ? undefined : mendFacts(mended, id, { kind: "keep" });
    }
  }
}

const ONE_LINE = { lineWidth: 0 } as const;

function inBraces(value: ValueInFile): string {
  const document = new Document(value);
  if (isMap(document.contents)) document.contents.flow = true;
  return document.toString(ONE_LINE).trimEnd();
}

interface FiledFact {
  readonly fact: YAMLMap;
  /** Where the fact's line begins, its comments above included. */
  readonly start: number;
  /** Where the next thing's begins. */
  readonly end: number;
}

function findFact(yaml: string, id: FactId): FiledFact | undefined {
  const document = parseDocument(yaml, { logLevel: "silent" });
  const facts: unknown = isMap(document.contents) ? document.get("facts") : undefined;
  if (!isSeq(facts)) return undefined;
  const maps = facts.items.filter((item) => isMap(item));
  const at = maps.findIndex((item) => String(item.get("id")) === id);
  const [fact, next] = [maps[at], maps[at + 1]];
  if (fact === undefined) return undefined;
  return {
    fact,
    start: beginningOf(fact, yaml),
    end: next ? beginningOf(next, yaml) : lineAfter(endOf(fact), yaml),
  };
}

function withoutFact(yaml: string, id: FactId): string | undefined {
  const found = findFact(yaml, id);
  return found && yaml.slice(0, found.start) + yaml.slice(found.end);
}

/** In place of what there is, or as its last part. */
function withPart(yaml: string, id: FactId, [key, text]: readonly [string, string]): string | undefined {
  const found = findFact(yaml, id);
  if (found === undefined) return undefined;
  const { fact } = found;
  const before: unknown = fact.get(key, true);
  if (isNode(before) && before.range) {
    const [start, end] = before.range;
    const isBlock = yaml.slice(start, end).endsWith("\n");
    return `${yaml.slice(0, start)}${text}${isBlock ? "\n" : ""}${yaml.slice(end)}`;
  }
  const end = endOf(fact);
  const indent = " ".repeat(columnOf(startOf(fact), yaml));
  const added = fact.flow ? `, ${key}: ${text}` : `\n${indent}${key}: ${text}`;
  return yaml.slice(0, end) + added + yaml.slice(end);
}

function startOf(fact: YAMLMap): number {
  const [first] = fact.items;
  const key: unknown = isPair(first) ? first.key : undefined;
  return (isScalar(key) ? key.range?.[0] : undefined) ?? fact.range?.[0] ?? 0;
}

/** After its last value, before what stands behind that on its line. */
function endOf(fact: YAMLMap): number {
  const last: unknown = fact.items.at(-1)?.value;
  return (isNode(last) ? last.range?.[1] : undefined) ?? fact.range?.[1] ?? 0;
}

function columnOf(offset: number, yaml: string): number {
  return offset - (yaml.lastIndexOf("\n", offset - 1) + 1);
}

function lineAfter(offset: number, yaml: string): number {
  const end = yaml.indexOf("\n", offset);
  return end === -1 ? yaml.length : end + 1;
}

/** The line on which it begins, or the first of the comments right above. */
function beginningOf(fact: YAMLMap, yaml: string): number {
  let start = yaml.lastIndexOf("\n", startOf(fact) - 1) + 1;
  for (;;) {
    const above = yaml.lastIndexOf("\n", start - 2) + 1;
    if (start === 0 || !/^\s*#/.test(yaml.slice(above, start))) return start;
    start = above;
  }
}
