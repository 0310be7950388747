import type { EntityKind } from "#story";
import type { NameKind } from "#text";
import type { StoryIndex } from "./story-index.ts";

/** Somebody or something that a conversation can come back to: an editor's entity, or a name of the text alone. */
export interface TalkedEntity {
  /** An entity's id in the fact set, or "#" and the name's number in the text. */
  readonly id: string;
  readonly kind: EntityKind | NameKind;
  readonly name: string;
  /** The name and its other forms. */
  readonly forms: readonly string[];
}

export function talkedEntity(id: string, index: StoryIndex): TalkedEntity | undefined {
  if (!id.startsWith("#")) {
    const entity = index.facts.entities.get(id);
    return entity && { id, kind: entity.kind, name: entity.name, forms: [entity.name, ...entity.aliases] };
  }
  const named = index.text.names.entities[Number(id.slice(1))];
  return named && { id, kind: named.kind, name: named.name, forms: [named.name] };
}

/** Those that a sentence names, in its order. */
export function entitiesIn(sentence: number, index: StoryIndex): TalkedEntity[] {
  const { text, names } = index.text.sentences[sentence];
  if (index.facts.entities.size === 0) {
    const numbers = new Set(names.map((_, n) => index.text.names.entityOf(sentence, n)));
    return [...numbers].flatMap((number) => talkedEntity(`#${number}`, index) ?? []);
  }
  return [...index.facts.entities.keys()]
    .flatMap((id) => talkedEntity(id, index) ?? [])
    .map((entity) => ({ entity, at: firstPlace(text, entity.forms) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ entity }) => entity);
}

function firstPlace(text: string, forms: readonly string[]): number {
  const places = forms.map((form) => text.indexOf(form)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
