import type { AnswerEvidence, FoundAnswer, UnknownAnswer } from "#answering";
import { missingInWords } from "#speech";
import type { StoryId } from "#story";
import { type Html, html } from "./html.ts";
import type { ReplyParts } from "./reply.ts";
import { sourceLine } from "./source-line.ts";

/** What the blocks of an answer are made from. */
export type BlockParts = Pick<ReplyParts, "app" | "speech" | "timeZone">;

/** The short answer, the sentence that says so, what is left open, and where it stands. */
export function foundBlocks(answer: FoundAnswer, parts: BlockParts): Html[] {
  const { evidence, note, short, story } = answer;
  return [
    html`<b>${short}</b>`,
    evidenceBlock(evidence, parts),
    ...(note === undefined ? [] : [html`${parts.speech.say("answer-note", { note })}`]),
    ...provenance(story, parts, evidence.sentence),
  ];
}

/** What the story lacks, and the nearest that it does say. */
export function unknownBlocks({ missing, nearest, story }: UnknownAnswer, parts: BlockParts): Html[] {
  const { speech } = parts;
  const blocks = [html`<b>${missingInWords(missing, speech)}</b>`];
  if (nearest.length > 0) blocks.push(html`${speech.say("answer-nearest")}`);
  for (const { says, evidence } of nearest) {
    if (says !== evidence.sentence) blocks.push(html`• ${says}`);
    blocks.push(evidenceBlock(evidence, parts));
  }
  return [...blocks, ...provenance(story, parts)];
}

export function evidenceBlock(
  { sentence, saidBy }: { readonly sentence: string | Html } & Pick<AnswerEvidence, "saidBy">,
  { speech }: Pick<BlockParts, "speech">,
): Html {
  if (saidBy === undefined) return html`<blockquote expandable>${sentence}</blockquote>`;
  const according = speech.say("answer-said-by", { who: saidBy });
  return html`<blockquote expandable>${sentence}\n${according}</blockquote>`;
}

/** Which story, where there are several, and its source line. */
export function provenance(id: StoryId, parts: BlockParts, sentence?: string): Html[] {
  const story = parts.app.story(id);
  if (!story) return [];
  const line = sourceLine(story, parts, sentence);
  return parts.app.stories.length > 1 ? [html`<i>${story.title}</i>`, line] : [line];
}
