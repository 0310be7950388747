import type { Fact, FactValue } from "#story";
import { wantedSorts } from "./value-sort.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";
import { isNamedIn, talkedEntity, type TalkedEntity } from "./talked-entity.ts";
import { valueFit } from "./value-fit.ts";

/** Asks for what was not told in any words. */
const FURTHER = /\b(?:else|others?|another)\b/i;

/** Says what was told once more, names whom the question asks about, or answers a bare "who?" with those who were named. */
export function isTold(
  indexed: IndexedFact,
  followUp: FollowUp,
  reading: Reading,
  index: StoryIndex,
): boolean {
  const { told, last, referents, form } = followUp;
  const { fact, value } = indexed;
  const fit = valueFit(indexed, reading, index);
  const wantsSentence = fit === 0 || wantedSorts(reading) === undefined || FURTHER.test(reading.text);
  if (told.some((one) => one.indexed === indexed && (one.byValue || wantsSentence))) return true;
  if (referents.some(({ entity }) => isSelf(fact, entity, reading, followUp))) return true;
  if (form !== "bare" && fit === 0) return false;
  if (
    form === "bare" &&
    [...last.topic, ...last.told]
      .flatMap((id) => talkedEntity(id, index) ?? [])
      .some((entity) => holds(fact.value, entity))
  )
    return true;
  return value.length > 0 && told.some((one) => one.byValue && isSame(value, one.indexed.value));
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((term) => other.includes(term));
}

function holds(value: FactValue, entity: TalkedEntity): boolean {
  return value.kind === "entity"
    ? value.entity === entity.id
    : value.kind === "text" && isNamedIn(value.text, entity);
}

/** Whom "he" stands for is not who did what to him: neither by his name, nor by words of it, nor by what he is. */
function isSelf(
  { kind: sort, about, value }: Fact,
  entity: TalkedEntity,
  { kind }: Reading,
  { own }: FollowUp,
): boolean {
  if (value.kind !== "text") return holds(value, entity);
  if (!/^(?:who|whatPerson|whatGroup|why)$/.test(kind)) return false;
  if (entity.kind === "place") return false;
  if (own.length > 0 && (sort === "definition" || sort === "role") && about[0] === entity.id) return true;
  const words = value.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    (own.length > 0 && isNamedIn(value.text, entity)) ||
    value.text.endsWith(entity.name) ||
    words.every((word) => entity.name.toLowerCase().includes(word))
  );
}
