import type { Language, Word } from "#text";
import type { Turn } from "./conversation.ts";
import type { StoryIndex } from "./story-index.ts";
import { entitiesIn, entitiesOf, type TalkedEntity } from "./talked-entity.ts";

/** What was talked of, and in which story. */
export interface Talk {
  readonly turns: readonly Turn[];
  readonly index: StoryIndex;
  readonly language: Language;
}

/** Whom "the other one", "the Libyan one" or "the second" picks out of those that the talk is about. */
export function chosenOne(words: readonly Word[], at: number, talk: Talk): TalkedEntity | undefined {
  return otherOne(words, at, talk) ?? placedOne(words, at, talk) ?? rankedOne(words, at, talk);
}

/** "the other one": of those that stand beside what the talk is about, the one of its kind that it is not about. */
function otherOne(words: readonly Word[], at: number, { turns, index }: Talk): TalkedEntity | undefined {
  if (words[at].lower !== "other" || !isNounPlace(words, at + 1)) return undefined;
  for (const turn of turns.toReversed()) {
    const beside = severalOf(turn, index);
    const subject = entitiesOf(turn, index).find(({ id, kind }) => kind !== "place" && beside.some((one) => one.id !== id && one.kind === kind));
    if (subject !== undefined) return beside.find(({ id, kind }) => id !== subject.id && kind === subject.kind);
  }
  return undefined;
}

/** "the Libyan one": whoever stands nearest to that place. */
function placedOne(words: readonly Word[], at: number, { turns, index, language }: Talk): TalkedEntity | undefined {
  if (words[at].lower !== "one" || words[at - 1] === undefined) return undefined;
  const place = language.demonyms.place(words[at - 1].lower);
  if (place === undefined) return undefined;
  for (const turn of turns.toReversed()) {
    const beside = severalOf(turn, index);
    const named = beside.find(({ kind, forms }) => kind === "place" && forms.some((form) => language.demonyms.place(form.toLowerCase()) === place));
    if (named === undefined) continue;
    const nearness = ({ id }: TalkedEntity): number =>
      index.facts.facts.reduce((sum, { fact }) => sum + (fact.about.includes(id) && fact.about.includes(named.id) ? 1 / fact.about.length : 0), 0);
    const [nearest] = beside.filter(({ kind }) => kind === "person" || kind === "organisation").toSorted((a, b) => nearness(b) - nearness(a));
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

const RANKS: Readonly<Record<string, number>> = { first: 0, former: 0, second: 1, third: 2, latter: -1, last: -1 };

/** "the first", "the second acronym": by its place among those of one kind. */
function rankedOne(words: readonly Word[], at: number, { turns, index }: Talk): TalkedEntity | undefined {
  const rank = RANKS[words[at].lower];
  if (rank === undefined || words[at - 1]?.lower !== "the" || !isNounPlace(words, at + 1)) return undefined;
  for (const turn of turns.toReversed()) {
    const talked = entitiesOf(turn, index);
    for (const kind of new Set(talked.map((entity) => entity.kind))) {
      const several = severalOf(turn, index).filter((one) => one.kind === kind && talked.some(({ id }) => id === one.id));
      if (several.length > 1) return several.at(rank);
    }
  }
  return undefined;
}

/** In the sentence's order, then those that only the fact names. */
function severalOf(turn: Turn, index: StoryIndex): TalkedEntity[] {
  const named = entitiesIn(turn.sentence, index);
  return [...named, ...entitiesOf(turn, index).filter(({ id }) => !named.some((one) => one.id === id))];
}

/** Where "one" or a noun stands, or nothing more: no "other countries", no "first in line". */
function isNounPlace(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.wordClass === "PUNCT" || word.lower === "one") return true;
  return word.wordClass === "NOUN" && word.lemma === word.lower && !/^(?:time|year|month|week|day|night|thing|hand)$/.test(word.lower);
}
