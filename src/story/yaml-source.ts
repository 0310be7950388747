import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from "yaml";
import { FAULTS_MAX, type Fault, type StoryFile } from "./faults.ts";

/** How often an alias may be used before the file is taken for one that grows without end. */
const ALIAS_COUNT_MAX = 100;
/** The first syntax errors tell; the others mostly follow from them. */
const SYNTAX_FAULTS_MAX = 10;

export type YamlPath = readonly PropertyKey[];

/** YAML as data that still knows its lines. */
export interface YamlSource {
  /** Undefined where the text is empty or broken. A key without a value counts as absent. */
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** The line of the value at a path, or of what is nearest around it. */
  readonly lineOf: (path: YamlPath) => number;
  /** The line of a key of the map at a path. */
  readonly lineOfKey: (path: YamlPath, key: string) => number;
}

/** Reads YAML that starts at `firstLine` of a file. Never throws. */
export function readYaml(text: string, file: StoryFile, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parse(text, lines);
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document === undefined) {
    return withoutData(
      file,
      firstLine,
      "The YAML is nested too deeply to be read.",
      "Write it as in the README: three levels do.",
    );
  }
  const source = {
    lineOf: (path: YamlPath) => lineAt(nodeAt(document, path).offset),
    lineOfKey: (path: YamlPath, key: string) => lineAt(keyOffset(document, path, key)),
  };
  if (document.errors.length > 0) {
    const faults = document.errors.slice(0, SYNTAX_FAULTS_MAX).map((error) => ({
      code: "yaml-syntax" as const,
      file,
      line: lineAt(error.pos[0]),
      message: `The YAML cannot be read: ${error.message.replace(/\.$/, "")}.`,
      remedy: remedyOf(error.code),
    }));
    return { ...source, data: undefined, faults };
  }
  try {
    const data: unknown = document.toJS({
      maxAliasCount: ALIAS_COUNT_MAX,
      reviver: (_key, value: unknown) => (value === null ? undefined : value),
    });
    const faults = findRepeatedKeys(document).map(({ key, offset, first }) => ({
      code: "key-repeated" as const,
      file,
      line: lineAt(offset),
      message: `The key "${key}" is taken by line ${lineAt(first)}.`,
      remedy: "Drop one of the two.",
    }));
    return { ...source, data, faults };
  } catch {
    const fault: Fault = {
      code: "aliases-excessive",
      file,
      line: lineAt(firstAlias(document)),
      message: `The YAML repeats its aliases (*name) more than ${ALIAS_COUNT_MAX} times.`,
      remedy: "Write the values out instead of repeating them by an alias.",
    };
    return { ...source, data: undefined, faults: [fault] };
  }
}

function parse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function withoutData(file: StoryFile, line: number, message: string, remedy: string): YamlSource {
  const lineOf = (): number => line;
  return {
    data: undefined,
    faults: [{ code: "yaml-syntax", file, line, message, remedy }],
    lineOf,
    lineOfKey: lineOf,
  };
}

/** The parser's own check for them takes quadratic time. */
function findRepeatedKeys(document: Document): { key: string; offset: number; first: number }[] {
  const repeated: { key: string; offset: number; first: number }[] = [];
  visit(document, {
    Map(_key, map) {
      const offsets = new Map<string, number>();
      for (const { key: node } of map.items) {
        if (!isScalar(node)) continue;
        const key = String(node.value);
        const offset = offsetOf(node) ?? 0;
        const first = offsets.get(key);
        if (first === undefined) offsets.set(key, offset);
        else if (repeated.length < FAULTS_MAX) repeated.push({ key, offset, first });
      }
    },
  });
  return repeated;
}

/** The deepest node on a path that is there. */
function nodeAt(document: Document, path: YamlPath): { readonly node: unknown; readonly offset: number } {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) break;
    const next: unknown = node.get(key, true);
    if (next === undefined) break;
    node = next;
    offset = offsetOf(next) ?? offset;
  }
  return { node, offset };
}

function keyOffset(document: Document, path: YamlPath, key: string): number {
  const { node, offset } = nodeAt(document, path);
  const map = isAlias(node) ? node.resolve(document) : node;
  if (!isMap(map)) return offset;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return offsetOf(pair?.key) ?? offset;
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, node) {
      offset = offsetOf(node) ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function remedyOf(code: string): string {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return 'Put the text between quotation marks where it holds a colon: title: "Mali: the war".';
    case "BAD_ALIAS":
      return "Put the text between quotation marks where it starts with * or &.";
    case "TAB_AS_INDENT":
      return "Indent with spaces instead of tabs.";
    case "BAD_INDENT":
      return "Give the keys of one entry the same indentation, and close each bracket and quotation mark.";
    case "MISSING_CHAR":
      return "Close what was opened: a quotation mark, a bracket or a brace; or add the missing comma.";
    case "BAD_DQ_ESCAPE":
      return 'Write a backslash between double quotation marks as "\\\\", or use single quotation marks.';
    case "BAD_SCALAR_START":
      return "Put the text between quotation marks: it starts with a character that YAML keeps for itself.";
    case "MULTIPLE_DOCS":
      return "Drop the line of three hyphens: the file is one document.";
    default:
      return "Mend the line, or put the text on it between quotation marks.";
  }
}
