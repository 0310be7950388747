import { AskstoryError } from "#errors";
import { formatFault, parseStory, type Story } from "#story";
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
  const draft = withoutRefused(draftFacts(article, language), { id, article: text }, language);
  const whole = [article.title, article.standfirst ?? "", ...article.paragraphs.map((one) => one.text)].join(
    "\n",
  );
  const merge = before && mergeFacts(before.facts, draft, whole);
  const facts = merge?.text ?? factsText(draft);
  const parsed = parseStory({ id, article: text, facts }, language);
  if ("story" in parsed) return { story: parsed.story, article: text, facts, merge };
  const [fault] = parsed.faults;
  throw new AskstoryError(
    "story-invalid",
    `The story "${id}" cannot be written: ${fault ? formatFault(fault, id) : "its files have faults"}`,
    before
      ? `Mend what \`askstory check\` says of ${id}, then add it again.`
      : "Mend the article's text and add that as .txt.",
  );
}

/** A drafted fact that the story's parser refuses, such as one whose number it reads otherwise, is left out. */
function withoutRefused(
  draft: Draft,
  files: { readonly id: string; readonly article: string },
  language: Language,
): Draft {
  const holds = (facts: readonly DraftFact[]): boolean => {
    const parsed = parseStory({ ...files, facts: factsText({ ...draft, facts }) }, language);
    return "story" in parsed || parsed.faults.every(({ file }) => file !== "facts.yaml");
  };
  return holds(draft.facts) ? draft : { ...draft, facts: draft.facts.filter((fact) => holds([fact])) };
}
