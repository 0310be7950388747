import type { Entity, Evidence, Fact, FactId, Paragraph, Story } from "./story.ts";

/** One line of a summary: a fact's own sentence, or one of the article's where the story has no facts. */
export interface SummaryLine {
  readonly text: string;
  /** Absent for a line of the article. */
  readonly fact?: FactId;
}

const IMPORTANCES = ["headline", "key", "detail"] as const;

/** A story without facts is introduced, not retold: about its first three paragraphs of news copy. */
const OPENING_MAX_CHARACTERS = 700;

/** A bullet, a blank and a line break. */
const LINE_EXTRA_CHARACTERS = 3;

/**
 * The story in its facts' sentences, the most important first and each thing once, until the next one does not
 * fit. The first line is there whatever its length. A story without facts is shown by its first sentences.
 *
 * @param maxCharacters of all lines together, each with its bullet and line break
 */
export function summarise(story: Story, maxCharacters: number): SummaryLine[] {
  if (story.facts.length === 0) return openingOf(story, Math.min(maxCharacters, OPENING_MAX_CHARACTERS));
  const lines = tellOnce(story.facts.filter(isNews(story)), story).map(({ says, id }) => ({
    text: says,
    fact: id,
  }));
  return untilFull(lines, maxCharacters);
}

/** A picture's caption or a credit line is no news, unless the editor says that it is. */
function isNews({ article }: Story): (fact: Fact) => boolean {
  const isAside = ({ paragraph }: Evidence): boolean => {
    const kind = article.paragraphs[paragraph]?.kind;
    return kind === "caption" || kind === "credit";
  };
  return ({ importance, evidence }) => importance !== "detail" || !evidence.every(isAside);
}

/**
 * The facts by importance, without repeating: not the same words twice, and no detail of a sentence that an
 * earlier fact or the title has told. A well curated story has several facts of one sentence, for the questions.
 */
function tellOnce(facts: readonly Fact[], { article }: Story): Fact[] {
  const told = new Set<string>();
  const isNew = (fact: Fact): boolean => {
    const repeats =
      fact.importance === "detail" &&
      fact.evidence.every(
        ({ sentence, paragraph }) => told.has(sentence) || article.paragraphs[paragraph]?.kind === "title",
      );
    if (repeats || told.has(fact.says)) return false;
    told.add(fact.says);
    for (const { sentence } of fact.evidence) told.add(sentence);
    return true;
  };
  return IMPORTANCES.flatMap((importance) =>
    facts.filter((fact) => fact.importance === importance && isNew(fact)),
  );
}

function openingOf(story: Story, maxCharacters: number): SummaryLine[] {
  return untilFull(
    story.article.paragraphs
      .filter(isTold)
      .map(({ text }) => ({ text: firstSentencesOf(text, maxCharacters) })),
    maxCharacters,
  );
}

function isTold({ kind }: Paragraph): boolean {
  return kind === "standfirst" || kind === "body";
}

/** The whole paragraph where it fits, else up to its last sentence end that does, else up to a word. */
function firstSentencesOf(paragraph: string, maxCharacters: number): string {
  if (paragraph.length <= maxCharacters) return paragraph;
  const start = paragraph.slice(0, maxCharacters);
  const sentences = /^[^]*[.!?…]["”’')\]»]*(?=\s+[^\s\p{Ll}])/u.exec(start)?.[0];
  return sentences ?? `${start.replace(/\s+\S*$/u, "")} …`;
}

function untilFull(lines: readonly SummaryLine[], maxCharacters: number): SummaryLine[] {
  let used = 0;
  const overfull = lines.findIndex((line, index) => {
    used += line.text.length + LINE_EXTRA_CHARACTERS;
    return index > 0 && used > maxCharacters;
  });
  return overfull === -1 ? [...lines] : lines.slice(0, overfull);
}

/** A fact that says when. */
export interface Moment {
  /** ISO 8601 as precise as `precision`, or the article's own words where that is "relative". */
  readonly date: string;
  readonly precision: "day" | "month" | "year" | "relative";
  readonly fact: Fact;
}

/**
 * The story's dates in order. "Thursday" or "last year" has no place in it: such moments follow, in the
 * article's order and as it writes them. What one sentence says of one date is told once.
 */
export function timelineOf(story: Story): { readonly dated: Moment[]; readonly relative: Moment[] } {
  const told = new Set<string>();
  const moments = story.facts.flatMap((fact): Moment[] => {
    if (fact.value.kind !== "date") return [];
    const { date, precision } = fact.value;
    const key = `${date} ${fact.evidence[0]?.sentence ?? fact.says}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ date, precision, fact }];
  });
  return {
    dated: moments
      .filter(({ precision }) => precision !== "relative")
      .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    relative: moments
      .filter(({ precision }) => precision === "relative")
      .toSorted((one, other) => placeOf(one.fact) - placeOf(other.fact)),
  };
}

function placeOf(fact: Fact): number {
  return fact.evidence[0]?.paragraph ?? Number.POSITIVE_INFINITY;
}

/** The persons of the story with the facts about each, the most important first and each thing once. */
export function peopleOf(story: Story): { readonly person: Entity; readonly facts: Fact[] }[] {
  return story.entities
    .filter(({ kind }) => kind === "person")
    .map((person) => ({
      person,
      facts: tellOnce(
        story.facts.filter(({ about }) => about.includes(person.id)),
        story,
      ),
    }));
}

/** The facts that say how many or how much, in the order of the fact set. */
export function figuresOf(story: Story): Fact[] {
  return story.facts.filter(({ kind, value }) => kind === "figure" || value.kind === "quantity");
}

/** A sentence in which the article lets somebody speak. */
export interface Quote {
  readonly speaker: Entity;
  readonly evidence: Evidence;
}

const QUOTATION_MARK = /["“”«»]/u;

/** What people and organisations are quoted or reported as saying, each sentence once, in reading order. */
export function quotesOf(story: Story): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const fact of story.facts) {
    const speaker = story.entities.find(({ id }) => id === fact.saidBy);
    if (!speaker) continue;
    for (const evidence of fact.evidence) {
      if (fact.kind !== "statement" && !QUOTATION_MARK.test(evidence.sentence)) continue;
      const key = `${speaker.id} ${evidence.paragraph} ${evidence.sentence}`;
      if (!quotes.has(key)) quotes.set(key, { speaker, evidence });
    }
  }
  return [...quotes.values()].toSorted((one, other) => one.evidence.paragraph - other.evidence.paragraph);
}
