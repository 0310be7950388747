import { z } from "zod";

import { oneLine, type PageTree } from "./page-tree.ts";

/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly description?: string;
  readonly author?: string;
  readonly siteName?: string;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  readonly language?: string;
  readonly body?: string;
}

/** Types of schema.org whose text is an article: NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting … */
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
/** A graph nested deeper than this is nobody's honest markup. */
const GRAPH_MAX_DEPTH = 8;

const text = z.string().transform(oneLine).optional().catch(undefined);
const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z
  .union([named.transform((name) => [name]), z.array(named)])
  .transform((list) =>
    list
      .map(oneLine)
      .filter((name) => name !== "")
      .join(", "),
  )
  .optional()
  .catch(undefined);

const articleSchema = z.object({
  "@type": z.union([z.string(), z.array(z.string())]).transform((type) => [type].flat()),
  headline: text,
  name: text,
  description: text,
  author: names,
  publisher: names,
  datePublished: text,
  dateModified: text,
  inLanguage: text,
  articleBody: z.string().optional().catch(undefined),
});

/** Reads the first article of the page's JSON-LD blocks; a block that is not JSON is passed over. */
export function readLinkedData(page: PageTree): LinkedArticle {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parseBlock(script.textContent ?? ""), 0)) {
      const parsed = articleSchema.safeParse(node);
      if (!parsed.success || !parsed.data["@type"].some((type) => ARTICLE_TYPE.test(type))) continue;
      const article = parsed.data;
      return {
        headline: article.headline ?? article.name,
        description: article.description,
        author: article.author,
        siteName: article.publisher,
        publishedAt: article.datePublished,
        updatedAt: article.dateModified,
        language: article.inLanguage,
        body: article.articleBody,
      };
    }
  }
  return {};
}

function parseBlock(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
  } catch {
    return undefined;
  }
}

/** The objects of a block: one, a list, or a `@graph` or `mainEntity` that holds more. */
function* nodesOf(value: unknown, depth: number): Generator {
  if (typeof value !== "object" || value === null || depth > GRAPH_MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item, depth + 1);
    return;
  }
  yield value;
  if ("@graph" in value) yield* nodesOf(value["@graph"], depth + 1);
  if ("mainEntity" in value) yield* nodesOf(value.mainEntity, depth + 1);
}
