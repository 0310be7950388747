import type { Fact, FactId, Story } from "./story.ts";
import { figuresOf, peopleOf, summarise, type SummaryLine, timelineOf } from "./summary.ts";

export const SUMMARY_LENGTHS = ["short", "full"] as const;
/** The three most important facts; or these and more, the figures, the people and the dates. */
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

export interface SummaryPart {
  readonly kind: "facts" | "figures" | "people" | "timeline";
  /** From the most important on, in the timeline from the earliest. */
  readonly lines: readonly PartLine[];
}

export interface PartLine extends SummaryLine {
  /** The sentence that says so; absent for a line of the article. */
  readonly sentence?: string;
  /** Who it is about, or when it was. */
  readonly lead?:
    | { readonly person: string }
    | Pick<ReturnType<typeof timelineOf>["dated"][number], "date" | "precision">;
}

const SHORT_LINES = 3;
/** The figures, the people and the dates have their own parts. */
const FULL_LINES = 8;
const NO_LIMIT = 100_000;

/** A story summed up, each fact once; its title stands above, and says what it says. */
export function summaryParts(whole: Story, length: SummaryLength): SummaryPart[] {
  const story = { ...whole, facts: whole.facts.filter(isOfTheText(whole)) };
  const told = new Set<FactId>();
  const once = (facts: readonly Fact[]): Fact[] => facts.filter(({ id }) => !told.has(id) && told.add(id));
  const most = length === "short" ? SHORT_LINES : FULL_LINES;
  const facts = openingOf(story).slice(0, most);
  for (const { fact } of facts) if (fact !== undefined) told.add(fact);
  const opening: SummaryPart = { kind: "facts", lines: facts };
  if (length === "short") return [opening];
  const moments = timelineOf(story).dated.filter(({ fact }) => !told.has(fact.id));
  const timeline = moments.map(({ date, precision, fact }) => ({
    ...lineOf(fact),
    lead: { date, precision },
  }));
  for (const { fact } of moments) told.add(fact.id);
  const figures = once(figuresOf(story).filter(({ value }) => value.kind === "quantity")).map(lineOf);
  const people = peopleOf(story).flatMap(({ person, facts: about }) => {
    const [fact] = once(about);
    return fact === undefined ? [] : [{ ...lineOf(fact), lead: { person: person.name } }];
  });
  const parts: SummaryPart[] = [
    opening,
    { kind: "figures", lines: figures },
    { kind: "people", lines: people },
    { kind: "timeline", lines: timeline },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** A sentence is told once: of one there may be several facts, for the sake of questions. */
function openingOf(story: Story): PartLine[] {
  const byId = new Map(story.facts.map((fact) => [fact.id, fact]));
  const told = new Set<string>();
  return summarise(story, NO_LIMIT).flatMap((line) => {
    const sentence = line.fact && byId.get(line.fact)?.evidence[0]?.sentence;
    if (sentence === undefined) return line;
    if (told.has(sentence)) return [];
    told.add(sentence);
    return { ...line, sentence };
  });
}

/** Not of the title, a picture or a credit alone. */
function isOfTheText({ article }: Story): (fact: Fact) => boolean {
  const aside = new Set(["title", "caption", "credit"]);
  return ({ evidence }) =>
    evidence.some(({ paragraph }) => !aside.has(article.paragraphs[paragraph]?.kind ?? ""));
}

/** The facts that a summary tells. */
export function factsSummedUp(story: Story, length: SummaryLength): ReadonlySet<FactId> {
  return new Set(summaryParts(story, length).flatMap(({ lines }) => lines.flatMap(({ fact }) => fact ?? [])));
}

function lineOf({ says, id, evidence }: Fact): PartLine {
  return { text: says, fact: id, sentence: evidence[0]?.sentence };
}
