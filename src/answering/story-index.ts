import type { Story } from "#story";
import type { Language } from "#text";
import { indexFacts, type FactIndex } from "./fact-index.ts";
import { spansOf, type Span } from "./spans.ts";
import { spanShape } from "./span-features.ts";
import { spellStory, type StorySpellings } from "./story-spellings.ts";
import { indexText, type TextIndex } from "./text-index.ts";

/** A story, read and ready to be asked. */
export interface StoryIndex {
  readonly story: Story;
  readonly text: TextIndex;
  readonly facts: FactIndex;
  /** The runs of a sentence that could be a short answer; found when the sentence is first looked at. */
  spans(sentence: number): readonly ShapedSpan[];
  /** The words that typos are read by; sorted out when they are first asked for. */
  spellings(): StorySpellings;
}

/** A span with its features that no question changes. */
export interface ShapedSpan {
  readonly span: Span;
  readonly shape: Uint16Array;
}

/** Reads a story's article; about 2 ms for 500 words. Pure. */
export function indexStory(story: Story, language: Language): StoryIndex {
  const { paragraphs } = story.article;
  const cited = paragraphs.some((paragraph) => paragraph.text === story.title);
  const text = indexText(paragraphs.map((paragraph) => paragraph.text), language, cited ? "" : story.title);
  const kept = new Map<number, readonly ShapedSpan[]>();
  let spellings: StorySpellings | undefined;
  return {
    story,
    text,
    facts: indexFacts(story, text, language),
    spans(sentence) {
      const known = kept.get(sentence);
      if (known !== undefined) return known;
      const read = text.sentences[sentence];
      const found = spansOf(read).map((span) => ({ span, shape: spanShape(span, read.words) }));
      kept.set(sentence, found);
      return found;
    },
    spellings: () => (spellings ??= spellStory(text, language)),
  };
}
