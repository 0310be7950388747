import { z } from "zod";
import { badRequest } from "./refusal.ts";

/** A file that came with a multipart request. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Forms carry everything as text, so numbers, flags and JSON are also taken as the text of themselves. */
export const wholeNumber = z.preprocess(
  (given) => (typeof given === "string" && /^-?\d+$/.test(given) ? Number(given) : given),
  z.int(),
);

export const flag = z.preprocess((given) => {
  if (given === "true" || given === "True" || given === "1" || given === 1) return true;
  if (given === "false" || given === "False" || given === "0" || given === 0) return false;
  return given;
}, z.boolean());

export function json<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((given) => (typeof given === "string" ? parseJson(given) : given), schema);
}

/** A chat as a bot names it: its number, or @username. Absent is told by the method, in Telegram's words. */
export const chatReference = z.union([wholeNumber, z.string()]).optional();

export type ChatReference = z.output<typeof chatReference>;

export const upload = z.custom<Upload>(
  (given) => typeof given === "object" && given !== null && "bytes" in given && "name" in given,
  "expected a file",
);

/** Reads the parameters of a request, wherever Telegram allows them: query, JSON, form, multipart. */
export async function readParameters(request: Request): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method !== "POST") return given;
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) return { ...given, ...(await readJson(request)) };
  if (type.startsWith("multipart/form-data") || type.startsWith("application/x-www-form-urlencoded")) {
    return { ...given, ...(await readForm(request)) };
  }
  return given;
}

/** @throws Refusal 400 that names each fault with its place. */
export function checkParameters<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const checked = schema.safeParse(given);
  if (checked.success) return checked.data;
  throw badRequest(describeFaults(checked.error));
}

/** Of several forms that a value may have, the one that it comes nearest to is the one that is explained. */
export function describeFaults({ issues }: { readonly issues: readonly z.core.$ZodIssue[] }): string {
  return issues
    .map((issue) => {
      const place = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
      const branches = issue.code === "invalid_union" ? issue.errors : [];
      const nearest = branches.toSorted((one, other) => one.length - other.length)[0];
      return `${place}${nearest === undefined || nearest.length === 0 ? issue.message : describeFaults({ issues: nearest })}`;
    })
    .join("; ");
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.trim() === "") return {};
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("can't parse request body: expected a JSON object");
  }
  return { ...value };
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of await request.formData()) {
    given[name] =
      typeof value === "string"
        ? value
        : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return given;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
