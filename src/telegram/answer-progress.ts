import { z } from "zod";
import type { Outcome } from "./outcome.ts";

const count = z.int().min(0);

const progressShape = z.strictObject({
  /** How many of the answer's messages have arrived. */
  arrived: count,
  /** The next one of them. */
  next: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("unsent") }),
    /** It may have arrived, and so may as many lines. */
    z.strictObject({ kind: z.literal("doubtful"), lines: count }),
    /** This message is a line that has arrived, or already what it shall become. */
    z.strictObject({ kind: z.literal("line"), message: count }),
    /** No line can become it: it is sent itself, and that is in no doubt yet. */
    z.strictObject({ kind: z.literal("again") }),
    /** Nothing more is tried. */
    z.strictObject({ kind: z.literal("over") }),
  ]),
});

/**
 * How far an answer has come on its way to the reader. It stands in the inbox before each request is written, so that
 * whatever ends the process, the next one knows what may have been sent.
 *
 * Telegram has no key that makes sending harmless to repeat. A request whose end nobody knows (a 5xx, a connection cut
 * after it was written, a process killed meanwhile) is a doubt: the reader may have the message, or not. After a doubt
 * the message is given once more and no more, in a way that no further doubt can spoil. First a line is sent, "here it
 * comes again", until one is known to have arrived, by its number. Then that line is edited into the message, and an
 * edit may be repeated without harm. (Should Telegram refuse the edit, the message itself is sent, that once.)
 *
 *     unsent ──message──> arrived
 *        └─ doubt ─> doubtful ──line──> line ──edit──> arrived
 *                      └─ doubt ─> doubtful   └─ doubt ─> line
 *
 * So the reader sees the message at most twice: as first sent, and as the edited line. Two doubts one after the other
 * are a message and a line that may both be there: what the reader may have too often is the line, never the answer.
 * And nobody is left without: only after `LINES_MAX` doubtful lines is it given up, when the message and as many lines,
 * each of which says so, would all have to be lost.
 *
 * What is known to have had no effect (a 429, a request that was never written) leaves no doubt and moves nothing.
 */
export type AnswerProgress = Readonly<z.output<typeof progressShape>>;

export const NOT_BEGUN: AnswerProgress = { arrived: 0, next: { kind: "unsent" } };

/** The answer takes the place of a message that is there. */
export function inPlaceOf(message: number): AnswerProgress {
  return { arrived: 0, next: { kind: "line", message } };
}

const LINES_MAX = 3;

/** What an earlier process has kept. A form that this version doesn't know is a doubt: something may have been sent. */
export function readProgress(kept: unknown): AnswerProgress {
  if (kept === undefined) return NOT_BEGUN;
  const { data } = progressShape.safeParse(kept);
  return data ?? inDoubt(NOT_BEGUN);
}

/** What to ask Telegram for next; "nothing" when trying again could only add to the doubtful lines, or is in vain. */
export function nextRequest({ next }: AnswerProgress): "message" | "line" | "edit" | "nothing" {
  switch (next.kind) {
    case "unsent":
    case "again":
      return "message";
    case "doubtful":
      return next.lines < LINES_MAX ? "line" : "nothing";
    case "line":
      return "edit";
    case "over":
      return "nothing";
  }
}

/** What is true while the next request is under way, and stays so if nobody ever learns its end. */
export function inDoubt({ arrived, next }: AnswerProgress): AnswerProgress {
  if (next.kind === "unsent") return { arrived, next: { kind: "doubtful", lines: 0 } };
  if (next.kind === "doubtful") return { arrived, next: { kind: "doubtful", lines: next.lines + 1 } };
  return { arrived, next: next.kind === "again" ? { kind: "over" } : next };
}

/** What is true after the next request. That the chat has moved changes nothing here. */
export function afterwards(progress: AnswerProgress, outcome: Outcome): AnswerProgress {
  const { arrived, next } = progress;
  const following: AnswerProgress = { arrived: arrived + 1, next: { kind: "unsent" } };
  switch (outcome.kind) {
    case "sent":
      if (next.kind !== "doubtful") return following;
      return outcome.message === undefined
        ? inDoubt(progress)
        : { arrived, next: { kind: "line", message: outcome.message } };
    case "slowDown":
    case "moved":
      return progress;
    case "gone":
    case "deleted":
      return { arrived, next: { kind: "over" } };
    case "failed":
      if (outcome.reason === "notReached") return progress;
      if (outcome.reason === "doubtful") return inDoubt(progress);
      // Such as a line that its reader has deleted.
      if (next.kind === "line") return { arrived, next: { kind: "again" } };
      return outcome.reason === "unauthorised" ? progress : { arrived, next: { kind: "over" } };
  }
}
