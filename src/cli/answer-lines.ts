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

/** A line, told apart from the others by its tone. */
interface Line {
  readonly text: string;
  readonly tone?: keyof Paint;
}

/** An answer as a terminal shows it: the short answer on the first line, then the sentence that says so. */
export function answerLines(answer: Answer, style: AnswerStyle): string[] {
  return linesOf(answer, style).map(({ text, tone }) =>
    tone === undefined ? printable(text) : style.paint[tone](printable(text)),
  );
}

function linesOf(answer: Answer, style: AnswerStyle): Line[] {
  switch (answer.kind) {
    case "found":
      return foundLines(answer, style);
    case "unsure":
      return unsureLines(answer, style);
    case "unknown":
      return unknownLines(answer, style);
    case "chat":
      return talkInWords(answer, style.speech)
        .split("\n")
        .map((text) => ({ text }));
  }
}

function foundLines(answer: FoundAnswer, style: AnswerStyle): Line[] {
  const { speech } = style;
  const other = answer.alsoIn && style.app.story(answer.alsoIn);
  return [
    { text: answer.short, tone: "strong" },
    ...evidenceLines(answer.evidence, style),
    ...sourceLines(answer.story, style),
    ...(answer.note ? [indented({ text: speech.say("answer-note", { note: answer.note }) })] : []),
    ...(other
      ? [indented({ text: speech.say("answer-also-in-story", { title: other.title, id: other.id }) })]
      : []),
    ...(answer.next.length > 0 ? [indented({ text: speech.say("answer-next"), tone: "faint" })] : []),
    ...answer.next.map((question) => indented(indented({ text: question, tone: "faint" }))),
  ];
}

function unsureLines(answer: UnsureAnswer, { speech }: AnswerStyle): Line[] {
  const choices = answer.choices.map(({ label }, index) => indented({ text: `${index + 1}. ${label}` }));
  return [{ text: speech.say("answer-unsure"), tone: "strong" }, ...choices];
}

function unknownLines(answer: UnknownAnswer, style: AnswerStyle): Line[] {
  const { speech } = style;
  return [
    { text: missingInWords(answer.missing, speech), tone: "strong" },
    ...(answer.nearest.length > 0 ? [indented({ text: speech.say("answer-nearest") })] : []),
    ...answer.nearest.flatMap(({ says, evidence }) =>
      says === evidence.sentence
        ? evidenceLines(evidence, style)
        : [indented({ text: says }), ...evidenceLines(evidence, style).map(indented)],
    ),
    ...(answer.nearest.length > 0 ? sourceLines(answer.story, style) : []),
  ];
}

function evidenceLines({ sentence, saidBy }: AnswerEvidence, { speech }: AnswerStyle): Line[] {
  const quote = indented({ text: `“${sentence}”` });
  if (!saidBy) return [quote];
  return [quote, indented({ text: speech.say("answer-said-by", { who: saidBy }), tone: "faint" })];
}

function sourceLines(id: StoryId, { app, timeZone, speech }: AnswerStyle): Line[] {
  const from = app.story(id);
  return from ? [indented({ text: `— ${sourceInWords(from, timeZone, speech)}`, tone: "faint" })] : [];
}

function indented({ text, tone }: Line): Line {
  return { text: `  ${text}`, tone };
}
