import type { WordRange } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import { FIT_MIN } from "./figure-fits.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./spans.ts";
import type { IndexedSentence } from "./text-index.ts";

/** What a span loses that holds no figure, no date where one is asked for and the sentence has one: it hardly ever is the answer. */
const UNFIT = 3;
/** What the noun phrase gains that says of what kind the asked thing is, or which it is. */
const TELLS_KIND = 2;
/** A unit may stand so many words behind its figure: "500 migrant families". */
const UNIT_REACH = 3;
const FOUND = 0.85;
const TELLING_KINDS: ReadonlySet<QuestionKind> = new Set(["whatNoun", "whatTime"]);

/** What speaks for a span of a sentence by plain rules, beside what was learned. */
export function spanFitness(
  reading: Reading,
  sentence: IndexedSentence,
  { rows, figures: fits }: Pick<Alignment, "rows" | "figures">,
): (span: Span) => number {
  const row = rows[sentence.number];
  const wanted = fittest(wantedRanges(reading, sentence, row), sentence, fits?.[sentence.number]);
  const telling = tellingPhrase(reading, sentence, row);
  return ({ from, to }) => {
    const isFit = wanted.length === 0 || wanted.some((range) => range.from < to && range.to > from);
    const tells = telling !== undefined && from >= telling.from && from <= telling.fresh && to === telling.to;
    return (isFit ? 0 : -UNFIT) + (tells ? TELLS_KIND : 0);
  };
}

/** The figures or dates of which one must be in the answer; none where anything may answer. */
function wantedRanges(
  { kind }: Reading,
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
): WordRange[] {
  const said = new Set(row.flatMap(({ at, match }) => (match.strength >= FOUND ? [at] : [])));
  const fresh = ({ from, to }: WordRange): boolean => {
    for (let at = from; at < to; at++) if (said.has(at)) return false;
    return true;
  };
  const { figures, dates } = sentence;
  switch (kind) {
    case "howMany": {
      const counts = figures.filter(({ number }) => fresh(number)).map(({ number }) => number);
      const unit = row.filter(({ asked, at, match }) => asked.focus && at >= 0 && match.strength >= FOUND);
      const counted = counts.filter(({ to }) => unit.some(({ at }) => at >= to && at <= to + UNIT_REACH));
      return counted.length > 0 ? counted : counts;
    }
    case "howMuch":
    case "whatNumber":
      return figures.filter(({ number }) => fresh(number)).map(({ number }) => number);
    case "howLong": {
      const durations = figures.filter((figure) => figure.kind === "duration" && fresh(figure.number));
      return durations.length > 0 ? durations : dates.filter(fresh);
    }
    case "when":
    case "whatTime":
      return dates.filter(fresh);
    default:
      return [];
  }
}

/** Of the ranges those of the figures that fit as well as any, where one does. */
function fittest(
  ranges: readonly WordRange[],
  { figures }: IndexedSentence,
  fits: readonly number[] | undefined,
): readonly WordRange[] {
  if (fits === undefined) return ranges;
  const fitOf = ({ from }: WordRange): number =>
    fits[figures.findIndex(({ number }) => number.from === from)] ?? 0;
  const best = Math.max(FIT_MIN, ...ranges.map(fitOf));
  const fit = ranges.filter((range) => fitOf(range) >= best);
  return fit.length > 0 ? fit : ranges;
}

/** "a March 5 deadline" for "what is the deadline", "tough talks" for "what sort of talks": from its start, its first new word, to its end. */
function tellingPhrase(
  { ofKind, gap, kind }: Reading,
  { nounPhrases, words, termAt }: IndexedSentence,
  row: readonly AlignedTerm[],
): (WordRange & { readonly fresh: number }) | undefined {
  if (!ofKind && !(TELLING_KINDS.has(kind) && gap.role === "attribute")) return undefined;
  const head = row.findLast(({ asked }) => asked.focus);
  if (head === undefined || head.match.strength < FOUND) return undefined;
  const phrase = nounPhrases.find(({ from, to }) => head.at >= from && head.at < to);
  if (phrase === undefined) return undefined;
  const said = new Set(row.map(({ at }) => at));
  for (let at = phrase.from; at < head.at; at++)
    if (termAt[at] >= 0 && !said.has(at) && words[at].wordClass !== "PRON")
      return { from: phrase.from, fresh: at, to: head.at + 1 };
  return undefined;
}
