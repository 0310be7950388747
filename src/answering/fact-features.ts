import type { Fact } from "#story";
import type { Language } from "#text";
import type { AskedWord } from "./asked-words.ts";
import { askedRole, type AskedRole } from "./asked-role.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import { centreOf } from "./fact-lines.ts";
import { nearestCentre, nearness } from "./line-nearness.ts";
import type { Candidate } from "./ranking.ts";
import type { Reading } from "./reading.ts";
import { wantsSpeech } from "./wants-speech.ts";
import { clashingSorts, STRICT_KIND, wantedSorts, type ValueSort } from "./value-sort.ts";

/** What speaks for a fact, by name; each is 0..1. */
export const FACT_FEATURES = [
  "asked", // the nearest of the ways to ask for it, both covering and covered
  "label",
  "says",
  "covered", // share of the question's weight found in all that the fact says and is about
  "covered evenly",
  "meaning", // cosine of the question's centre and the nearest line's
  "lines agree", // mean of its three nearest lines
  "value sort fits", // the value is of the sort that the question wants
  "fits and new", // and the question does not say it itself
  "figure fits", // a figure or a date is wanted, and it is one
  "value sort clashes",
  "kind fits", // a cause for why, a statement for what was said …
  "quoted", // somebody's very words are asked for, and they are in it
  "role fits", // the value does, or is done to, what the question asks who does, or to whom
  "role clashes",
  "way fits", // where something goes to is asked, and the value stands behind "to"; or where it comes from
  "speaker fits", // the question asks what somebody said, and that one says it; or who said it, and it is that
  "value asked", // the question says the value itself
  "value said", // the same, where yes or no is asked
  "head fits", // the noun that the answer is a kind of stands in label or ways to ask
  "name absent", // an asked name is nowhere in the fact
  "number absent",
  "sentence", // probability of its evidence sentence
  "sentence best",
  "span", // probability that the answer is where the sentence says the value
  "headline",
  "key",
  "yes or no", // its value is yes or no
] as const;

export type FactFeature = (typeof FACT_FEATURES)[number];

/** Place of each feature in a row. */
const AT = Object.fromEntries(FACT_FEATURES.map((name, i) => [name, i])) as Record<FactFeature, number>;

/** A question laid beside all facts: how well each of its terms is met by each term of the facts. */
export interface FactAlignment {
  readonly reading: Reading;
  readonly weights: readonly number[];
  /** Each one's share of all the weight. */
  readonly shares: readonly number[];
  /** One an asked term. */
  readonly words: readonly AskedWord[];
  /** How well each of the facts' terms meets the best of these. */
  readonly met: Float32Array;
  /** Where the question's words stand together in meaning. */
  readonly centre: Float32Array;
  readonly role?: AskedRole;
  /** Strengths of who is asked about as a speaker; none where the question does not ask what somebody said. */
  readonly speaker: readonly Float32Array[];
  /** Where something goes to, or comes from, is asked for. */
  readonly way?: RegExp;
  /** Who said something is asked for, or what. */
  readonly asksForSpeech: boolean;
  /** Somebody's very words are asked for. */
  readonly asksForWords: boolean;
  /** The kinds of fact that answer such a question, and the sorts of value that do and that never do. */
  readonly kinds: readonly Fact["kind"][];
  readonly wanted: readonly ValueSort[];
  readonly clashing: readonly ValueSort[];
  /** A figure or a date is wanted. */
  readonly isStrict: boolean;
}

/** "coup leader name": the word says only that a name is wanted. */
const NAME_SHARE = 0.2;

