import type { Language } from "#text";
import { composeChoice } from "./compose-choice.ts";
import { asksForOffice, composeDefinition } from "./compose-definition.ts";
import { composeFact } from "./compose-fact.ts";
import { composeList } from "./compose-list.ts";
import { asksForLongForm, asksForUntold, composeLongForm } from "./compose-long-form.ts";
import { composeQuote } from "./compose-quote.ts";
import { asksForMention, composeMention } from "./compose-mention.ts";
import { composeClause, composeSpan } from "./compose-span.ts";
import { composeYesNo } from "./compose-yes-no.ts";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";

/** The best answer that the story gives to the question, by what kind of question it is. */
export function composeAnswer(matches: Matches, language: Language): Draft | undefined {
  const list = composeList(matches, language);
  if (list !== undefined) return list;
  const long = asksForLongForm(matches) ? composeLongForm(matches) : undefined;
  if (long !== undefined) return long;
  const draft = composeByKind(matches, language);
  return draft !== undefined && asksForUntold(matches)
    ? { ...draft, confidence: draft.confidence * NOT_SPELT_OUT }
    : draft;
}

/** What is left of the confidence where the letters of a short name are asked for. */
const NOT_SPELT_OUT = 0.4;

function composeByKind(matches: Matches, language: Language): Draft | undefined {
  switch (matches.reading.kind) {
    case "yesNo":
      return (
        (asksForMention(matches) ? composeMention(matches) : undefined) ?? composeYesNo(matches, language)
      );
    case "choice":
      return composeChoice(matches, language);
    case "definition":
      return composeDefinition(matches) ?? composePlain(matches, language);
    case "keywords":
      return composeFact(matches, language) ?? composeClause(matches, language);
    case "whatNoun":
      return (
        (asksForOffice(matches.reading) ? composeDefinition(matches) : undefined) ??
        composePlain(matches, language)
      );
    default:
      return composePlain(matches, language);
  }
}

/** Where editors told the story as facts, one of those; else the words of the text. */
function composePlain(matches: Matches, language: Language): Draft | undefined {
  return composeFact(matches, language) ?? composeQuote(matches, language) ?? composeSpan(matches, language);
}
