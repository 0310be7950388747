import type { Name, ReadSentence } from "#text";

/** Where a name stands: the sentence's number and the name's place in its list. */
export interface Mention {
  readonly sentence: number;
  readonly name: number;
}

/** Who is who: the mentions of the story, joined into those of one person, place or organisation each. */
export interface NameLinks {
  /** Each with its mentions in reading order and its longest form. */
  readonly entities: readonly NamedEntity[];
  /** The entity that a mention belongs to. */
  entityOf(sentence: number, name: number): number;
  /** Terms of the entity's full name that the mention leaves out. */
  impliedTerms(sentence: number, name: number): readonly number[];
  /** Terms of an entity's full name and of its acronym. */
  termsOf(entity: number): readonly number[];
}

export interface NamedEntity {
  readonly name: string;
  readonly kind: Name["kind"];
  readonly mentions: readonly Mention[];
  readonly terms: readonly number[];
}

interface Draft {
  name: string;
  words: string[];
  kind: Name["kind"];
  acronym?: string;
  mentions: Mention[];
  terms: Set<number>;
}

const LEADING_TITLES =
  /^(?:the|mr|mrs|ms|dr|president|senator|chief|prime|secretary|general|king|queen|prince|sir|justice|judge|minister)$/;

/** Joins short names to long ones ("Le Drian"), and acronyms to what they stand for ("FIDH"). */
export function linkNames(
  sentences: readonly ReadSentence[],
  termsAt: readonly (readonly number[])[],
): NameLinks {
  const drafts: Draft[] = [];
  const entityAt: number[][] = sentences.map(() => []);
  const order = sentences
    .flatMap((sentence, i) =>
      sentence.names.map((name, n) => ({ i, n, name, words: nameWords(sentence, name) })),
    )
    .toSorted((a, b) => b.words.length - a.words.length || a.i - b.i);
  for (const { i, n, name, words } of order) {
    const sentence = sentences[i];
    const text = sentence.text.slice(sentence.words[name.from].start, sentence.words[name.to - 1].end);
    let entity = drafts.findIndex((draft) => isShortFor(words, draft, name.kind));
    if (entity < 0) {
      entity = drafts.push({ name: text, words, kind: name.kind, mentions: [], terms: new Set() }) - 1;
      drafts[entity].acronym = acronymAfter(sentence, name) ?? initials(words);
    }
    const draft = drafts[entity];
    if (draft.kind === "other" && name.kind !== "other") draft.kind = name.kind;
    draft.mentions.push({ sentence: i, name: n });
    for (let at = name.from; at < name.to; at++) if (termsAt[i][at] >= 0) draft.terms.add(termsAt[i][at]);
    entityAt[i][n] = entity;
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.sentence - b.sentence || a.name - b.name);
  const entities = drafts.map((draft) => ({ ...draft, terms: [...draft.terms] }));
  return {
    entities,
    entityOf: (sentence, name) => entityAt[sentence][name],
    impliedTerms: (sentence, n) => {
      const name = sentences[sentence].names[n];
      const said = new Set(termsAt[sentence].slice(name.from, name.to));
      return entities[entityAt[sentence][n]].terms.filter((term) => !said.has(term));
    },
    termsOf: (entity) => entities[entity].terms,
  };
}

function nameWords(sentence: ReadSentence, name: Name): string[] {
  return sentence.words
    .slice(name.from, name.to)
    .map((word) => word.lower.replace(/\.$/, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && word !== "'s" && word !== "’s");
}

/** Is `words` the draft's name or a short form of it: its end ("Le Drian"), a person's first name, its acronym? */
function isShortFor(words: readonly string[], draft: Draft, kind: Name["kind"]): boolean {
  const short = words.join(" ");
  const long = draft.words.join(" ");
  if (short === long) return true;
  if (
    words.length === 1 &&
    draft.acronym !== undefined &&
    isAcronym(words[0].replaceAll(".", ""), draft.acronym)
  )
    return true;
  if (words.length >= draft.words.length) return false;
  const bare = words.filter((word) => !LEADING_TITLES.test(word));
  if (bare.length === 0) return false;
  const bareName = bare.join(" ");
  if (draft.kind === "place" && kind === "place") return false;
  if (long.endsWith(` ${bareName}`)) return draft.kind !== "place" || kind === "other";
  return draft.kind === "person" && (kind === "person" || kind === "other") && draft.words[0] === bareName;
}

/** "FIDH", and "CBP" of the "U.S. Customs and Border Protection". */
function isAcronym(short: string, acronym: string): boolean {
  return short === acronym || (short.length >= 3 && acronym.endsWith(short));
}

/** "International Federation for Human Rights (FIDH)" */
function acronymAfter(sentence: ReadSentence, name: Name): string | undefined {
  const open = sentence.words[name.to];
  const inside = sentence.words[name.to + 1];
  if (open?.text !== "(" || inside === undefined || sentence.words[name.to + 2]?.text !== ")")
    return undefined;
  return /^\p{Lu}[\p{L}\p{N}-]{1,9}$/u.test(inside.text) ? inside.lower : undefined;
}

function initials(words: readonly string[]): string | undefined {
  const letters = words.filter((word) => !/^(?:of|the|for|and|de|la|on)$/.test(word)).map((word) => word[0]);
  return letters.length >= 2 ? letters.join("") : undefined;
}
