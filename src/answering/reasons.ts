import type { Language } from "#text";
import type { Reason } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { FACT_FEATURES } from "./fact-features.ts";
import type { Matches } from "./matching.ts";
import { SENTENCE_FEATURES } from "./sentence-features.ts";
import type { Mend } from "./typos.ts";

/** What led to an answer. */
interface Grounds {
  /** Undefined where nothing in the story was like the question. */
  readonly draft?: Draft;
  readonly matches: Matches;
  readonly mends: readonly Mend[];
}

/** What adds less is no reason. */
const ADDED_MIN = 0.005;

/**
 * Why a draft was chosen: what each feature added to the score of its fact, or of its sentence where no fact answered,
 * the most first; then the typos mended and the words matched, which the features have counted and add nothing more.
 */
export function reasonsFor({ draft, matches, mends }: Grounds, language: Language): Reason[] {
  const scored = draft === undefined ? [] : featuresAdded(draft, matches, language);
  return [...scored, ...mends.map(mendReason), ...(draft === undefined ? [] : wordsMatched(draft, matches))];
}

function featuresAdded(
  { fact, sentence }: Draft,
  { facts, sentences, followUp }: Matches,
  language: Language,
): Reason[] {
  const ranked = facts.find(({ indexed }) => indexed === fact);
  const reasons =
    ranked === undefined
      ? weighed(SENTENCE_FEATURES, sentences.features[sentence.number], language.weights.sentence)
      : weighed(FACT_FEATURES, ranked.features, language.weights.fact);
  const score = ranked?.score ?? sentences.scores[sentence.number];
  const carried = score - reasons.reduce((sum, { added }) => sum + added, 0);
  return [...reasons, { feature: "turns before", value: followUp?.need ?? 0, added: carried }]
    .filter(({ added }) => Math.abs(added) >= ADDED_MIN)
    .toSorted((one, other) => Math.abs(other.added) - Math.abs(one.added));
}

function weighed(
  names: readonly string[],
  values: Float64Array,
  weights: Readonly<Record<string, number>>,
): Reason[] {
  return names.map((feature, i) => ({
    feature,
    value: values[i],
    added: values[i] * (weights[feature] ?? 0),
  }));
}

function mendReason({ typed, ours, distance }: Mend): Reason {
  return {
    feature: "typo mended",
    value: distance,
    added: 0,
    detail: `${typed} → ${ours}, distance ${distance}`,
  };
}

/** The question's words with the words of the evidence that answer to them, the weightiest first. */
function wordsMatched({ sentence }: Draft, { alignment, reading }: Matches): Reason[] {
  return alignment.rows[sentence.number]
    .filter(({ at, match }) => at >= 0 && match.strength > 0)
    .toSorted((one, other) => other.weight * other.match.strength - one.weight * one.match.strength)
    .map(({ asked, at, match }) => {
      const typed = reading.sentence.words[asked.at]?.text ?? asked.term.lower;
      const distance = (1 - match.strength).toFixed(2);
      return {
        feature: `${match.kind} word`,
        value: match.strength,
        added: 0,
        detail: `${typed} → ${sentence.words[at].text}, distance ${distance}`,
      };
    });
}
