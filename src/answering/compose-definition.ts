import type { Entity } from "#story";
import type { WordRange } from "#text";
import { composeLongForm } from "./compose-long-form.ts";
import type { Draft } from "./draft.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import type { Reading } from "./reading.ts";
import { spelledBefore } from "./spelled-before.ts";
import type { IndexedSentence } from "./text-index.ts";
import { valueWords } from "./value-words.ts";
import { withoutStop } from "./without-stop.ts";

/** How sure a description in so many words is. */
const SURE = 0.9;
/** The name is there, and what is said beside it need not be what it is. */
const LIKELY = 0.6;

/** "who is Kim Yong Chol?": what the story says he is; undefined where it does not name him. */
export function composeDefinition(matches: Matches): Draft | undefined {
  return defineEntity(matches) ?? defineName(matches);
}

const OFFICE = /^(?:title|job|role|position|post|office|occupation|profession|rank)$/;

/** "What is Roberts' title?": asks what somebody is. */
export function asksForOffice({ head, terms }: Reading): boolean {
  return (
    head !== undefined && OFFICE.test(head.lemma) && terms.length === 2 && terms.some(({ term }) => term.name)
  );
}

/** By an editor's fact: one that defines the entity, else the weightiest that is about it first. */
function defineEntity({ reading, index }: Matches): Draft | undefined {
  const asked = wordsOf(reading.text);
  const entity = [...index.facts.entities.values()].find((one) =>
    [one.name, ...one.aliases].some((name) => asked.endsWith(wordsOf(name))),
  );
  if (entity === undefined) return undefined;
  const facts = index.facts.facts.filter(
    ({ fact, sentences }) => fact.about.includes(entity.id) && sentences.length > 0,
  );
  const fact =
    facts.find((one) => one.fact.kind === "definition" && one.fact.label.startsWith(entity.name)) ??
    facts.find((one) => isDefinitionOf(one, entity)) ??
    facts.find((one) => one.fact.about[0] === entity.id) ??
    facts[0];
  if (fact === undefined) return undefined;
  const text =
    fact.fact.kind === "definition" || fact.fact.kind === "role"
      ? valueWords(fact.fact.value, index.facts.entities)
      : "";
  const short = text !== "" && wordsOf(text) !== wordsOf(entity.name) ? text : withoutStop(fact.fact.says);
  return { short, sentence: index.text.sentences[fact.sentences[0]], fact, confidence: SURE };
}

function isDefinitionOf({ fact }: IndexedFact, entity: Entity): boolean {
  return (
    (fact.kind === "definition" || fact.kind === "role" || fact.kind === "relation") &&
    fact.about.includes(entity.id) &&
    fact.says.startsWith(entity.name.split(" ")[0])
  );
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** From the text alone: what the plainest mention of the name says it is. */
function defineName(matches: Matches): Draft | undefined {
  const { reading, index, alignment } = matches;
  const wanted = reading.terms.flatMap((asked, q) => (asked.focus ? [] : [q]));
  if (wanted.length === 0) return undefined;
  const mentions = index.text.sentences.flatMap((sentence) => {
    const row = alignment.rows[sentence.number];
    if (!wanted.every((q) => row[q].match.strength >= 0.9 && row[q].by !== "carried")) return [];
    const places = wanted.map((q) => row[q].at);
    return [{ sentence, name: nameAround(sentence, Math.min(...places), Math.max(...places) + 1) }];
  });
  for (const described of WAYS_TO_DESCRIBE) {
    for (const { sentence, name } of mentions) {
      const text = described(sentence, name);
      if (text !== undefined) return { short: text, sentence, confidence: SURE };
    }
  }
  const [first] = mentions;
  return (
    composeLongForm(matches) ??
    (first && { short: withoutStop(first.sentence.text), sentence: first.sentence, confidence: LIKELY })
  );
}

/** A name with the words that were asked for, or these alone. */
interface Mention extends WordRange {
  /** Where the asked words start inside the name. */
  readonly asked: number;
  readonly named: boolean;
}

function nameAround(sentence: IndexedSentence, from: number, to: number): Mention {
  const name = sentence.names.find((one) => from >= one.from && to <= one.to);
  return { from: name?.from ?? from, to: name?.to ?? to, asked: from, named: name !== undefined };
}

type Describe = (sentence: IndexedSentence, mention: Mention) => string | undefined;

const WAYS_TO_DESCRIBE: readonly Describe[] = [isA, appositive, titleBefore, longForm];

/** "is the man who …" */
function isA(sentence: IndexedSentence, { to }: Mention): string | undefined {
  const { words } = sentence;
  if (
    !/^(?:is|was|are|were)$/.test(words[to]?.lower ?? "") ||
    !/^(?:DET|ADJ|NOUN|PROPN)$/.test(words[to + 1]?.wordClass ?? "")
  )
    return undefined;
  const close = words.findIndex((word, at) => at > to + 1 && /^[,.;—–:]$/.test(word.text));
  return slice(sentence, to + 1, close < 0 ? words.length : close);
}

/** "Kim Yong Chol, the vice chairman of …," */
function appositive(sentence: IndexedSentence, { to }: Mention): string | undefined {
  const { words } = sentence;
  if (words[to]?.text !== "," || !/^(?:DET|NOUN|ADJ|PRON)$/.test(words[to + 1]?.wordClass ?? ""))
    return undefined;
  const close = words.findIndex((word, at) => at > to + 1 && /^[,.;—–:)]$/.test(word.text));
  const last = close < 0 ? words.length : close;
  return last - to > 1 && last - to < 25 ? slice(sentence, to + 1, last) : undefined;
}

/** "Justice Sonia Sotomayor", "North Korean leader Kim Jong Un" */
function titleBefore(sentence: IndexedSentence, { from, to, asked, named }: Mention): string | undefined {
  const { words, nounPhrases } = sentence;
  const title =
    nounPhrases.find((phrase) => phrase.from < from && phrase.to >= to && phrase.to <= to + 1) ??
    nounPhrases.find((phrase) => phrase.to === from && words[from - 1].wordClass === "NOUN");
  if (
    title !== undefined &&
    words.slice(title.from, from).some(({ wordClass }) => /NOUN|PROPN/.test(wordClass))
  )
    return slice(sentence, title.from, from);
  return named && asked > from ? slice(sentence, from, asked) : undefined;
}

/** "the International Federation … (FIDH)", "a continuing resolution (CR)" */
function longForm(sentence: IndexedSentence, { from, to }: Mention): string | undefined {
  const { words, names } = sentence;
  if (words[from - 1]?.text !== "(" || words[to]?.text !== ")") return undefined;
  const long = names.find((one) => one.to === from - 1) ?? spelledBefore(words, from - 1, words[from].text);
  return long && slice(sentence, long.from, long.to);
}

function slice(sentence: IndexedSentence, from: number, to: number): string {
  return sentence.text.slice(sentence.words[from].start, sentence.words[to - 1].end);
}
