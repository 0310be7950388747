import { readParagraphs, type Language, type ReadSentence } from "#text";
import type { Draft, DraftEntity, DraftFact, FoundFact } from "./draft.ts";
import { draftDates } from "./draft-dates.ts";
import { draftDefinitions } from "./draft-definitions.ts";
import { draftEntities, type Mention } from "./draft-entities.ts";
import { draftFigures } from "./draft-figures.ts";
import { draftReasons } from "./draft-reasons.ts";
import { draftRoles } from "./draft-roles.ts";
import { draftStatements } from "./draft-statements.ts";
import type { ReadArticle } from "./read-article.ts";
import { freeId, slug } from "./slug.ts";

const ID_MAX_CHARACTERS = 24;
/** More than an editor could check; a feature of 2,000 words makes about a hundred. */
const FACTS_MAX = 400;
/** What a story is about stands in its first sentences. */
const KEY_SENTENCES = 5;

/** Drafts entities and facts from an article, each fact with the quote that states it. Pure. */
export function draftFacts({ title, standfirst, paragraphs }: ReadArticle, language: Language): Draft {
  const told = paragraphs.filter(({ kind }) => kind === "body" || kind === "caption");
  const sentences = readParagraphs(
    told.map(({ text }) => text),
    language,
  );
  const opening = sentences
    .filter(({ paragraph }) => told[paragraph]?.kind === "body")
    .slice(0, KEY_SENTENCES);
  const { entities, mentions } = draftEntities(sentences, language);
  const whole = [title, standfirst ?? "", ...paragraphs.map(({ text }) => text)].join("\n");
  const facts: DraftFact[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (facts.length >= FACTS_MAX) break;
    const inSentence = mentions[at] ?? [];
    const found = findFacts(sentence, inSentence, language).filter((fact) => !isTold(fact, facts));
    for (const [index, fact] of found.entries()) {
      facts.push({
        id: freeId(idOf(fact), ID_MAX_CHARACTERS, (id) => facts.some((one) => one.id === id)),
        label: fact.label,
        kind: fact.kind,
        about: aboutOf(fact, sentence, inSentence),
        value: fact.value,
        ...(fact.saidBy !== undefined && { saidBy: fact.saidBy }),
        says: sentence.text,
        // One fact of a sentence stands for it in a summary; the others say the same words.
        importance:
          index > 0 || !opening.includes(sentence) ? "detail" : sentence === opening[0] ? "headline" : "key",
        origin: "extracted",
        evidence: [occursOnce(fact.quote, whole) ? fact.quote : sentence.text],
      });
    }
  }
  return { entities: entities.map((entity) => described(entity, facts)), facts };
}

function findFacts(sentence: ReadSentence, mentions: readonly Mention[], language: Language): FoundFact[] {
  return [
    ...draftFigures(sentence, language),
    ...draftRoles(sentence, mentions, language),
    ...draftDefinitions(sentence, mentions),
    ...draftDates(sentence, language),
    ...draftReasons(sentence),
    ...draftStatements(sentence, mentions, language),
  ].filter(({ label, quote }) => label !== "" && sentence.text.includes(quote) && !quote.includes("\n"));
}

/** Whether an earlier sentence stated it with the same words and value. */
function isTold(found: FoundFact, facts: readonly DraftFact[]): boolean {
  return facts.some(
    (fact) => fact.kind === found.kind && fact.label === found.label && same(fact.value, found.value),
  );
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function idOf({ label, kind }: FoundFact): string {
  return slug(label.replace(/^(?:the|a|an)\s+/i, ""), ID_MAX_CHARACTERS) || kind;
}

/** The entities named in the words that state the fact, the one it is a value of first. */
function aboutOf(fact: FoundFact, sentence: ReadSentence, mentions: readonly Mention[]): string[] {
  const start = sentence.text.indexOf(fact.quote);
  const end = start + fact.quote.length;
  const inside = mentions.filter(({ from, to }) => {
    const first = sentence.words[from]?.start ?? 0;
    const last = sentence.words[to - 1]?.end ?? 0;
    return first >= start && last <= end;
  });
  return [...new Set(inside.map(({ entity }) => entity.id))].filter((id) => id !== fact.saidBy);
}

/** A person's first role says who that is. */
function described(entity: DraftEntity, facts: readonly DraftFact[]): DraftEntity {
  const says = facts.find(
    ({ kind, value }) => kind === "role" && "entity" in value && value.entity === entity.id,
  )?.label;
  return says === undefined ? entity : { ...entity, description: says };
}

function occursOnce(quote: string, text: string): boolean {
  return text.indexOf(quote) === text.lastIndexOf(quote);
}
