import { ROLES } from "#text";
import type { AlignedTerm } from "./alignment.ts";
import { FOUND, type Claim, type Features } from "./claim.ts";
import type { IndexedSentence } from "./text-index.ts";

/** Who does what to whom: asked words that do here what they were asked to do, or another that does it. */
export const ROLES_KEPT = [
  "role kept",
  "rival subject", // another is the subject of the asked verb
  "answer in other role", // the answer is what did it where what it was done to was asked for
  "other modifier", // "the second fort" for "the first fort"
] as const;

type RolesKept = (typeof ROLES_KEPT)[number];

const SUBJECT = ROLES.indexOf("subject");
const OBJECT = ROLES.indexOf("object");
const MODIFIER = ROLES.indexOf("modifier");

export function rolesKept(claim: Claim): Features<RolesKept> {
  return {
    ...askedRoles(claim),
    "answer in other role": answersInOtherRole(claim) ? 1 : 0,
    "other modifier": otherModifier(claim),
  };
}

/** Of each asked word that hangs on an asked verb: does it hang on it here? */
function askedRoles({
  alignment: { reading },
  candidate: { sentence, span },
  row,
}: Claim): Features<RolesKept> {
  const f: Features<RolesKept> = {};
  const asking = reading.gap.clauses;
  const telling = sentence.clauses;
  for (const { asked, at, match, by } of row) {
    const role = asking.roles[asked.at];
    const verb = row.find((other) => other.asked.at === asking.governors[asked.at]);
    if (asked.verb || role === MODIFIER || verb === undefined || !isFound(verb)) continue;
    const place = match.strength > FOUND && by !== "carried" ? argumentAt(sentence, at) : -1;
    const hangs = place >= 0 && telling.governors[place] === verb.at;
    if (hangs && telling.roles[place] === role) f["role kept"] = (f["role kept"] ?? 0) + 0.5;
    if (hangs || role !== SUBJECT) continue;
    const isRival = (other: number): boolean =>
      telling.governors[other] === verb.at &&
      telling.roles[other] === SUBJECT &&
      (other < span.from || other >= span.to);
    if (sentence.words.some(({ wordClass }, other) => wordClass !== "PRON" && isRival(other)))
      f["rival subject"] = 1;
  }
  return f;
}

function answersInOtherRole({ alignment: { reading }, candidate: { sentence, span }, row }: Claim): boolean {
  const verb = row.find((other) => other.asked.at === reading.gap.verb);
  if (verb === undefined || verb.at < 0 || verb.match.strength < FOUND) return false;
  const place = argumentAt(sentence, span.head);
  if (sentence.clauses.governors[place] !== verb.at) return false;
  const role = sentence.clauses.roles[place];
  const wanted = ROLES.indexOf(reading.gap.role);
  return role !== wanted && Math.max(role, wanted) <= OBJECT;
}

/** How telling the asked modifier is in whose place another stands by the same noun. */
function otherModifier({ candidate: { sentence, span }, row }: Claim): number {
  let most = 0;
  for (let q = 1; q < row.length; q++) {
    const [modifier, noun] = [row[q - 1], row[q]];
    if (
      noun.asked.at - modifier.asked.at !== 1 ||
      modifier.match.strength > FOUND ||
      noun.match.strength <= FOUND
    )
      continue;
    const phrase = sentence.nounPhrases.find(({ from, to }) => noun.at >= from && noun.at < to);
    const isOther = (at: number): boolean =>
      phrase !== undefined && at >= phrase.from && at < noun.at && (at < span.from || at >= span.to);
    if (sentence.termAt.some((term, at) => term >= 0 && isOther(at)))
      most = Math.max(most, modifier.asked.term.rarity);
  }
  return most;
}

function isFound({ at, match, by }: AlignedTerm): boolean {
  return at >= 0 && match.strength >= FOUND && by === "said";
}

/** The head that stands for a word towards the verb. */
function argumentAt({ words, clauses: { governors, roles } }: IndexedSentence, at: number): number {
  let place = at;
  for (let steps = 0; steps < 4 && roles[place] === MODIFIER && governors[place] >= 0; steps++) {
    if (/^(?:VERB|AUX)$/.test(words[governors[place]].wordClass)) break;
    place = governors[place];
  }
  return place;
}