export function alignFacts(reading: Reading, index: FactIndex, language: Language): FactAlignment {
  const words = reading.terms.map((asked) => index.askedWord(asked.term));
  const count = index.facts.length;
  const weights = reading.terms.map((asked, q) => {
    const rare = Math.log((count + 1) / (Math.min(words[q].told, count) + 0.5)) / Math.log(2 * count + 2);
    const share = asked.focus ? 0.7 : asked.term.lemma === "name" ? NAME_SHARE : 1;
    return asked.term.rarity ** 2 * (0.3 + rare) * share;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return {
    reading,
    weights,
    shares: weights.map((weight) => weight / whole),
    words,
    met: strongestOfEach(words, index.terms.length),
    role: askedRole(reading, language),
    speaker: askedSpeaker(reading).map((term) => index.strengthsOf(term)),
    asksForSpeech: wantsSpeech(reading, language),
    asksForWords: ASKS_FOR_WORDS.test(reading.text),
    way: askedWay(reading),
    kinds: kindsAsked(reading),
    wanted: wantedSorts(reading) ?? [],
    clashing: clashingSorts(reading.kind),
    isStrict: STRICT_KIND.test(reading.kind),
    centre: centreOf(
      reading.terms.map(({ term }) => term),
      language,
    ),
  };
}

function strongestOfEach(words: readonly AskedWord[], length: number): Float32Array {
  const best = new Float32Array(length);
  for (const { strengths, meets } of words)
    for (const term of meets) if (strengths[term] > best[term]) best[term] = strengths[term];
  return best;
}

const ASKS_FOR_WORDS =
  /\b(?:quot(?:e|es|ed|ation|ations)|phrase|wording|verbatim|word for word|(?:exact|very|own|actual) (?:words?|line|term|phrase)|exactly (?:say|said)|words? (?:did|does|do) )\b/i;

function quotes({ value }: Fact): boolean {
  return value.kind === "text" && /[“"]/.test(value.text);
}

/** What the text alone says of where the answer stands. */
export interface TextShares {
  /** The probability of each sentence to hold the answer. */
  readonly sentences: readonly number[];
  readonly bestSentence: number;
  /** Of the likeliest sentences, by number, how likely it is that the answer is at a range of words. */
  readonly spans: ReadonlyMap<number, Candidate["overlap"]>;
}

/** How much of the question's weight is found anywhere in each fact: quick to tell, for all facts. */
export function coverage({ weights, words }: FactAlignment, { facts }: FactIndex): Float64Array {
  const covered = new Float64Array(facts.length);
  for (const [q, { inFacts }] of words.entries()) {
    for (let fact = 0; fact < covered.length; fact++) covered[fact] += weights[q] * inFacts[fact];
  }
  return covered;
}

/** @param row is filled in the order of FACT_FEATURES */
export function addFactFeatures(
  row: Float64Array,
  indexed: IndexedFact,
  { alignment, index, text }: { alignment: FactAlignment; index: FactIndex; text: TextShares },
): void {
  const { reading, asksForSpeech } = alignment;
  const { fact, sort } = indexed;
  addLines(row, indexed, alignment, index);
  addTerms(row, indexed, alignment);
  const yesOrNo = reading.kind === "yesNo" || reading.kind === "choice";
  const said = valueSaid(indexed, alignment, index);
  row[yesOrNo ? AT["value said"] : AT["value asked"]] = said;
  const fits = alignment.wanted.includes(sort);
  row[AT["value sort fits"]] = fits ? 1 : 0;
  row[AT["fits and new"]] = fits && said < 0.5 ? 1 : 0;
  row[AT["figure fits"]] = fits && alignment.isStrict ? 1 : 0;
  const clashes = (indexed.isSpeaker && !asksForSpeech) || alignment.clashing.includes(sort);
  row[AT["value sort clashes"]] = clashes ? 1 : 0;
  row[AT["kind fits"]] = alignment.kinds.includes(fact.kind) ? 1 : 0;
  row[AT["quoted"]] = alignment.asksForWords && quotes(fact) ? 1 : 0;
  const role = roleFit(indexed, alignment, index);
  row[AT["role fits"]] = role > 0 ? 1 : 0;
  row[AT["role clashes"]] = role < 0 ? 1 : 0;
  row[AT["way fits"]] = indexed.before !== undefined && alignment.way?.test(indexed.before) ? 1 : 0;
  const heard = alignment.speaker.some((asked) => strongest(asked, indexed.speaker) >= 0.9) && said < 0.5;
  row[AT["speaker fits"]] = heard || (indexed.isSpeaker && asksForSpeech && reading.kind === "who") ? 1 : 0;
  const sentence = indexed.sentences[0];
  row[AT["sentence"]] = sentence === undefined ? 0 : text.sentences[sentence];
  row[AT["sentence best"]] = sentence === text.bestSentence ? 1 : 0;
  row[AT["span"]] = indexed.said === undefined ? 0 : (text.spans.get(sentence)?.(indexed.said) ?? 0);
  row[AT["headline"]] = fact.importance === "headline" ? 1 : 0;
  row[AT["key"]] = fact.importance === "key" ? 1 : 0;
  row[AT["yes or no"]] = sort === "yesno" ? (yesOrNo ? 1 : -1) : 0;
}

/** How near the ways are in which the fact is worded. */
function addLines(
  row: Float64Array,
  { lines }: IndexedFact,
  alignment: FactAlignment,
  index: FactIndex,
): void {
  let first = 0,
    second = 0,
    third = 0;
  for (const { number, by } of lines) {
    const near = nearness(number, alignment, index);
    row[AT[by]] = Math.max(row[AT[by]], near);
    if (near > first) [first, second, third] = [near, first, second];
    else if (near > second) [second, third] = [near, second];
    else if (near > third) third = near;
  }
  row[AT["meaning"]] = nearestCentre(lines, alignment.centre, index);
  row[AT["lines agree"]] = (first + second + third) / 3;
}

/** How well the fact meets each of the asked terms. */
function addTerms(
  row: Float64Array,
  { number }: IndexedFact,
  { reading: { terms }, shares, words }: FactAlignment,
): void {
  let covered = 0,
    evenly = 0,
    head = 0;
  for (let q = 0; q < terms.length; q++) {
    const { term, focus } = terms[q];
    const strength = words[q].inFacts[number];
    covered += shares[q] * strength;
    evenly += strength / terms.length;
    if (term.name && strength < 0.6) row[AT["name absent"]] = 1;
    if (term.number !== undefined && strength < 0.6) row[AT["number absent"]] = 1;
    if (focus) head = Math.max(head, strength);
  }
  row[AT["covered"]] = covered;
  row[AT["covered evenly"]] = evenly;
  row[AT["head fits"]] = head;
}

/** 1 where the value has the role that is asked for in a like verb, -1 where it has the other one. */
function roleFit(indexed: IndexedFact, { role }: FactAlignment, index: FactIndex): number {
  if (role === undefined || indexed.value.length === 0) return 0;
  const value = new Set(indexed.value.map((term) => index.terms[term].lower));
  for (const frame of indexed.frames) {
    if (!index.alike(role.verb, frame.verb)) continue;
    const agent = frame.agent.some((term) => value.has(term.lower));
    const patient = frame.patient.some((term) => value.has(term.lower));
    if (agent !== patient) return agent === (role.role === "agent") ? 1 : -1;
  }
  return 0;
}

const GOES = /^(?:go|head|travel|move|fly|sail|drive|march|bind|bound|route|destine|destination)$/;
const COMES = /^(?:come|leave|depart|start|originate|flee)$/;

/** What stands before the answer, where a question asks for a way. */
function askedWay({ kind, sentence: { words } }: Reading): RegExp | undefined {
  if (!/^(?:where|whatPlace)$/.test(kind)) return undefined;
  const last = words.findLast(({ wordClass }) => wordClass !== "PUNCT")?.lower;
  if (last === "to" || words.some(({ lemma }) => GOES.test(lemma))) return /^(?:to|towards?|into|for)$/;
  return last === "from" || words.some(({ lemma }) => COMES.test(lemma)) ? /^from$/ : undefined;
}

function strongest(strengths: Float32Array, terms: readonly number[]): number {
  let best = 0;
  for (let i = 0; i < terms.length; i++) if (strengths[terms[i]] > best) best = strengths[terms[i]];
  return best;
}

/** Share of the value's terms that the question says itself; of "number of troops" the unit tells no figure. */
function valueSaid(
  { value, sort }: IndexedFact,
  { met, reading: { kind, asker } }: FactAlignment,
  { terms }: FactIndex,
): number {
  const ofUnit = sort === "figure" && kind === "whatNumber" && asker < 0;
  let said = 0,
    whole = 0;
  for (const term of value) {
    if (ofUnit && terms[term].number === undefined) continue;
    whole++;
    if (met[term] >= 0.9) said++;
  }
  return whole === 0 ? 0 : said / whole;
}

function kindsAsked({ kind, text }: Reading): readonly Fact["kind"][] {
  if (kind === "why") return ["cause"];
  if (kind === "definition") return ["definition", "role"];
  if (/\b(?:say|said|says|tell|told|quote|words|call|called|describe|claim|warn)\b/i.test(text))
    return ["statement"];
  if (kind === "whatDid" && /\b(?:do|did|happen|happened|happens)\b/i.test(text))
    return ["event", "relation"];
  return [];
}
