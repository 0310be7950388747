import type { Language } from "#text";
import { composeFact } from "./compose-fact.ts";
import { composeSpan } from "./compose-span.ts";
import type { Draft } from "./draft.ts";
import type { RankedFact } from "./fact-ranking.ts";
import type { Matches } from "./matching.ts";
import type { AskedTerm } from "./reading.ts";
import { valueWords } from "./value-words.ts";

/** The option itself comes before a word that only means as much. */
const OPTION_SAID = 0.94;
const OPTION_MET = 0.8;

/** "soldiers, civilians or rebels?": the one of them that the story says. */
export function composeChoice(matches: Matches, language: Language): Draft | undefined {
  const options = matches.reading.terms.filter((asked) => isOption(asked.at, matches));
  const fact = composeFact(matches, language);
  if (fact === undefined) return chooseInText(options, composeSpan(matches, language), matches);
  const { facts, index } = matches;
  const saying = (bound: number): RankedFact | undefined =>
    facts.find(
      ({ indexed }) =>
        indexed.sentences.length > 0 &&
        options.some(({ term }) =>
          indexed.value.some((told) => index.facts.strengthsOf(term)[told] >= bound),
        ),
    );
  const chosen = saying(OPTION_SAID) ?? saying(OPTION_MET);
  if (chosen === undefined) return withoutOption(fact);
  const { indexed } = chosen;
  return {
    ...fact,
    confidence: confidenceInOption(fact.confidence),
    fact: indexed,
    sentence: index.text.sentences[indexed.sentences[0]],
    short: valueWords(indexed.fact.value, index.facts.entities),
  };
}

/** The question gives the answers away, and one of them is what a near fact says: half as far from sure. */
function confidenceInOption(confidence: number): number {
  return (1 + confidence) / 2;
}

/** What is left of the confidence where the story says none of the options. */
const NO_OPTION = 0.75;

function withoutOption(draft: Draft): Draft {
  return { ...draft, confidence: draft.confidence * NO_OPTION };
}

function chooseInText(
  options: readonly AskedTerm[],
  draft: Draft | undefined,
  { alignment, index }: Matches,
): Draft | undefined {
  if (draft === undefined) return undefined;
  const met = index.text.sentences.flatMap((sentence) =>
    alignment.rows[sentence.number]
      .filter(
        ({ asked, match, by }) => options.includes(asked) && match.strength >= OPTION_MET && by === "said",
      )
      .map(({ at }) => ({ sentence, at })),
  );
  const chosen = met.find(({ sentence }) => sentence === draft.sentence) ?? met[0];
  if (chosen === undefined) return withoutOption(draft);
  const { sentence, at } = chosen;
  const phrase = sentence.nounPhrases.find(({ from, to }) => at >= from && at < to) ?? {
    from: at,
    to: at + 1,
  };
  return {
    ...draft,
    sentence,
    short: sentence.text.slice(sentence.words[phrase.from].start, sentence.words[phrase.to - 1].end),
  };
}

/** Stands beside "or", or beside a comma before it. */
function isOption(at: number, { reading }: Matches): boolean {
  const { words } = reading.sentence;
  const or = words.findIndex((word) => word.lower === "or");
  if (or < 0) return false;
  if (at > or) return at <= or + 3;
  return words[at + 1].text === "," || at + 1 === or;
}
