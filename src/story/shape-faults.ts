import type { z } from "zod";
import { FAULTS_MAX, type Fault, type StoryFile } from "./faults.ts";
import { nearestWord } from "./nearest-word.ts";
import { keysOf, schemaAt } from "./schema-path.ts";
import { VALUE_FORMS, type ValueKey } from "./value-schema.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Everything in which YAML differs from the form that a schema asks for. */
export function findShapeFaults(source: YamlSource, schema: z.ZodType, file: StoryFile): Fault[] {
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return [];
  const issues = result.error.issues.slice(0, FAULTS_MAX);
  return issues.flatMap((issue) => faultsOf(issue, { source, schema, file })).slice(0, FAULTS_MAX);
}

/** Characters of a wrong value that a message shows. */
const SHOWN_MAX = 80;

interface Context {
  readonly source: YamlSource;
  readonly schema: z.ZodType;
  readonly file: StoryFile;
  /** The form of a fact's value that its key tells. */
  readonly form?: z.ZodType;
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, context: Context): Fault[] {
  const { source, schema, file, form } = context;
  const at = schemaAt(schema, issue.path, form);
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(at, form);
    return issue.keys.slice(0, FAULTS_MAX).map((key) => {
      const meant = nearestWord(key, known);
      return {
        code: "key-unknown",
        file,
        line: source.lineOfKey(issue.path, key),
        message: `"${key}" is no key of ${wholeOf(issue.path, file)}.`,
        remedy:
          meant === undefined
            ? `Drop it, or write one of ${known.join(", ")}.`
            : `Write "${meant}", or drop it.`,
      };
    });
  }
  const key = keyOf(issue.path);
  const description = at?.description ?? "";
  if (issue.input === undefined && typeof issue.path.at(-1) === "string") {
    const line = source.lineOf(issue.path.slice(0, -1));
    return [
      {
        code: "key-missing",
        file,
        line,
        message: `"${key}" is missing.`,
        remedy: `Add "${key}": ${description}.`,
      },
    ];
  }
  if (issue.code === "invalid_union" && key === "value") return faultsOfValue(issue, context);
  const message =
    issue.code === "custom" && issue.message.endsWith(".") ? issue.message : wordIssue(issue, key);
  return [
    {
      code: "value-wrong",
      file,
      line: source.lineOf(issue.path),
      message,
      remedy: remedyOf(issue, key, description),
    },
  ];
}

/** The value's own key tells which form its editor meant: only that form's issues are told. */
function faultsOfValue(issue: Issue & { code: "invalid_union" }, context: Context): Fault[] {
  const keys = Object.keys(VALUE_FORMS) as ValueKey[];
  const input: unknown = issue.input;
  const used = keys.filter((key) => typeof input === "object" && input !== null && key in input);
  if (used.length === 1) {
    const issues = issue.errors[keys.indexOf(used[0])].map((one) => ({
      ...one,
      path: [...issue.path, ...one.path],
    }));
    return issues.flatMap((one) => faultsOf(one, { ...context, form: VALUE_FORMS[used[0]] }));
  }
  const { source, schema, file } = context;
  const description = schemaAt(schema, issue.path)?.description ?? "";
  const message =
    used.length === 0
      ? `"value" cannot be ${show(input)}.`
      : `"value" has ${used.join(" and ")}, which is more than one value.`;
  return [
    {
      code: "value-wrong",
      file,
      line: source.lineOf(issue.path),
      message,
      remedy: `Write "value" as ${description}.`,
    },
  ];
}

function wordIssue(issue: Issue, key: string): string {
  switch (issue.code) {
    case "too_big":
      return `"${key}" has ${sizeOf(issue.input)} entries, and ${issue.maximum} is the most.`;
    case "too_small":
      return `"${key}" is empty.`;
    default:
      return `"${key}" cannot be ${show(issue.input)}.`;
  }
}

function remedyOf(issue: Issue, key: string, description: string): string {
  const scalar = typeof issue.input === "number" || typeof issue.input === "boolean";
  if (issue.code === "invalid_type" && issue.expected === "string" && scalar) {
    return typeof issue.path.at(-1) === "number"
      ? "Put the whole entry between quotation marks: without them a comma starts another one."
      : `Put it between quotation marks: "${issue.input}".`;
  }
  if (issue.code === "invalid_value" && typeof issue.input === "string") {
    const meant = nearestWord(issue.input, issue.values.map(String));
    if (meant !== undefined) return `Write "${meant}": "${key}" is ${description}.`;
  }
  return description === "" ? `Give "${key}" a value, or drop it.` : `Write "${key}" as ${description}.`;
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a map of keys and values";
  const text = JSON.stringify(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX - 1)}…"` : text;
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : String(value).length;
}

/** The name of what a path leads to; an entry of a list is called by its list's name. */
function keyOf(path: readonly PropertyKey[]): string {
  return path.findLast((part) => typeof part === "string") ?? "file";
}

/** What the keys at a path belong to, in words. */
function wholeOf(path: readonly PropertyKey[], file: StoryFile): string {
  const key = path.findLast((part) => typeof part === "string");
  if (key === "facts") return "a fact";
  if (key === "entities") return "an entity";
  if (key !== undefined) return `"${key}"`;
  return file === "article.md" ? "the front matter" : "facts.yaml";
}
