import type { EntityKind } from "#story";
import type { Language, Name, ReadSentence } from "#text";
import type { DraftEntity } from "./draft.ts";
import { cut } from "./sentence-cut.ts";
import { freeId, slug } from "./slug.ts";

/** A name in a sentence, and whose it is. Word places count as the sentence's do. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly entity: DraftEntity;
  /** Words of a title that the text runs into the name: "House Speaker" of "House Speaker Paul Ryan". */
  readonly titleFrom: number;
}

export interface EntityReading {
  readonly entities: readonly DraftEntity[];
  /** Of each sentence. */
  readonly mentions: readonly (readonly Mention[])[];
}

const ID_MAX_CHARACTERS = 24;
const KINDS: Readonly<Record<Name["kind"], EntityKind | undefined>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  other: undefined,
};

/** "North Africa", "West Bank": two capitals, but nobody's name. */
const COMPASS = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower)\s/;

/** Of a noun's uses, how many must mean a person for it to be a title. */
const PERSON_SHARE = 0.5;

interface Sighting {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly titleFrom: number;
  readonly kind: Name["kind"];
  readonly text: string;
  readonly acronym?: readonly string[];
}

interface Found {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: Set<string>;
}

/** Finds people, organisations and places by their names; later short forms and acronyms become aliases. */
export function draftEntities(sentences: readonly ReadSentence[], language: Language): EntityReading {
  const sightings = sentences.flatMap((sentence, at) => sightingsIn(sentence, at, language));
  const found: Found[] = [];
  // Longer names first: a short one belongs to the one it ends.
  for (const sighting of sightings.toSorted((a, b) => wordCount(b.text) - wordCount(a.text))) {
    const kind = KINDS[sighting.kind];
    if (kind === undefined || ownerOf(sighting, found) || isFirstNameOnly(sighting, found)) continue;
    found.push({ kind, name: sighting.text, aliases: new Set(sighting.acronym) });
  }
  const people = new Set(
    sightings.filter((sighting) => isPerson(sighting, sentences, language)).map(({ text }) => text),
  );
  const owners = sightings.map((sighting) => ownerOf(sighting, found));
  for (const [at, owner] of owners.entries()) {
    const text = sightings[at]?.text ?? "";
    if (owner && owner.name !== text) owner.aliases.add(text);
  }
  const entities = new Map(
    inReadingOrder(found, owners).map((one, at, all) => [one, toEntity(withSureKind(one, people), at, all)]),
  );
  const mentions = sentences.map((_sentence, at) =>
    sightings.flatMap((sighting, index): Mention[] => {
      const owner = owners[index];
      const entity = owner && entities.get(owner);
      return entity && sighting.sentence === at ? [{ ...sighting, entity }] : [];
    }),
  );
  return { entities: [...entities.values()], mentions };
}

/** Two unknown capitals may be anybody's or anything's: a person is one who is addressed, speaks or is named shortly. */
function withSureKind(one: Found, people: ReadonlySet<string>): Found {
  const sure = one.kind !== "person" || one.aliases.size > 0 || people.has(one.name);
  return sure ? one : { ...one, kind: "thing" };
}

/** A title or a known first name before it, or a verb of speech beside it. */
function isPerson(
  sighting: Sighting,
  sentences: readonly ReadSentence[],
  { names, thesaurus }: Language,
): boolean {
  const { from, to, titleFrom, text } = sighting;
  const words = sentences[sighting.sentence]?.words ?? [];
  const first = text.toLowerCase().split(" ")[0] ?? "";
  const before = words[from - 1];
  const last = text.toLowerCase().split(" ").at(-1) ?? "";
  // "Baltic Lines said": a company speaks too, but is named by a common word.
  const common = thesaurus.lemmas(last).some(({ wordClass }) => wordClass === "NOUN");
  const spoken = [words[to], words[to + 1], before].some(
    (word) => word?.wordClass === "VERB" && names.speech.has(word.lemma),
  );
  const role = before?.wordClass === "NOUN" && thesaurus.isA(before.lemma, "person") >= PERSON_SHARE;
  return titleFrom < from || names.firstNames.has(first) || (spoken && !common) || role;
}

function sightingsIn(sentence: ReadSentence, at: number, language: Language): Sighting[] {
  const explained = acronymsIn(sentence, at);
  const others = sentence.names
    .map((name) =>
      upTo(explained.find(({ from, to }) => name.from < to && name.to > from)?.from, name, sentence),
    )
    .filter((name) => name.to > name.from)
    .filter((name) => !isCommonWord(sentence, name, language))
    .map((name) => sight(sentence, at, name, language));
  return [...explained, ...others.filter(({ text }) => !isDemonym(text, language))].toSorted(
    (a, b) => a.from - b.from,
  );
}

/** "Sarah Sanders of the World Fund (WF)" is Sarah Sanders, once the fund is known by itself. */
function upTo(end: number | undefined, name: Name, { words }: ReadSentence): Name {
  if (end === undefined) return name;
  let to = Math.max(name.from, end);
  while (to > name.from && !/^\p{Lu}/u.test(words[to - 1]?.text ?? "")) to--;
  return { from: name.from, to, kind: "person" };
}

