import type { FoundAnswer, UnknownAnswer } from "#answering";
import { missingInWords } from "#speech";
import { type BlockParts, evidenceBlock, foundBlocks, provenance } from "./answer-blocks.ts";
import { type Html, html } from "./html.ts";

/** A shorter one is a name or a figure, which is clearer by itself. */
const CLAUSE_MIN_WORDS = 5;

/** In a group all read what one has asked: an answer that begins the sentence that says so is shown in it, and once. */
export function foundInGroup(answer: FoundAnswer, parts: BlockParts): Html[] {
  const { short, evidence } = answer;
  const { sentence, saidBy } = evidence;
  const isItsBeginning = sentence.startsWith(short) && short.split(" ").length >= CLAUSE_MIN_WORDS;
  if (!isItsBeginning) return foundBlocks(answer, parts);
  const shown = html`<b>${short}</b>${sentence.slice(short.length)}`;
  const [, , ...others] = foundBlocks(answer, parts);
  return [evidenceBlock({ sentence: shown, saidBy }, parts), ...others];
}

/** What the story lacks, and in a line the nearest that it does say, with the way to its sentence. */
export function unknownInGroup({ missing, nearest, story }: UnknownAnswer, parts: BlockParts): Html[] {
  const { speech } = parts;
  const [first] = nearest;
  return [
    html`<b>${missingInWords(missing, speech)}</b>`,
    ...(first === undefined ? [] : [html`${speech.say("answer-nearest")} ${first.says}`]),
    ...provenance(story, parts, first?.evidence.sentence),
  ];
}
