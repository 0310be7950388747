import { AskstoryError } from "#errors";
import type { Language } from "#text";
import { normaliseText } from "./normalise.ts";
import { STORY_FILE_MAX_BYTES } from "./parse.ts";
import type { Paragraph, Story, StoryId } from "./story.ts";

export interface BareText {
  readonly id: StoryId;
  /** Default: the first line. */
  readonly title?: string;
  readonly text: string;
}

/** Newspaper headlines stay well below. */
const HEADLINE_MAX_CHARACTERS = 150;

/**
 * A text that nobody curated, as a published story without facts: every line is a paragraph. A first line that reads
 * like a headline is its title; a title given beside the text is no part of the article.
 *
 * @throws AskstoryError where the text is empty or longer than STORY_FILE_MAX_BYTES
 */
export function storyFromText({ id, title, text }: BareText, language: Language): Story {
  const bytes = Buffer.byteLength(text);
  if (bytes > STORY_FILE_MAX_BYTES) {
    throw new AskstoryError(
      "story-invalid",
      `The text has ${bytes} bytes, and ${STORY_FILE_MAX_BYTES} is the most.`,
      "Cut it to one article.",
    );
  }
  const lines = normaliseText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [first] = lines;
  if (first === undefined)
    throw new AskstoryError("story-invalid", "The text is empty.", "Give the article's text.");
  const headed = lines.length > 1 && (first === title?.trim() || isHeadline(first));
  return {
    id,
    revision: 1,
    title: title?.trim() || first,
    language: language.code,
    status: "published",
    source: { name: id },
    article: {
      paragraphs: lines.map((line, i): Paragraph => ({
        kind: headed && i === 0 ? "title" : "body",
        text: line,
      })),
    },
    entities: [],
    facts: [],
  };
}

function isHeadline(line: string): boolean {
  return line.length <= HEADLINE_MAX_CHARACTERS && !/[.!?…:;,]["”’')]*$/.test(line);
}
