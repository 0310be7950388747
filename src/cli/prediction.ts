import type { Answer } from "#answering";

/** An answer as measuring sees it: flat, and with the best guess even where the reader was refused. */
export interface Prediction {
  readonly answered: boolean;
  readonly answer: string | null;
  /** One sentence, verbatim from the article. */
  readonly evidence: string | null;
  /** 0..1; 0 where nothing was asked of the story. */
  readonly confidence: number;
}

export function predictionOf(answer: Answer): Prediction {
  switch (answer.kind) {
    case "found":
      return {
        answered: true,
        answer: answer.short,
        evidence: answer.evidence.sentence,
        confidence: answer.confidence,
      };
    case "unsure":
    case "unknown":
      return {
        answered: false,
        answer: answer.best?.short ?? null,
        evidence: answer.best?.evidence.sentence ?? null,
        confidence: answer.confidence,
      };
    case "chat":
      return { answered: false, answer: null, evidence: null, confidence: 0 };
  }
}
