import { type FoundAnswer, NEW_CONVERSATION, type UnknownAnswer } from "#answering";
import { missingInWords } from "#speech";
import { type Fact, type Story, summarise, type SummaryLine } from "#story";
import { type BlockParts, evidenceBlock, foundBlocks, provenance, unknownBlocks } from "./answer-blocks.ts";
import { type Html, html } from "./html.ts";
import { splitIntoMessages } from "./split-message.ts";

/** One line of the list above the keyboard, and what choosing it sends in the reader's name. */
export interface InlineResult {
  /** 64 bytes at most: the sort, a story's id of 32 and a fact's of 24. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: Html;
  readonly story: Story["id"];
}

/** Telegram's limit. */
const RESULTS_MAX = 50;
/** A phone shows three to five at once. */
const FACTS_A_STORY = 8;
const RELATED_MAX = 4;
/** Longer titles are cut by every client, descriptions after two lines. */
const SHOWN_MAX_CHARACTERS = { title: 100, description: 200 };
/** So long a list of facts is enough to choose from, whatever a story has. */
const SUMMARY_MAX_CHARACTERS = 4000;

/** What "@bot <query>" offers in any chat: the answer first, then facts near it; the key facts for no query. */
export function inlineResults(query: string, parts: BlockParts): InlineResult[] {
  if (!parts.app.defaultStory) return [];
  const results = query.trim() === "" ? keyFacts(parts) : resultsFor(query.trim(), parts);
  return [...new Map(results.toReversed().map((result) => [result.id, result])).values()]
    .toReversed()
    .slice(0, RESULTS_MAX);
}

function resultsFor(query: string, parts: BlockParts): InlineResult[] {
  const { app } = parts;
  const { answer } = app.ask(query, NEW_CONVERSATION);
  switch (answer.kind) {
    case "found": {
      const other = answer.alsoIn && app.ask(query, app.turnTo(answer.alsoIn, NEW_CONVERSATION)).answer;
      const answers = other?.kind === "found" && other.story !== answer.story ? [answer, other] : [answer];
      return [
        ...newestFirst(answers, parts).map((one) => answerResult(query, one, parts)),
        ...related(answer, parts),
      ];
    }
    case "unsure":
      return answer.choices.flatMap(({ question }, index) => {
        const chosen = app.ask(question, app.turnTo(answer.story, NEW_CONVERSATION)).answer;
        if (chosen.kind !== "found") return [];
        return [{ ...answerResult(question, chosen, parts), id: `choice:${index}` }];
      });
    case "unknown":
      return [unknownResult(query, answer, parts), ...nearest(answer, parts)];
    case "chat":
      return keyFacts(parts);
  }
}

function newestFirst(answers: readonly FoundAnswer[], { app }: BlockParts): FoundAnswer[] {
  const place = new Map(app.stories.map(({ id }, index) => [id, index]));
  return answers.toSorted((one, other) => (place.get(one.story) ?? 0) - (place.get(other.story) ?? 0));
}

function keyFacts(parts: BlockParts): InlineResult[] {
  const { stories } = parts.app;
  const most = Math.max(1, Math.min(FACTS_A_STORY, Math.floor(RESULTS_MAX / stories.length)));
  return stories
    .flatMap((story) =>
      summarise(story, SUMMARY_MAX_CHARACTERS)
        .slice(0, most)
        .map((line, index) => lineResult(line, story, { index, parts })),
    )
    .slice(0, RESULTS_MAX);
}

interface LinePlace {
  readonly index: number;
  readonly parts: BlockParts;
}

/** A story without facts is offered in its own sentences. */
function lineResult(
  { text, fact: id }: SummaryLine,
  story: Story,
  { index, parts }: LinePlace,
): InlineResult {
  const fact = story.facts.find((one) => one.id === id);
  if (fact) return factResult(fact, story, parts);
  return resultOf(`line:${story.id}:${index}`, {
    story: story.id,
    title: text,
    description: story.title,
    blocks: [evidenceBlock({ sentence: text }, parts), ...provenance(story.id, parts)],
  });
}

function factResult(fact: Fact, story: Story, parts: BlockParts): InlineResult {
  const { says, label, saidBy: speaker } = fact;
  const saidBy = story.entities.find(({ id }) => id === speaker)?.name;
  const sentences = [...new Set(fact.evidence.map(({ sentence }) => sentence))];
  return resultOf(`fact:${story.id}:${fact.id}`, {
    story: story.id,
    title: label,
    description: says,
    blocks: [
      html`<b>${says}</b>`,
      ...sentences.map((sentence) => evidenceBlock({ sentence, saidBy }, parts)),
      ...provenance(story.id, parts, sentences[0]),
    ],
  });
}

/** Facts about what the answer's own fact is about, the most important first. */
function related(answer: FoundAnswer, parts: BlockParts): InlineResult[] {
  const story = parts.app.story(answer.story);
  const own = story?.facts.find(({ id }) => id === answer.fact);
  if (!story || !own) return [];
  const ranks = ["headline", "key", "detail"];
  return story.facts
    .filter(({ id, about }) => id !== own.id && about.some((entity) => own.about.includes(entity)))
    .toSorted((one, other) => ranks.indexOf(one.importance) - ranks.indexOf(other.importance))
    .slice(0, RELATED_MAX)
    .map((fact) => factResult(fact, story, parts));
}

/** With the question: whoever reads it in the chat didn't see it being asked. */
function answerResult(question: string, answer: FoundAnswer, parts: BlockParts): InlineResult {
  return resultOf(`answer:${answer.story}`, {
    story: answer.story,
    title: answer.short,
    description: answer.evidence.sentence,
    blocks: [html`<i>${question}</i>`, ...foundBlocks(answer, parts)],
  });
}

function unknownResult(question: string, answer: UnknownAnswer, parts: BlockParts): InlineResult {
  return resultOf(`unknown:${answer.story}`, {
    story: answer.story,
    title: missingInWords(answer.missing, parts.speech),
    description: parts.app.story(answer.story)?.title ?? "",
    blocks: [html`<i>${question}</i>`, ...unknownBlocks(answer, parts)],
  });
}

function nearest({ nearest: near, story }: UnknownAnswer, parts: BlockParts): InlineResult[] {
  return near.map(({ says, evidence }, index) =>
    resultOf(`near:${story}:${index}`, {
      story,
      title: says,
      description: evidence.sentence,
      blocks: [
        ...(says === evidence.sentence ? [] : [html`<b>${says}</b>`]),
        evidenceBlock(evidence, parts),
        ...provenance(story, parts, evidence.sentence),
      ],
    }),
  );
}

interface ResultParts extends Pick<InlineResult, "story" | "title" | "description"> {
  readonly blocks: readonly Html[];
}

function resultOf(id: string, { story, title, description, blocks }: ResultParts): InlineResult {
  // One message is all that a result can be; a sentence that fills more is cut between its words.
  const [text] = splitIntoMessages(blocks);
  return {
    id,
    story,
    title: shortened(title, SHOWN_MAX_CHARACTERS.title),
    description: shortened(description, SHOWN_MAX_CHARACTERS.description),
    text,
  };
}

function shortened(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  return `${text.slice(0, maxCharacters - 2).replace(/\s+\S*$/u, "")} …`;
}
