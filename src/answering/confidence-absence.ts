import { FOUND, holdsOther, isAsked, type Claim, type Features } from "./claim.ts";

/** What was asked about and is not there: nowhere in the story, or elsewhere only, with another in its place here. */
export const ABSENCE = [
  "all in story", // share of the question's weight that is found anywhere
  "with neighbours", // found here or, counting less, next door
  "worst term",
  "worst in story",
  "last word lack",
  "weight lost",
  "name absent",
  "name elsewhere",
  "name partly",
  "name nowhere",
  "rival name",
  "rival of the name's kind",
  "other subject", // the sentence begins with a name nobody asked about
  "number absent",
  "number elsewhere",
  "rival number",
  "verb absent",
  "verb unlike",
  "noun absent",
  "adjective absent",
  "focus absent",
] as const;

type Absence = (typeof ABSENCE)[number];

/** What a word of the sentence before, the one after and the title is worth beside one of the sentence itself. */
const BEFORE = 0.9;
const AFTER = 0.7;
const TITLE = 0.8;
/** A term that lacks less is in the story. */
const IN_STORY_LACK = 0.3;
/** A subject stands within so many words of the start. */
const SUBJECT_BY = 4;

export function absence(claim: Claim): Features<Absence> {
  const {
    alignment,
    candidate: { sentence },
    row,
  } = claim;
  const { reading, anywhere, inTitle } = alignment;
  const before = alignment.rows[sentence.number - 1];
  const after = alignment.rows[sentence.number + 1];
  const total = alignment.weightSum || 1;
  const f: Record<string, number> = {};
  const raise = (name: Absence, value: number): void => void (f[name] = Math.max(f[name] ?? 0, value));
  const add = (name: Absence, value: number): void => void (f[name] = (f[name] ?? 0) + value);
  for (const [
    q,
    {
      asked,
      match: { strength },
      weight,
    },
  ] of row.entries()) {
    const { rarity } = asked.term;
    const near = Math.max(
      strength,
      (before?.[q].match.strength ?? 0) * BEFORE,
      (after?.[q].match.strength ?? 0) * AFTER,
      inTitle[q] * TITLE,
    );
    const inStory = Math.max(anywhere[q], inTitle[q]);
    const lack = 1 - inStory;
    const lackHere = 1 - near;
    const elsewhere = lack < IN_STORY_LACK ? lackHere : 0;
    add("all in story", (weight / total) * inStory);
    add("with neighbours", (weight / total) * near);
    if (strength < FOUND) add("weight lost", weight / total);
    raise("worst term", lackHere * rarity);
    raise("worst in story", lack * rarity);
    if (asked.term.number !== undefined) {
      raise("number absent", lack);
      raise("number elsewhere", elsewhere);
      if (strength < FOUND && holdsOther(sentence, row, (at) => /\d/.test(sentence.words[at].text)))
        raise("rival number", 1);
    } else if (asked.term.name) {
      raise("name absent", lack);
      raise("name elsewhere", elsewhere);
      if (strength < FOUND && holdsOther(sentence, row, (at) => sentence.words[at].wordClass === "PROPN"))
        raise("rival name", lackHere);
    } else if (asked.focus) raise("focus absent", lackHere);
    else if (asked.verb) {
      raise("verb absent", lack * rarity);
      raise("verb unlike", (1 - strength) * rarity);
    } else if (/^AD[JV]$/.test(reading.sentence.words[asked.at].wordClass))
      raise("adjective absent", lackHere * rarity);
    else raise("noun absent", lackHere * rarity);
  }
  const last = row.findLast(({ asked }) => !asked.focus);
  if (last !== undefined) raise("last word lack", 1 - last.match.strength);
  return { ...f, ...absentNames(claim) };
}

/** Names as wholes: "Bretton Woods" of which only "Woods" is found is another's. */
function absentNames({ alignment, candidate: { sentence, span }, row }: Claim): Features<Absence> {
  const answers = (name: { from: number; to: number }): boolean => name.from < span.to && name.to > span.from;
  const isNew = (name: { from: number; to: number }): boolean => {
    for (let at = name.from; at < name.to; at++) if (isAsked(row, at)) return false;
    return !answers(name);
  };
  const f: Features<Absence> = {};
  for (const name of alignment.reading.sentence.names) {
    const places = row.flatMap(({ asked }, q) => (asked.at >= name.from && asked.at < name.to ? [q] : []));
    if (places.length === 0) continue;
    const here = places.reduce((sum, q) => sum + row[q].match.strength, 0) / places.length;
    if (here > 0.2 && here < 0.85) f["name partly"] = 1;
    if (here >= FOUND) continue;
    if (sentence.names.some((other) => other.kind === name.kind && isNew(other)))
      f["rival of the name's kind"] = 1;
    if (places.some((q) => Math.max(alignment.anywhere[q], alignment.inTitle[q]) < FOUND))
      f["name nowhere"] = 1;
  }
  const [first] = sentence.names;
  if (first !== undefined && first.from < SUBJECT_BY && isNew(first)) f["other subject"] = 1;
  return f;
}
