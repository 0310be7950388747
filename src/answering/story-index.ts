import type { Story } from "#story";
import type { Language } from "#text";
import { spansOf, type Span } from "./spans.ts";
import { spanShape } from "./span-features.ts";
import { indexText, type TextIndex } from "./text-index.ts";

/** A story, read and ready to be asked. */
export interface StoryIndex {
  readonly story: Story;
  readonly text: TextIndex;
  /** The runs of a sentence that could be a short answer; found when the sentence is first looked at. */
  spans(sentence: number): readonly ShapedSpan[];
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
  return {
    story,
    text,
    spans(sentence) {
      const known = kept.get(sentence);
      if (known !== undefined) return known;
      const read = text.sentences[sentence];
      const found = spansOf(read).map((span) => ({ span, shape: spanShape(span, read) }));
      kept.set(sentence, found);
      return found;
    },
  };
}
