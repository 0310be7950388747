import { AskstoryError } from "#errors";
import { formatFault, parseStory, type Story, type StoryFiles } from "#story";
import type { Language } from "#text";
import type { Draft, DraftFact } from "./draft.ts";
import { draftFacts } from "./draft-facts.ts";
import { mergeFacts, type FactMerge } from "./merge-facts.ts";
import type { ReadArticle } from "./read-article.ts";
import type { FiledStory } from "./story-shelf.ts";
import { articleText, factsText, type StoryHead } from "./story-text.ts";

/** A story's files, read by its own parser before anybody else does. */
export interface DraftedStory {
  readonly story: Story;
  readonly article: string;
  readonly facts: string;
  /** What became of the facts there were; absent for a new story. */
  readonly merge?: FactMerge;
}

/**
 * Drafts a story's files from an article, or mends those of a story there is. Pure.
 *
 * @throws AskstoryError `story-invalid` where the article makes no story
 */
export function draftStory(
  id: string,
  {
    article,
    head,
    before,
  }: { readonly article: ReadArticle; readonly head: StoryHead; readonly before?: FiledStory },
  language: Language,
): DraftedStory {
  const text = articleText(article, head);
  // Before the facts: what is too long for a story takes long to draft from.
  parseOrRefuse({ id, article: text, facts: undefined }, language);
  const draft = withoutRefused(draftFacts(article, language), { id, article: text }, language);
  const whole = [article.title, article.standfirst ?? "", ...article.paragraphs.map((one) => one.text)].join(
    "\n",
  );
  const merge = before && mergeFacts(before.facts, draft, whole);
  const facts = merge?.text ?? factsText(draft);
  return { story: parseOrRefuse({ id, article: text, facts }, language), article: text, facts, merge };
}

function parseOrRefuse(files: StoryFiles, language: Language): Story {
  const parsed = parseStory(files, language);
  if ("story" in parsed) return parsed.story;
  const [fault] = parsed.faults;
  throw new AskstoryError(
    "story-invalid",
    `The article makes no story: ${fault ? formatFault(fault, files.id) : "its files have faults"}`,
    "Mend its text, cut it where it is too long, and add that as .txt.",
  );
}

/** A drafted fact that the story's parser refuses, such as one whose number it reads otherwise, is left out. */
function withoutRefused(
  draft: Draft,
  files: { readonly id: string; readonly article: string },
  language: Language,
): Draft {
  const accepted = (facts: readonly DraftFact[]): readonly DraftFact[] => {
    const parsed = parseStory({ ...files, facts: factsText({ ...draft, facts }) }, language);
    if ("story" in parsed || facts.length === 0) return facts;
    const half = Math.ceil(facts.length / 2);
    return facts.length === 1 ? [] : [...accepted(facts.slice(0, half)), ...accepted(facts.slice(half))];
  };
  return { ...draft, facts: accepted(draft.facts) };
}
