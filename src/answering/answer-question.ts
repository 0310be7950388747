import type { Language, WholeKind } from "#text";
import { ambiguousName } from "./ambiguous-name.ts";
import type { Answer, AnswerEvidence, Reason } from "./answer.ts";
import { composeAnswer } from "./compose.ts";
import { composeWhole } from "./compose-whole.ts";
import type { Conversation } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import { continueTalk, type FollowUp } from "./follow-up.ts";
import { matchQuestion, type Matches } from "./matching.ts";
import { missingOf } from "./missing.ts";
import { readMessage } from "./read-message.ts";
import { readQuestion } from "./reading.ts";
import { reasonsFor } from "./reasons.ts";
import type { StoryIndex } from "./story-index.ts";
import { withAnswer, withRefusal } from "./turn.ts";

export interface Question {
  readonly text: string;
  readonly conversation: Conversation;
}

export interface Answered {
  readonly answer: Answer;
  /** What the next question continues. */
  readonly conversation: Conversation;
}

/** Answers one message about a story. Pure. */
export function answerQuestion(
  { text, conversation }: Question,
  index: StoryIndex,
  language: Language,
): Answered {
  const message = readMessage(text, index.spellings(), language);
  if (message.kind === "talk") {
    return {
      answer: {
        kind: "chat",
        talk: message.talk,
        examples: index.next(undefined).slice(0, EXAMPLES_MAX),
      },
      conversation,
    };
  }
  const { reading, followUp } = continueTalk(
    readQuestion(message.text, language),
    conversation,
    index,
    language,
  );
  const matches = matchQuestion(reading, followUp, index, language);
  const whole = followUp !== undefined && isOfTheTalk(message.whole, followUp) ? undefined : message.whole;
  const draft = composeWhole(whole, index) ?? composeAnswer(matches, language);
  const why = reasonsFor({ draft, matches, mends: message.mends }, language);
  const choices = ambiguousName(reading, index);
  if (choices.length > 0) {
    return {
      answer: {
        kind: "unsure",
        story: index.story.id,
        choices,
        confidence: draft?.confidence ?? 0,
        best: guessOf(draft, index),
        why,
      },
      conversation,
    };
  }
  if (draft === undefined || draft.confidence < language.weights.threshold) {
    return {
      answer: refuse(draft, matches, why, language),
      conversation: withRefusal(conversation, draft, matches),
    };
  }
  return { answer: found(draft, index, why), conversation: withAnswer(conversation, draft, matches) };
}

/** "What happened?" after a turn is asked of what was told, and "who wrote it?" of the report that was. */
function isOfTheTalk(whole: WholeKind | undefined, { referents }: FollowUp): boolean {
  return whole === "news" || referents.some(({ entity }) => entity.kind === "thing");
}

function found(draft: Draft, index: StoryIndex, why: readonly Reason[]): Answer {
  return {
    kind: "found",
    story: index.story.id,
    short: draft.short,
    evidence: evidenceOf(draft, index),
    fact: draft.fact?.fact.id,
    confidence: draft.confidence,
    note: draft.fact?.fact.note,
    next: index.next(draft),
    why,
  };
}

const EXAMPLES_MAX = 2;
const NEAREST_MAX = 3;

function refuse(
  draft: Draft | undefined,
  matches: Matches,
  why: readonly Reason[],
  language: Language,
): Answer {
  const { facts, index, candidates } = matches;
  const nearest =
    facts.length > 0
      ? facts
          .filter(({ indexed }) => indexed.sentences.length > 0)
          .map(({ indexed }) => ({
            says: indexed.fact.says,
            sentence: index.text.sentences[indexed.sentences[0]],
            fact: indexed,
          }))
      : candidates.map(({ sentence }) => ({ says: sentence.text, sentence, fact: undefined }));
  return {
    kind: "unknown",
    story: index.story.id,
    missing: missingOf(matches, language),
    nearest: nearest
      .filter(
        ({ says, sentence }, i) =>
          nearest.findIndex((other) => other.says === says || other.sentence === sentence) === i,
      )
      .slice(0, NEAREST_MAX)
      .map(({ says, sentence, fact }) => ({
        says,
        evidence: evidenceOf({ short: says, sentence, fact, confidence: 0 }, index),
      })),
    confidence: draft?.confidence ?? 0,
    best: guessOf(draft, index),
    why,
  };
}

function guessOf(
  draft: Draft | undefined,
  index: StoryIndex,
): { short: string; evidence: AnswerEvidence } | undefined {
  return draft === undefined ? undefined : { short: draft.short, evidence: evidenceOf(draft, index) };
}

function evidenceOf({ sentence, fact }: Draft, index: StoryIndex): AnswerEvidence {
  const speaker =
    fact?.fact.saidBy === undefined ? undefined : index.facts.entities.get(fact.fact.saidBy)?.name;
  return { sentence: sentence.text, paragraph: sentence.paragraph, saidBy: speaker };
}
