import { FOUND, isAsked, type Claim, type Features } from "./claim.ts";

/** What was asked about and is not there: nowhere in the story, or elsewhere only, with another in its place here. */
export const ABSENCE = [
  "all in story", // share of the question's weight that is found anywhere
  "with neighbours", // found here or, counting less, next door
  "worst term",
  "last word lack",
  "name partly",
  "name nowhere",
  "rival of the name's kind",
  "other subject", // the sentence begins with a name nobody asked about
  "number absent",
  "number elsewhere",
  "rival number",
  "verb absent",
  "focus absent",
] as const;

type Absence = (typeof ABSENCE)[number];

/** What a word of the sentence before, the one after and the title is worth beside one of the sentence itself. */
const BEFORE = 0.9;
const AFTER = 0.7;
const TITLE = 0.8;
/** A term found better than that somewhere is in the story. */
const IN_STORY = 0.7;
/** A subject stands within so many words of the start. */
const SUBJECT_BY = 4;

export function absence(claim: Claim): Features<Absence> {
  const { alignment, candidate, row } = claim;
  const { sentence } = candidate;
  const { anywhere, inTitle } = alignment;
  const before = alignment.rows[sentence.number - 1];
  const after = alignment.rows[sentence.number + 1];
  const total = alignment.weightSum || 1;
  const f: Record<string, number> = { "all in story": 0, "with neighbours": 0 };
  const raise = (name: Absence, value: number): void => void (f[name] = Math.max(f[name] ?? 0, value));
  for (const [q, { asked, match, weight }] of row.entries()) {
    const { rarity } = asked.term;
    const near = Math.max(
      match.strength,
      (before?.[q].match.strength ?? 0) * BEFORE,
      (after?.[q].match.strength ?? 0) * AFTER,
      inTitle[q] * TITLE,
    );
    const inStory = Math.max(anywhere[q], inTitle[q]);
    f["all in story"] += (weight / total) * inStory;
    f["with neighbours"] += (weight / total) * near;
    raise("worst term", (1 - near) * rarity);
    if (asked.term.number !== undefined) {
      raise("number absent", 1 - inStory);
      if (inStory > IN_STORY) raise("number elsewhere", 1 - near);
      if (match.strength < FOUND && holdsOtherNumber(claim)) raise("rival number", 1);
    } else if (asked.term.name) continue;
    else if (asked.focus) raise("focus absent", 1 - near);
    else if (asked.verb) raise("verb absent", (1 - inStory) * rarity);
  }
  const last = row.findLast(({ asked }) => !asked.focus);
  if (last !== undefined) raise("last word lack", 1 - last.match.strength);
  return { ...f, ...absentNames(claim) };
}

function holdsOtherNumber({ candidate: { sentence }, row }: Claim): boolean {
  return sentence.words.some(({ text }, at) => /\d/.test(text) && !isAsked(row, at));
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
