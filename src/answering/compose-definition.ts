import type { Entity } from "#story";
import type { Draft } from "./draft.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import type { Reading } from "./reading.ts";
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

/** From the text alone: the appositive, title or "is a" beside a mention of the name. */
function defineName({ reading, index, alignment }: Matches): Draft | undefined {
  const wanted = reading.terms.flatMap((asked, q) => (asked.focus ? [] : [q]));
  if (wanted.length === 0) return undefined;
  let named: IndexedSentence | undefined;
  for (const sentence of index.text.sentences) {
    const row = alignment.rows[sentence.number];
    if (!wanted.every((q) => row[q].match.strength >= 0.9 && row[q].by !== "carried")) continue;
    named ??= sentence;
    const places = wanted.map((q) => row[q].at);
    const from = Math.min(...places);
    const to = Math.max(...places) + 1;
    const text = describedAt(sentence, from, to);
    if (text !== undefined) return { short: text, sentence, confidence: SURE };
  }
  if (named === undefined) return undefined;
  return { short: withoutStop(named.text), sentence: named, confidence: LIKELY };
}

/** What stands beside words `from` to `to` and says what they are. */
function describedAt(sentence: IndexedSentence, from: number, to: number): string | undefined {
  const { words, nounPhrases } = sentence;
  const name = sentence.names.find((one) => from >= one.from && to <= one.to);
  const start = name?.from ?? from;
  const end = name?.to ?? to;
  // "Kim Yong Chol, the vice chairman of …,"
  if (words[end]?.text === "," && /^(?:DET|NOUN|ADJ|PRON)$/.test(words[end + 1]?.wordClass ?? "")) {
    const close = words.findIndex((word, at) => at > end + 1 && /^[,.;—–:)]$/.test(word.text));
    const last = close < 0 ? words.length : close;
    if (last - end > 1 && last - end < 25) return slice(sentence, end + 1, last);
  }
  // "is the man who …"
  if (
    /^(?:is|was|are|were)$/.test(words[end]?.lower ?? "") &&
    /^(?:DET|ADJ|NOUN)$/.test(words[end + 1]?.wordClass ?? "")
  ) {
    const close = words.findIndex((word, at) => at > end + 1 && /^[,.;—–:]$/.test(word.text));
    return slice(sentence, end + 1, close < 0 ? words.length : close);
  }
  // "Justice Sonia Sotomayor", "North Korean leader Kim Jong Un"
  const title =
    nounPhrases.find((phrase) => phrase.from < start && phrase.to >= end && phrase.to <= end + 1) ??
    nounPhrases.find((phrase) => phrase.to === start && words[start - 1].wordClass === "NOUN");
  if (title !== undefined && title.from < start) return slice(sentence, title.from, start);
  const shortened =
    name === undefined ? -1 : words.slice(name.from, name.to).findIndex((_, i) => name.from + i >= from);
  if (name !== undefined && shortened > 0) return slice(sentence, name.from, name.from + shortened);
  // "the International Federation … (FIDH)" and the other way round
  if (words[start - 1]?.text === "(" && words[end]?.text === ")") {
    const long = sentence.names.find((one) => one.to === start - 1);
    if (long !== undefined) return slice(sentence, long.from, long.to);
  }
  return undefined;
}

function slice(sentence: IndexedSentence, from: number, to: number): string {
  return sentence.text.slice(sentence.words[from].start, sentence.words[to - 1].end);
}
