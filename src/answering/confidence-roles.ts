import { ROLES } from "#text";
import { FOUND, type Claim, type Features } from "./claim.ts";
import type { IndexedSentence } from "./text-index.ts";

/** Who does what to whom: asked words that do here what they were asked to do, or something else, or another does it. */
export const ROLES_KEPT = [
  "role kept",
  "role swapped", // the one who does it was asked as the one it is done to, or the other way round
  "other verb's", // does something else here than it was asked about
  "rival subject", // another is the subject of the asked verb
  "rival object",
  "other preposition",
  "answer in other role", // the answer is what did it where what it was done to was asked for
  "answer in role",
  "other modifier", // "the second fort" for "the first fort"
  "modifier gone",
  "pair apart", // asked as one phrase, and here in two
] as const;

type RolesKept = (typeof ROLES_KEPT)[number];

const SUBJECT = ROLES.indexOf("subject");
const OBJECT = ROLES.indexOf("object");
const MODIFIER = ROLES.indexOf("modifier");

export function rolesKept(claim: Claim): Features<RolesKept> {
  return { ...argumentsOf(claim), ...answerRole(claim), ...phrases(claim) };
}

function argumentsOf({
  alignment: { reading },
  candidate: { sentence, span },
  row,
}: Claim): Features<RolesKept> {
  const f: Features<RolesKept> = {};
  const { gap } = reading;
  const here = sentence.clauses;
  for (const { asked, at, match, by } of row) {
    const role = gap.clauses.roles[asked.at];
    const governor = gap.clauses.governors[asked.at];
    if (asked.verb || governor < 0 || role === MODIFIER || role === 0) continue;
    const verb = row.find((other) => other.asked.at === governor);
    if (verb === undefined || verb.at < 0 || verb.match.strength < FOUND || verb.by !== "said") continue;
    const found = at >= 0 && match.strength > FOUND && by !== "carried";
    const place = found ? argumentAt(sentence, at) : -1;
    const same = found && here.governors[place] === verb.at;
    if (same && here.roles[place] === role) f["role kept"] = (f["role kept"] ?? 0) + 0.5;
    else if (same && Math.max(role, here.roles[place]) <= OBJECT) f["role swapped"] = 1;
    else if (same && here.prepositions[place] >= 0 && gap.clauses.prepositions[asked.at] >= 0) {
      if (
        sentence.words[here.prepositions[place]].lower !==
        reading.sentence.words[gap.clauses.prepositions[asked.at]].lower
      )
        f["other preposition"] = 1;
    } else if (found && !same) f["other verb's"] = 1;
    if (same || (role !== SUBJECT && role !== OBJECT)) continue;
    const rival = sentence.words.some(
      (word, other) =>
        here.governors[other] === verb.at &&
        here.roles[other] === role &&
        word.wordClass !== "PRON" &&
        (other < span.from || other >= span.to),
    );
    if (rival) f[role === SUBJECT ? "rival subject" : "rival object"] = 1;
  }
  return f;
}

function answerRole({
  alignment: { reading },
  candidate: { sentence, span },
  row,
}: Claim): Features<RolesKept> {
  const { gap } = reading;
  const wanted = ROLES.indexOf(gap.role);
  const verb = row.find((other) => other.asked.at === gap.verb);
  if (verb === undefined || verb.at < 0 || verb.match.strength < FOUND) return {};
  const place = argumentAt(sentence, span.head);
  if (sentence.clauses.governors[place] !== verb.at) return {};
  const role = sentence.clauses.roles[place];
  if (role === wanted) return { "answer in role": 1 };
  return Math.max(role, wanted) <= OBJECT ? { "answer in other role": 1 } : {};
}

/** Words that were asked side by side: are they side by side here? */
function phrases({ alignment: { reading }, candidate: { sentence, span }, row }: Claim): Features<RolesKept> {
  const f: Features<RolesKept> = {};
  const raise = (name: RolesKept, value: number): void => void (f[name] = Math.max(f[name] ?? 0, value));
  for (let q = 1; q < row.length; q++) {
    const [left, right] = [row[q - 1], row[q]];
    const between = reading.sentence.words.slice(left.asked.at + 1, right.asked.at);
    const of =
      between.length > 0 && between.length <= 2 && between.some(({ lower }) => /^(?:of|'s|’s)$/.test(lower));
    if (between.length > 0 && !of) continue;
    const [leftFound, rightFound] = [left, right].map(({ match }) => match.strength > FOUND);
    if (leftFound && rightFound && left.by !== "carried" && right.by !== "carried") {
      if (Math.abs(left.at - right.at) > (of ? 4 : 2)) raise("pair apart", 1);
    } else if (rightFound && !leftFound) {
      const phrase = sentence.nounPhrases.find(({ from, to }) => right.at >= from && right.at < to);
      const others =
        phrase !== undefined &&
        !of &&
        sentence.termAt.some(
          (term, at) => term >= 0 && at >= phrase.from && at < right.at && (at < span.from || at >= span.to),
        );
      raise(others ? "other modifier" : "modifier gone", left.asked.term.rarity);
    }
  }
  return f;
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
