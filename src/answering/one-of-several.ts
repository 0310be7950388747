import type { Word } from "#text";
import type { Turn } from "./conversation.ts";
import type { StoryIndex } from "./story-index.ts";
import { entitiesIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";

/** "the other one": of those that stand beside what the talk is about, the one of its kind that it is not about. */
export function otherOne(words: readonly Word[], at: number, turns: readonly Turn[], index: StoryIndex): TalkedEntity | undefined {
  if (words[at].lower !== "other" || !isNounPlace(words, at + 1)) return undefined;
  for (const turn of turns.toReversed()) {
    const beside = besideOf(turn, index);
    const subject = turn.entities.flatMap((id) => talkedEntity(id, index) ?? []).find(({ id, kind }) => kind !== "place" && beside.some((one) => one.id !== id && one.kind === kind));
    if (subject !== undefined) return beside.find(({ id, kind }) => id !== subject.id && kind === subject.kind);
  }
  return undefined;
}

/** "the Libyan one": whoever stands nearest to that place. */
export function placedOne(words: readonly Word[], at: number, turns: readonly Turn[], index: StoryIndex): TalkedEntity | undefined {
  if (words[at].lower !== "one" || words[at - 1] === undefined) return undefined;
  const place = words[at - 1].lower;
  for (const turn of turns.toReversed()) {
    const beside = besideOf(turn, index);
    const named = beside.find(({ kind, forms }) => kind === "place" && forms.some((form) => form.toLowerCase() === place));
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
export function rankedOne(words: readonly Word[], at: number, turns: readonly Turn[], index: StoryIndex): TalkedEntity | undefined {
  const rank = RANKS[words[at].lower];
  if (rank === undefined || words[at - 1]?.lower !== "the" || !isNounPlace(words, at + 1)) return undefined;
  for (const turn of turns.toReversed()) {
    const kinds = [...new Set(turn.entities.flatMap((id) => talkedEntity(id, index)?.kind ?? []))];
    for (const kind of kinds) {
      const several = besideOf(turn, index).filter((one) => one.kind === kind && turn.entities.includes(one.id));
      if (several.length > 1) return several.at(rank);
    }
  }
  return undefined;
}

/** In the sentence's order, then those that only the fact names. */
function besideOf(turn: Turn, index: StoryIndex): TalkedEntity[] {
  const named = entitiesIn(turn.sentence, index);
  const others = turn.entities.filter((id) => !named.some((one) => one.id === id));
  return [...named, ...others.flatMap((id) => talkedEntity(id, index) ?? [])];
}

/** Where "one" or a noun stands, or nothing more: no "other countries", no "first in line". */
function isNounPlace(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.wordClass === "PUNCT" || word.lower === "one") return true;
  return word.wordClass === "NOUN" && word.lemma === word.lower && !/^(?:time|year|month|week|day|night|thing|hand)$/.test(word.lower);
}
