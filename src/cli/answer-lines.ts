import type { Answer, AnswerEvidence, FoundAnswer, UnknownAnswer, UnsureAnswer } from "#answering";
import type { App } from "#app";
import { missingInWords, sourceInWords, talkInWords, type Speech } from "#speech";
import type { StoryId } from "#story";
import { createPaint, type Paint } from "./paint.ts";
import { printable } from "./printable.ts";
import type { Surroundings } from "./surroundings.ts";

interface AnswerStyle {
  readonly speech: Speech;
  readonly paint: Paint;
  /** IANA name. */
  readonly timeZone: string;
  readonly app: Pick<App, "story">;
}

/** How answers of these stories look in this terminal. */
export function styleOf(app: App, surroundings: Surroundings): AnswerStyle {
  return {
    speech: surroundings.speech(),
    paint: createPaint(surroundings.colour),
    timeZone: surroundings.config().timeZone,
    app,
  };
}

/** An answer as a terminal shows it: the short answer on the first line, then the sentence that says so. */
export function answerLines(answer: Answer, style: AnswerStyle): string[] {
  return linesOf(answer, style).map(printable);
}

function linesOf(answer: Answer, style: AnswerStyle): string[] {
  switch (answer.kind) {
    case "found":
      return foundLines(answer, style);
    case "unsure":
      return unsureLines(answer, style);
    case "unknown":
      return unknownLines(answer, style);
    case "chat":
      return talkInWords(answer, style.speech).split("\n");
  }
}

function foundLines(answer: FoundAnswer, style: AnswerStyle): string[] {
  const { speech, paint } = style;
  const other = answer.alsoIn && style.app.story(answer.alsoIn);
  return [
    paint.strong(answer.short),
    ...evidenceLines(answer.evidence, style),
    ...sourceLines(answer.story, style),
    ...(answer.note ? [indented(speech.say("answer-note", { note: answer.note }))] : []),
    ...(other ? [indented(speech.say("answer-also-in", { title: other.title }))] : []),
    ...(answer.next.length > 0 ? [paint.faint(indented(speech.say("answer-next")))] : []),
    ...answer.next.map((question) => paint.faint(indented(indented(question)))),
  ];
}

function unsureLines(answer: UnsureAnswer, { speech, paint }: AnswerStyle): string[] {
  const choices = answer.choices.map(({ label }, index) => indented(`${index + 1}. ${label}`));
  return [paint.strong(speech.say("answer-unsure")), ...choices];
}

function unknownLines(answer: UnknownAnswer, style: AnswerStyle): string[] {
  const { speech, paint } = style;
  return [
    paint.strong(missingInWords(answer.missing, speech)),
    ...(answer.nearest.length > 0 ? [indented(speech.say("answer-nearest"))] : []),
    ...answer.nearest.flatMap(({ says, evidence }) =>
      says === evidence.sentence
        ? evidenceLines(evidence, style)
        : [indented(says), ...evidenceLines(evidence, style).map(indented)],
    ),
    ...(answer.nearest.length > 0 ? sourceLines(answer.story, style) : []),
  ];
}

function evidenceLines({ sentence, saidBy }: AnswerEvidence, { speech, paint }: AnswerStyle): string[] {
  const quote = indented(`“${sentence}”`);
  return saidBy ? [quote, paint.faint(indented(speech.say("answer-said-by", { who: saidBy })))] : [quote];
}

function sourceLines(id: StoryId, { app, timeZone, speech, paint }: AnswerStyle): string[] {
  const from = app.story(id);
  return from ? [paint.faint(indented(`— ${sourceInWords(from, timeZone, speech)}`))] : [];
}

function indented(line: string): string {
  return `  ${line}`;
}
