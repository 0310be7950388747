import type { Language } from "#text";
import { align, type Alignment } from "./alignment.ts";
import { rankFacts, type RankedFact } from "./fact-ranking.ts";
import type { FollowUp } from "./follow-up.ts";
import { rankSentences, rankSpans, type Candidate, type RankedSentences } from "./ranking.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";

/** All that a story has to say to a question, the likeliest first. */
export interface Matches {
  readonly reading: Reading;
  /** What the question takes up from the turns before, where it does. */
  readonly followUp?: FollowUp;
  readonly index: StoryIndex;
  readonly alignment: Alignment;
  readonly sentences: RankedSentences;
  readonly candidates: readonly Candidate[];
  readonly facts: readonly RankedFact[];
}

export function matchQuestion(reading: Reading, followUp: FollowUp | undefined, index: StoryIndex, language: Language): Matches {
  const alignment = align(reading, index.text, language);
  const sentences = rankSentences(alignment, index, language, followUp);
  const candidates = rankSpans(sentences, alignment, index, language, followUp);
  const facts = rankFacts(reading, { sentences, spans: candidates }, index, language, followUp);
  return { reading, followUp, index, alignment, sentences, candidates, facts };
}
