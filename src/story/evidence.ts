import type { Language } from "#text";
import { indexArticle, type ArticleIndex } from "./article-index.ts";
import type { ArticleFile } from "./article.ts";
import type { FactsFile } from "./facts.ts";
import type { Fault } from "./faults.ts";
import { findQuote } from "./quotes.ts";
import type { ArticleSentence } from "./sentences.ts";
import type { Evidence } from "./story.ts";
import { findUnsupported } from "./value-check.ts";

export interface FoundEvidence {
  /** Of each fact, as far as it is found. */
  readonly evidence: readonly (readonly Evidence[])[];
  /** Quotes that cannot be taken, and values that their evidence does not bear out. */
  readonly faults: readonly Fault[];
}

/** Looks for the quotes of every fact; without an article there is nothing to look in. */
export function findEvidence(
  file: FactsFile,
  articleFile: ArticleFile | undefined,
  language: Language,
): FoundEvidence {
  if (articleFile === undefined) return { evidence: [], faults: [] };
  const article = indexArticle(articleFile.paragraphs, language);
  const faults: Fault[] = [];
  const evidence = file.facts.map((fact, index) => {
    const quotes = (fact.evidence ?? []).map(normaliseQuote);
    const found = quotes.map((quote) => ({ quote, place: findQuote(quote, article) }));
    for (const [i, { place }] of found.entries()) {
      if (place.kind === "found") continue;
      const { kind: _refused, ...fault } = place;
      faults.push({ ...fault, file: "facts.yaml", line: file.lineOf(["facts", index, "evidence", i]) });
    }
    const cited = found.flatMap(({ quote, place }) =>
      place.kind === "found" ? [{ quote, sentence: place.sentence }] : [],
    );
    if (fact.value !== undefined && quotes.length > 0) {
      const sentences = cited.flatMap(({ sentence }) => withSentenceBefore(sentence, article));
      const support = { quotes, sentences, entities: file.entities, dated: articleFile.dated };
      const line = file.lineOf(["facts", index, "value"]);
      const unsupported = findUnsupported(fact.value, support, language);
      faults.push(...unsupported.map((fault) => ({ ...fault, file: "facts.yaml" as const, line })));
    }
    return cited.map(({ quote, sentence: { text, paragraph } }) => ({ quote, sentence: text, paragraph }));
  });
  return { evidence, faults };
}

/** A quote that YAML folded over lines, or set off by blanks, is the same quote. */
function normaliseQuote(quote: string): string {
  return quote.replace(/\n/g, " ").trim();
}

function withSentenceBefore(sentence: ArticleSentence, { sentences }: ArticleIndex): string[] {
  const before = sentences[sentences.indexOf(sentence) - 1];
  return before === undefined ? [sentence.text] : [before.text, sentence.text];
}
