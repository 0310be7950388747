import type { Missing } from "#answering";
import type { Speech } from "./speech.ts";

/** What the story lacks, as one sentence: "The story doesn't mention Chad." */
export function missingInWords(missing: Missing, speech: Speech): string {
  switch (missing.kind) {
    case "name":
      return speech.say("missing-name", { name: missing.name });
    case "qualifier":
      return speech.say("missing-qualifier", { qualifier: missing.qualifier });
    case "word":
      return speech.say("missing-word", { word: missing.word });
    case "figure":
      return speech.say("missing-figure", { of: missing.of });
    case "date":
      return speech.say("missing-date", { of: missing.of });
    case "place":
      return speech.say("missing-place", { of: missing.of });
    case "person":
      return speech.say("missing-person", { of: missing.of });
    case "reason":
      return speech.say("missing-reason", { of: missing.of });
    case "answer":
      return speech.say("missing-answer");
  }
}
