import type { Fault } from "./faults.ts";
import { frontMatterSchema, type FrontMatter } from "./schema.ts";
import { findShapeFaults } from "./shape-faults.ts";
import type { Paragraph } from "./story.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

export interface ArticleFile {
  /** Absent where the front matter has faults. */
  readonly frontMatter?: FrontMatter;
  /** Title and standfirst first, as far as the front matter can be read. */
  readonly paragraphs: readonly Paragraph[];
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
    return { paragraphs: body.paragraphs, faults: [fault, ...body.faults], lineOf: () => 1 };
  }
  const close = lines.findIndex((line, i) => i > 0 && isFence(line));
  if (close < 0) {
    const fault = frontMatterFault("front-matter-open", "The front matter has no end.");
    return { paragraphs: [], faults: [fault], lineOf: () => 1 };
  }
  const yaml = readYaml(lines.slice(1, close).join("\n"), "article.md", 2);
  const body = readBody(lines.slice(close + 1), close + 2);
  const head = readHead(yaml.data);
  const isBroken = yaml.data === undefined && yaml.faults.length > 0;
  const faults = [...yaml.faults, ...(isBroken ? [] : shapeFaultsOf(yaml)), ...body.faults];
  if (!body.paragraphs.some((paragraph) => paragraph.kind === "body")) {
    faults.push({
      code: "article-empty",
      file: "article.md",
      line: close + 1,
      message: "The article has no text.",
      remedy: "Write the article below the front matter, one paragraph a line, with blank lines between.",
    });
  }
  const frontMatter = frontMatterSchema.safeParse(yaml.data).data;
  return {
    frontMatter,
    paragraphs: [...head, ...body.paragraphs],
    faults,
    lineOf: yaml.lineOf,
  };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---\s*$/.test(line);
}

function frontMatterFault(code: "front-matter-missing" | "front-matter-open", message: string): Fault {
  return { code, file: "article.md", line: 1, message, remedy: FRONT_MATTER_REMEDY };
}

function shapeFaultsOf(yaml: YamlSource): Fault[] {
  if (typeof yaml.data === "object" && yaml.data !== null)
    return findShapeFaults(yaml, frontMatterSchema, "article.md");
  return [frontMatterFault("front-matter-missing", "The front matter holds no keys and values.")];
}

/** Title and standfirst stand in the article for its reader, whatever else is wrong with the front matter. */
function readHead(data: unknown): Paragraph[] {
  const { title, standfirst } = frontMatterSchema.shape;
  const fields = { ...(data as object | undefined) } as Record<string, unknown>;
  const head = [
    { kind: "title" as const, text: title.safeParse(fields.title).data },
    { kind: "standfirst" as const, text: standfirst.safeParse(fields.standfirst).data },
  ];
  return head.flatMap(({ kind, text }) => (text === undefined ? [] : [{ kind, text: text.trim() }]));
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
