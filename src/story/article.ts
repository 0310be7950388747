import type { Fault } from "./faults.ts";
import { frontMatterSchema, type FrontMatter } from "./schema.ts";
import { findShapeFaults } from "./shape-faults.ts";
import type { Paragraph } from "./story.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

export interface ArticleFile {
  /** Absent where the front matter has faults. */
  readonly frontMatter?: FrontMatter;
  /** Title and standfirst first; of a front matter that cannot be read, its lines, so that quotes of them are found. */
  readonly paragraphs: readonly Paragraph[];
  /** Whether the article has a date of its own, or may have one in a front matter that cannot be read. */
  readonly dated: boolean;
  readonly faults: readonly Fault[];
  /** The line of a value of the front matter. */
  readonly lineOf: YamlSource["lineOf"];
}

const FRONT_MATTER_REMEDY =
  "Start the file with ---, then title, language, status and source: { name: … }, a line each, then --- again.";

/**
 * Reads article.md: front matter between two lines of three hyphens, then the text as it was published, one
 * paragraph a line with a blank line between paragraphs. A line break inside a paragraph is kept, and ends a sentence.
 *
 * ```
 * > caption: Soldiers embark in Bamako.     a caption and a credit stand on lines of their own
 * > credit: Joel Saget/AFP/Getty Images
 * ## Background                              a heading
 * \# 1 in the charts                         a backslash keeps a # or > at the start of a line as it is
 * ```
 *
 * @param text normalised
 */
export function parseArticleFile(text: string): ArticleFile {
  const lines = text.split("\n");
  if (!isFence(lines[0])) {
    const fault = frontMatterFault("front-matter-missing", "The file does not start with its front matter.");
    const body = readBody(lines, 1);
    return { paragraphs: body.paragraphs, dated: true, faults: [fault, ...body.faults], lineOf: () => 1 };
  }
  const close = lines.findIndex((line, i) => i > 0 && isFence(line));
  if (close < 0) {
    const fault = frontMatterFault("front-matter-open", "The front matter has no end.");
    return { paragraphs: linesAsText(lines), dated: true, faults: [fault], lineOf: () => 1 };
  }
  const headLines = lines.slice(1, close);
  const yaml = readYaml(headLines.join("\n"), "article.md", 2);
  const body = readBody(lines.slice(close + 1), close + 2);
  const bodyFaults = body.paragraphs.some(({ kind }) => kind === "body")
    ? body.faults
    : [...body.faults, emptyFault(close + 1)];
  if (yaml.data === undefined && yaml.faults.length > 0) {
    const paragraphs = [...linesAsText(headLines), ...body.paragraphs];
    return { paragraphs, dated: true, faults: [...yaml.faults, ...bodyFaults], lineOf: yaml.lineOf };
  }
  const fields = { ...(yaml.data as object | undefined) } as Record<string, unknown>;
  return {
    frontMatter: frontMatterSchema.safeParse(yaml.data).data,
    paragraphs: [...readHead(fields), ...body.paragraphs],
    dated: fields.publishedAt !== undefined || fields.updatedAt !== undefined,
    faults: [...yaml.faults, ...shapeFaultsOf(yaml), ...bodyFaults],
    lineOf: yaml.lineOf,
  };
}

function linesAsText(lines: readonly string[]): Paragraph[] {
  return lines.map((line) => ({ kind: "body", text: line }));
}

function emptyFault(line: number): Fault {
  return {
    code: "article-empty",
    file: "article.md",
    line,
    message: "The article has no text.",
    remedy: "Write the article below the front matter, one paragraph a line, with blank lines between.",
  };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---\s*$/.test(line);
}

function frontMatterFault(code: "front-matter-missing" | "front-matter-open", message: string): Fault {
  return { code, file: "article.md", line: 1, message, remedy: FRONT_MATTER_REMEDY };
}

function shapeFaultsOf(yaml: YamlSource): Fault[] {
  if (typeof yaml.data === "object") return findShapeFaults(yaml, frontMatterSchema, "article.md");
  return [frontMatterFault("front-matter-missing", "The front matter holds no keys and values.")];
}

/** Title and standfirst stand in the article for its reader, whatever else is wrong with the front matter. */
function readHead(fields: Record<string, unknown>): Paragraph[] {
  const { title, standfirst } = frontMatterSchema.shape;
  const head = [
    { kind: "title" as const, text: title.safeParse(fields.title).data },
    { kind: "standfirst" as const, text: standfirst.safeParse(fields.standfirst).data },
  ];
  return head.flatMap(({ kind, text }) => (text === undefined ? [] : [{ kind, text }]));
}

function readBody(lines: readonly string[], firstLine: number): { paragraphs: Paragraph[]; faults: Fault[] } {
  const paragraphs: Paragraph[] = [];
  const faults: Fault[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ kind: "body", text: open.join("\n") });
    open = [];
  };
  for (const [i, untrimmed] of lines.entries()) {
    const line = untrimmed.trim();
    const heading = /^#{1,6}\s+(.+)$/.exec(line);
    if (line === "" || heading !== null || line.startsWith(">")) close();
    if (line === "" || line === ">") continue;
    if (heading !== null) paragraphs.push({ kind: "heading", text: heading[1] });
    else if (line.startsWith(">")) {
      const marked = /^>\s*(caption|credit)\s*:\s*(.+)$/i.exec(line);
      if (marked === null) faults.push(blockMarkFault(line, firstLine + i));
      else paragraphs.push({ kind: marked[1].toLowerCase() as "caption" | "credit", text: marked[2] });
    } else open.push(line.replace(/^\\(?=[>#])/, ""));
  }
  close();
  return { paragraphs, faults };
}

function blockMarkFault(line: string, at: number): Fault {
  const start = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return {
    code: "block-mark",
    file: "article.md",
    line: at,
    message: `"${start}" is neither a caption nor a credit.`,
    remedy:
      'Start the line with "> caption:" or "> credit:", or drop the ">" where it is the article\'s own text.',
  };
}
