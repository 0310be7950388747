import type { Language } from "#text";
import { composeFact } from "./compose-fact.ts";
import { composeSpan } from "./compose-span.ts";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";

/** "soldiers, civilians or rebels?": the one of them that the story says. */
export function composeChoice(matches: Matches, language: Language): Draft | undefined {
  const draft = composeFact(matches, language) ?? composeSpan(matches, language);
  if (draft === undefined) return undefined;
  const { reading, alignment } = matches;
  const row = alignment.rows[draft.sentence.number];
  const chosen = row
    .filter(({ asked, match, by }) => isOption(asked.at, matches) && match.strength > 0.6 && by === "said")
    .toSorted((a, b) => b.match.strength - a.match.strength)[0];
  if (chosen === undefined) return draft;
  const option = reading.sentence.words[chosen.asked.at];
  const phrase = draft.sentence.nounPhrases.find(({ from, to }) => chosen.at >= from && chosen.at < to);
  const told = phrase === undefined ? option.text : draft.sentence.text.slice(draft.sentence.words[phrase.from].start, draft.sentence.words[phrase.to - 1].end);
  return { ...draft, short: told };
}

/** Stands beside "or", or beside a comma before it. */
function isOption(at: number, { reading }: Matches): boolean {
  const { words } = reading.sentence;
  const or = words.findIndex((word) => word.lower === "or");
  if (or < 0) return false;
  if (at > or) return at <= or + 3;
  for (let next = at + 1; next <= or; next++) {
    if (words[next].text === "," || next === or) return true;
    if (words[next].wordClass === "VERB" || words[next].wordClass === "AUX") return false;
  }
  return false;
}
