import type { ParagraphKind } from "#story";
import type { StoryIndex } from "./story-index.ts";
import type { IndexedSentence } from "./text-index.ts";

/** Words that say in which part of the story to look. */
export const SCOPE_WORDS =
  /\b(?:headline|title|caption|captions|photo|picture|image|credit|credits|end|bottom|last|beginning|start|top|first|paragraph)\b/i;

/** The sentences that a question is about: of the headline, the caption, the credit, the first or last paragraph, or all. */
export function sentencesInScope(question: string, { story, text }: StoryIndex): readonly IndexedSentence[] {
  const { paragraphs } = story.article;
  const ofKind = (kinds: readonly ParagraphKind[]): readonly IndexedSentence[] =>
    text.sentences.filter(({ paragraph }) => kinds.includes(paragraphs[paragraph].kind));
  const bodies = paragraphs.flatMap(({ kind }, i) => (kind === "body" ? [i] : []));
  if (/\b(?:headline|title)\b/i.test(question)) return ofKind(["title"]);
  if (/\bcredits?\b/i.test(question)) return ofKind(["credit"]);
  if (/\b(?:caption|captions|photo|picture|image)\b/i.test(question)) return ofKind(["caption", "credit"]);
  if (/\b(?:at the (?:very )?end|bottom|last paragraph)\b/i.test(question))
    return text.sentences.filter(({ paragraph }) => paragraph === bodies.at(-1));
  if (/\b(?:at the (?:beginning|start|top)|first paragraph)\b/i.test(question))
    return text.sentences.filter(({ paragraph }) => paragraph === bodies[0]);
  return text.sentences;
}
