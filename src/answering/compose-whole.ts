import type { Paragraph } from "#story";
import type { WholeKind } from "#text";
import type { Draft } from "./draft.ts";
import type { StoryIndex } from "./story-index.ts";
import type { IndexedSentence } from "./text-index.ts";
import { withoutStop } from "./without-stop.ts";

/** What the story says of itself needs no likeness to the question. */
const SURE = 0.95;
/** No sentence of a story says when it was published: what is known of that stands below each answer. */
const NOT_SAID = 0.05;
const WHOLE_SENTENCE = /[.!?…]["”’')]*$/;

/** Asked for the story as a whole: what it is about, its headline, or who made it. Undefined where it doesn't say. */
export function composeWhole(whole: WholeKind | undefined, index: StoryIndex): Draft | undefined {
  switch (whole) {
    case "gist":
    case "news":
      return gistOf(index);
    case "headline":
      return told(index, ({ kind }) => kind === "title");
    case "source":
      return told(index, ({ text }) => text.includes(index.story.source.name));
    case "date": {
      const gist = gistOf(index);
      return gist && { ...gist, confidence: NOT_SAID };
    }
    case undefined:
      return undefined;
  }
}

/** The headline fact; without facts, the sentence that says most of what the title says. */
function gistOf(index: StoryIndex): Draft | undefined {
  const fact = index.facts.facts.find(
    ({ fact: { importance }, sentences }) => importance === "headline" && sentences.length > 0,
  );
  if (fact === undefined) return leadOf(index);
  const sentence = index.text.sentences[fact.sentences[0]];
  return { short: withoutStop(fact.fact.says), sentence, fact, confidence: SURE };
}

function leadOf({ story, text }: StoryIndex): Draft | undefined {
  const titled = new Set(story.title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = ({ words }: IndexedSentence): number =>
    new Set(words.flatMap(({ lower }) => (titled.has(lower) ? lower : []))).size;
  const sentences = text.sentences.filter(
    (sentence) =>
      story.article.paragraphs[sentence.paragraph].kind === "body" && WHOLE_SENTENCE.test(sentence.text),
  );
  const most = Math.max(...sentences.map(shared));
  return drafted(sentences.find((sentence) => shared(sentence) === most));
}

/** The first sentence of the first such paragraph. */
function told(index: StoryIndex, isIt: (paragraph: Paragraph) => boolean): Draft | undefined {
  const { paragraphs } = index.story.article;
  return drafted(index.text.sentences.find(({ paragraph }) => isIt(paragraphs[paragraph])));
}

function drafted(sentence: IndexedSentence | undefined): Draft | undefined {
  return sentence && { short: withoutStop(sentence.text), sentence, confidence: SURE };
}