function sight(sentence: ReadSentence, at: number, name: Name, language: Language): Sighting {
  const afterTitle = endOfTitle(sentence, name, language);
  const titled = afterTitle > name.from;
  const from = titled ? afterTitle : afterArticle(sentence, name);
  const text = cut(sentence, { from, to: name.to });
  const kind = titled ? "person" : COMPASS.test(text) ? "place" : name.kind;
  return { sentence: at, from, to: name.to, titleFrom: name.from, kind, text };
}

/** Where the title ends in "U.S. Secretary of State Mike Pompeo" and "Dr. Kask"; the name's start without one. */
function endOfTitle({ words }: ReadSentence, { from, to }: Name, { names, thesaurus }: Language): number {
  const lowers = words.slice(from, to).map(({ lower }) => lower.replace(/\.$/, ""));
  const isTitle = (word = ""): boolean =>
    names.titles.has(word) || thesaurus.isA(word, "person") >= PERSON_SHARE;
  const first = lowers.findIndex((word, at) => at > 0 && names.firstNames.has(word));
  const title = lowers.findLastIndex((word, at) => at < lowers.length - 1 && names.titles.has(word));
  if (first > 0 && (title !== -1 || isTitle(lowers[first - 1])) && title < first) return from + first;
  return title === -1 || lowers[title + 1] === "of" ? from : from + title + 1;
}

function afterArticle({ words }: ReadSentence, { from, to }: Name): number {
  return /^the$/i.test(words[from]?.text ?? "") && to - from > 1 ? from + 1 : from;
}

/** "International Federation for Human Rights (FIDH)": the capitals before the bracket, whatever the letters. */
function acronymsIn(sentence: ReadSentence, at: number): Sighting[] {
  const { words } = sentence;
  return words.flatMap(({ text }, open): Sighting[] => {
    const short = words[open + 1]?.text ?? "";
    if (text !== "(" || words[open + 2]?.text !== ")" || !/^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u.test(short))
      return [];
    let from = open;
    while (from > 0 && /^(?:\p{Lu}|(?:of|for|and|the|de|on)$)/u.test(words[from - 1]?.text ?? "")) from--;
    while (from < open && /^(?:The|of|for|and|the|de|on)$/.test(words[from]?.text ?? "")) from++;
    from = startOfInitials(words.slice(from, open), short) + from;
    if (open - from < 2) return [];
    const long = cut(sentence, { from, to: open });
    return [
      { sentence: at, from, to: open, titleFrom: from, kind: "organisation", text: long, acronym: [short] },
    ];
  });
}

/** Where the words begin whose capitals the short form is made of; 0 where it is made otherwise, as FIDH is. */
function startOfInitials(words: ReadSentence["words"], short: string): number {
  const start = words.findIndex(({ text }, at) => {
    const initials = words.slice(at).map((word) => /^\p{Lu}/u.exec(word.text)?.[0] ?? "");
    return /^\p{Lu}/u.test(text) && initials.join("") === short;
  });
  return Math.max(0, start);
}

/** "State inspectors", "in May": a capital at a sentence's start or of a month makes no name. */
function isCommonWord(
  { words }: ReadSentence,
  { from, to }: Name,
  { dates, names, thesaurus }: Language,
): boolean {
  const lower = words[from]?.lower ?? "";
  if (to - from > 1 || names.known(lower) !== undefined || names.firstNames.has(lower)) return false;
  return (
    dates.months.has(lower) ||
    (from === 0 && words[from]?.text !== lower.toUpperCase() && thesaurus.has(lower))
  );
}

/** "French" and "North Koreans" are no names of their own. */
function isDemonym(text: string, { demonyms }: Language): boolean {
  const lower = text.toLowerCase();
  const place = demonyms.place(lower) ?? demonyms.place(lower.replace(/s$/, ""));
  return place !== undefined && place !== lower;
}

/** The same name, or the person or organisation whose name ends in it where there is only one. */
function ownerOf({ text, kind }: Sighting, found: readonly Found[]): Found | undefined {
  const same = found.find(({ name, aliases }) => name === text || aliases.has(text));
  if (same || kind === "place") return same;
  const owners = found.filter(
    (one) => one.kind !== "place" && (kind === "other" || kind === one.kind) && one.name.endsWith(` ${text}`),
  );
  return owners.length === 1 ? owners[0] : undefined;
}

/** "Kim" after Kim Yong Chol and Kim Jong Un: whose it is cannot be told. */
function isFirstNameOnly({ text, kind }: Sighting, found: readonly Found[]): boolean {
  return kind === "person" && found.some((one) => one.kind === "person" && one.name.startsWith(`${text} `));
}

function inReadingOrder(found: readonly Found[], owners: readonly (Found | undefined)[]): Found[] {
  return found
    .filter((one) => owners.includes(one))
    .toSorted((a, b) => owners.indexOf(a) - owners.indexOf(b));
}

function toEntity(one: Found, at: number, all: readonly Found[]): DraftEntity {
  const wanted = (other: Found): string => slug(other.name, ID_MAX_CHARACTERS) || other.kind;
  const before = all.slice(0, at).map(wanted);
  const id = freeId(wanted(one), ID_MAX_CHARACTERS, (taken) => before.includes(taken));
  return { id, kind: one.kind, name: one.name, ...(one.aliases.size > 0 && { aliases: [...one.aliases] }) };
}

function wordCount(text: string): number {
  return text.split(/[\s-]+/).length;
}
