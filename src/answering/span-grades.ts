import { ROLES, type Language, type Word } from "#text";
import { MARKS } from "./sentence-frame.ts";
import type { SpanContext } from "./span-context.ts";
import type { Span, SpanSort } from "./spans.ts";
import type { TextIndex } from "./text-index.ts";

/** Graded features of a span, by name; each counts once for all questions and once for its group of kinds. */
export const SPAN_GRADES = [
  "sentence behind",
  "overlap",
  "overlap all",
  "overlap weight",
  "left near",
  "right near",
  "verb near",
  "gap left",
  "gap right",
  "head fits focus",
  "head is a focus",
  "focus inside",
  "focus after",
  "focus before",
  "asked preposition",
  "best sentence",
  "in brackets",
  "in quotes",
  "capitals",
  "before verb",
  "after verb",
  "voice turned before",
  "voice turned after",
  "commas",
  "length",
  "support",
  "inside support",
  "repeated",
  "starts phrase",
  "ends phrase",
  "same clause",
  "subject of copula",
  "verb inside",
  "tree near",
  "asked verb governs",
  "in the asked role",
  "in another role",
  "governor matched",
  "asked preposition governs",
  "head near focus",
  "head near verb",
  "list wanted",
  "list cut",
  "list unwanted",
  "kind of focus",
  "name said",
  "verbs",
  "verb after the first",
  "prepositions",
] as const;

type SpanGrade = (typeof SPAN_GRADES)[number];

/** Place of each grade in a row. */
const AT = Object.fromEntries(SPAN_GRADES.map((name, i) => [name, i])) as Record<SpanGrade, number>;

const NAMES: ReadonlySet<SpanSort> = new Set(["person", "organisation", "place", "name"]);

const TREE_STEPS_MAX = 12;
/** Steps between words that hang on different roots. */
const TREE_STEPS_APART = 6;

/** Grades a span into a row in the order of SPAN_GRADES. */
export type SpanGrader = (span: Span, out: Float64Array) => void;

