import type { Prediction } from "../prediction.ts";
import { bareQuote } from "./bare-quote.ts";
import type { ReaderQuestion } from "./gold.ts";

/** What became of a reader's question. Only `right` is right. */
export type Verdict = "right" | "refused" | "invented" | "wrong-answer" | "wrong-evidence" | "wrong";

/**
 * Judges an answer as its reader would: right when the short answer fits and the evidence is the right
 * sentence, or when the story doesn't say and the bot said so.
 */
export function verdictOn(question: ReaderQuestion, prediction: Prediction): Verdict {
  if (!question.answerable) return prediction.answered ? "invented" : "right";
  if (!prediction.answered) return "refused";
  const evidence = bareQuote(prediction.evidence ?? "");
  const answer = prediction.answer ?? "";
  const hasEvidence = question.evidence.some((snippet) => evidence.includes(bareQuote(snippet)));
  const fits =
    question.accept.some((pattern) => pattern.test(answer)) &&
    !question.reject.some((pattern) => pattern.test(answer));
  if (fits) return hasEvidence ? "right" : "wrong-evidence";
  return hasEvidence ? "wrong-answer" : "wrong";
}
