import type { Language } from "#text";
import { align, type Alignment } from "./alignment.ts";
import { askedFrames } from "./asked-frames.ts";
import { factDoubts, isRuledOut } from "./fact-doubts.ts";
import type { FactFrame, IndexedFact } from "./fact-index.ts";
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
  /** Who does what to whom in the question. */
  readonly doings: readonly FactFrame[];
  /** What makes doubtful that a fact is what was asked for, in the order of FACT_DOUBTS. */
  readonly doubtsOf: (fact: IndexedFact) => Float64Array;
}

export function matchQuestion(
  reading: Reading,
  followUp: FollowUp | undefined,
  index: StoryIndex,
  language: Language,
): Matches {
  const alignment = align(reading, index.text, language);
  const sentences = rankSentences(alignment, index, language, followUp);
  const candidates = rankSpans(sentences, alignment, index, language, followUp);
  const facts = rankFacts(reading, { sentences, spans: candidates }, index, language, followUp);
  const doings = facts.length === 0 ? [] : askedFrames(reading, language);
  const known = new Map<IndexedFact, Float64Array>();
  const doubtsOf = (fact: IndexedFact): Float64Array => {
    const doubts = known.get(fact) ?? factDoubts(fact, matches, language);
    known.set(fact, doubts);
    return doubts;
  };
  const matches = { reading, followUp, index, alignment, sentences, candidates, facts, doings, doubtsOf };
  return { ...matches, facts: unruledFirst(matches) };
}

/** A fact that a doubt rules out gives way to one that is this little behind, at most so many of them. */
const LITTLE_BEHIND = 1.5;
const TRIED_MAX = 5;

function unruledFirst({ facts, reading, doubtsOf }: Matches): readonly RankedFact[] {
  if (facts.length === 0 || reading.kind === "yesNo" || reading.kind === "choice") return facts;
  const near = facts.slice(0, TRIED_MAX).filter(({ score }) => score >= facts[0].score - LITTLE_BEHIND);
  const first = near.find(({ indexed }) => !isRuledOut(doubtsOf(indexed)));
  return first === undefined || first === facts[0]
    ? facts
    : [first, ...facts.filter((fact) => fact !== first)];
}