/** Makes the function that grades a sentence's spans; it remembers what spans with one head share. */
export function spanGrader(context: SpanContext, index: TextIndex, language: Language): SpanGrader {
  const { sentence, frame, row, matchedAt, matchedPlaces, alignment } = context;
  const { reading, weightSum } = alignment;
  const { words, clauses, termAt } = sentence;
  const { head, gap } = reading;
  /** By the place of the argument and of the head. */
  const distances: (Float64Array | undefined)[] = words.map(() => undefined);
  const kindOf = head && index.headKinds(head);
  const verb = reading.terms.findLast((term) => term.verb)?.term;
  const focus = row
    .filter(({ asked, at, match }) => asked.focus && at >= 0 && match.strength >= 0.5)
    .map(({ at }) => at);
  const total = weightSum || 1;
  let allSupport = 0;
  for (const { at, match, weight } of row) if (at >= 0) allSupport += (weight * match.strength) / total;

  return ({ from, to, head: headAt, sort }, out) => {
    out.fill(0);
    const content = frame.contentSum[to] - frame.contentSum[from];
    const known = context.knownSum[to] - context.knownSum[from];
    const inside = context.matchedSum[to] - context.matchedSum[from];
    const length = to - from;
    out[AT["sentence behind"]] = context.behind;
    out[AT["best sentence"]] = context.behind === 0 ? 1 : 0;
    if (content > 0) {
      out[AT["overlap"]] = known / content;
      if (known === content) out[AT["overlap all"]] = 1;
      else if (inside > 0) out[AT["inside support"]] = inside;
    }
    out[AT["overlap weight"]] = inside;
    out[AT["left near"]] = context.leftNear[from];
    out[AT["right near"]] = context.rightNear[to];
    out[AT["support"]] = allSupport - inside;
    const { verbAt, gapLeft, gapRight } = context;
    if (verbAt >= from && verbAt < to) out[AT["verb inside"]] = 1;
    else if (verbAt >= 0) {
      const before = verbAt >= to;
      const distance = before ? verbAt - to : from - verbAt - 1;
      out[AT["verb near"]] = 1 / (1 + distance / 2);
      const place = before
        ? context.turned
          ? "voice turned before"
          : "before verb"
        : context.turned
          ? "voice turned after"
          : "after verb";
      out[AT[place]] = 1 / (1 + distance / 3);
    }
    if (gapLeft >= 0 && gapLeft < from) out[AT["gap left"]] = 1 / (1 + (from - gapLeft - 1) / 2);
    if (gapRight >= to) out[AT["gap right"]] = 1 / (1 + (gapRight - to) / 2);
    const headTerm = termAt[headAt];
    if (headTerm >= 0) {
      const told = index.terms[headTerm];
      if (head !== undefined && kindOf !== undefined) {
        const { fits, isA, near } = kindOf(headTerm);
        const named =
          length > 1 && told.name ? language.thesaurus.isA(textOf(words, from, to), head.lemma) : 0;
        out[AT["head fits focus"]] = fits;
        out[AT["head is a focus"]] = Math.max(isA, named);
        out[AT["head near focus"]] = near;
      }
      if (verb !== undefined)
        out[AT["head near verb"]] = Math.max(0, language.vectors.similarity(verb.vector, told.vector));
      out[AT["repeated"]] = Math.min(1, (index.sentenceCounts[headTerm] - 1) / 4);
    }
    for (const at of focus) {
      if (at >= from && at < to) out[AT["focus inside"]] = 1;
      else if (at >= to && at < to + 3) {
        out[AT["focus after"]] = 1;
        if (at === to && reading.ofKind) out[AT["kind of focus"]] = 1;
      } else if (at < from && at >= from - 4) out[AT["focus before"]] = 1;
    }
    if (
      gap.preposition !== undefined &&
      (words[from - 1]?.lower === gap.preposition || words[from].lower === gap.preposition)
    )
      out[AT["asked preposition"]] = 1;
    const before = from > 0 ? frame.marks[from - 1] : 0;
    const after = to < words.length ? frame.marks[to] : 0;
    if ((before & MARKS.opensBracket) !== 0) out[AT["in brackets"]] = 1;
    if ((before & MARKS.opensQuote) !== 0 && (after & MARKS.closesQuote) !== 0) out[AT["in quotes"]] = 1;
    out[AT["capitals"]] = (frame.capitalSum[to] - frame.capitalSum[from]) / length;
    out[AT["commas"]] = (frame.commaSum[to] - frame.commaSum[from]) / 3;
    out[AT["length"]] = length / 10;
    out[AT["verbs"]] = (frame.verbSum[to] - frame.verbSum[from]) / 3;
    if (length > 2 && frame.verbSum[to] > frame.verbSum[from + 2]) out[AT["verb after the first"]] = 1;
    out[AT["prepositions"]] = (frame.prepositionSum[to] - frame.prepositionSum[from]) / 3;
    out[AT["starts phrase"]] = frame.startsPhrase[from];
    out[AT["ends phrase"]] = frame.endsPhrase[to];
    if ((after & MARKS.copula) !== 0) out[AT["subject of copula"]] = 1;
    if (known > 0 && NAMES.has(sort)) out[AT["name said"]] = 1;

    if (frame.conjunctionSum[to] > frame.conjunctionSum[from])
      out[AT[reading.several ? "list wanted" : "list unwanted"]] = 1;
    if (
      reading.several &&
      (after & MARKS.continuesList) !== 0 &&
      to + 1 < words.length &&
      (frame.marks[to + 1] & MARKS.startsPhrase) !== 0
    )
      out[AT["list cut"]] = 1;

    const argument = frame.argumentOf[headAt];
    const governor = clauses.governors[argument];
    if (governor >= 0) {
      out[AT["governor matched"]] = matchedAt[governor];
      if (governor === context.gapVerb) {
        out[AT["asked verb governs"]] = context.gapVerbStrength;
        out[AT[ROLES[clauses.roles[argument]] === gap.role ? "in the asked role" : "in another role"]] =
          context.gapVerbStrength;
      }
      const preposition = clauses.prepositions[argument];
      if (preposition >= 0 && words[preposition].lower === gap.preposition)
        out[AT["asked preposition governs"]] = 1;
    }
    const steps = (distances[argument] ??= treeDistances(argument, matchedPlaces, clauses.governors));
    let near = 0;
    let strongest = -1;
    for (let i = 0; i < matchedPlaces.length; i++) {
      const at = matchedPlaces[i];
      if (at >= from && at < to) continue;
      near += matchedAt[at] / (1 + steps[i] / 2);
      if (strongest < 0 || matchedAt[at] > matchedAt[strongest]) strongest = at;
    }
    out[AT["tree near"]] = near;
    if (strongest >= 0) {
      const marks =
        strongest < from
          ? frame.markSum[from] - frame.markSum[strongest]
          : frame.markSum[strongest] - frame.markSum[to];
      if (marks === 0) out[AT["same clause"]] = 1;
    }
  };
}

/** How many steps from a word up and down the tree to each of the matched ones. */
function treeDistances(from: number, places: readonly number[], governors: Int16Array): Float64Array {
  const wayUp: number[] = [];
  for (let at = from; at >= 0 && wayUp.length < TREE_STEPS_MAX; at = governors[at]) wayUp.push(at);
  return Float64Array.from(places, (place) => {
    let up = 0;
    let at = place;
    while (at >= 0 && up < TREE_STEPS_MAX && !wayUp.includes(at)) {
      at = governors[at];
      up++;
    }
    // where words hang on each other in a circle, the longest way counts
    const met = wayUp.lastIndexOf(at);
    return met < 0 ? TREE_STEPS_APART : met + up;
  });
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(" ");
}
