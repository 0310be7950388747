import type { Reading } from "./reading.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Referent } from "./referents.ts";
import type { StoryIndex } from "./story-index.ts";
import { talkedEntity } from "./talked-entity.ts";

/** "what were their names?", "what's his name?", "the names of those who fled" */
export function asksForNames({ text }: Reading): boolean {
  return NAMES.test(text);
}

const NAMES =
  /\b(?:(?:their|all|the)(?: \w+)? names|(?:his|her|its)(?: \w+)? names?|names? of (?:the|all|those|this|that|its|his|her|their)|\w+['’]s?(?: (?:first|last|full))? names?|named what|called what)\b/i;

/** Whether the value is somebody's name, or one of those that the question is about; who they are linked to has another. */
export function namesAny(
  { fact: { value } }: IndexedFact,
  referents: readonly Referent[],
  index: StoryIndex,
): boolean {
  if (value.kind === "list") return true;
  if (value.kind !== "entity") return false;
  const kind = talkedEntity(value.entity, index)?.kind;
  return kind === "person" || referents.some(({ entity }) => entity.kind === kind);
}

/** Whether the value is a proper name of the kind of thing whose name is asked for: "fighters" is nobody's. */
export function isName({ fact: { value } }: IndexedFact, { kind }: Reading, index: StoryIndex): boolean {
  switch (value.kind) {
    case "list":
      return true;
    case "entity": {
      const named = talkedEntity(value.entity, index);
      if (named === undefined || named.kind === "group") return false;
      return kind !== "whatPerson" || named.kind === "person";
    }
    case "text":
      return kind !== "whatPerson" && /^(?:\p{Lu}[\p{L}-]*|(?:of|the|for|and|in) )/u.test(value.text);
    default:
      return false;
  }
}
