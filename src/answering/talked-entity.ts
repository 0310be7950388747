import type { Entity, EntityKind } from "#story";
import type { NameKind } from "#text";
import type { Turn } from "./conversation.ts";
import type { NameLinks } from "./name-links.ts";
import type { Reading } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";

/** Somebody or something that a conversation can come back to: an editor's entity, or a name of the text alone. */
export interface TalkedEntity {
  /** An entity's id in the fact set, or "#" and the name's number in the text. */
  readonly id: string;
  readonly kind: EntityKind | NameKind;
  readonly name: string;
  /** The name and its other forms. */
  readonly forms: readonly string[];
  /** What a text is searched for: these, and a person's last name, in small letters between spaces. */
  readonly spoken: readonly string[];
  /** Of these, those of others that hold one of its own: "northern mali" of Mali. */
  readonly longer: readonly string[];
  /** The last words of its forms that no other's end in: "the army". */
  readonly heads: readonly string[];
}

/** All entities that editors named, or else all names of the text, by their ids. */
export type TalkedEntities = ReadonlyMap<string, TalkedEntity>;

export function talkedEntities(entities: readonly Entity[], { entities: named }: NameLinks): TalkedEntities {
  const all =
    entities.length > 0
      ? entities.map(({ id, kind, name, aliases }) => ({ id, kind, name, forms: [name, ...aliases] }))
      : named.map(({ kind, name }, number) => ({ id: `#${number}`, kind, name, forms: [name] }));
  const heard = all.map((entity) => ({ ...entity, spoken: spokenOf(entity), heads: headsOf(entity) }));
  return new Map(
    heard.map((entity) => {
      const others = heard.filter(({ id }) => id !== entity.id);
      return [
        entity.id,
        {
          ...entity,
          longer: others.flatMap(({ spoken }) =>
            spoken.filter((form) => entity.spoken.some((own) => form !== own && form.includes(own))),
          ),
          heads: entity.heads.filter((head) => !others.some(({ heads }) => heads.includes(head))),
        },
      ];
    }),
  );
}

type Named = Pick<TalkedEntity, "kind" | "name" | "forms">;

function spokenOf({ kind, name, forms }: Named): string[] {
  return [...forms, ...(kind === "person" ? [name.split(" ").at(-1)!] : [])].map(spaced);
}

function headsOf({ forms }: Named): string[] {
  return forms.map((form) => spaced(form).trim().split(" ").at(-1)!);
}

export function talkedEntity(id: string, index: StoryIndex): TalkedEntity | undefined {
  return index.entities().get(id);
}

/** Those that a question names, also by the last word of a name that no other ends in: "the army", though not "which army". */
export function entitiesNamed({ text, terms }: Reading, index: StoryIndex): TalkedEntity[] {
  const said = new Set(terms.flatMap(({ term, focus }) => (focus ? [] : [term.lower])));
  const spoken = spaced(text);
  return [...index.entities().values()].filter(
    (entity) =>
      (isSpoken(spoken, entity) && isSpoken(withoutLonger(spoken, entity), entity)) ||
      entity.heads.some((head) => said.has(head)),
  );
}

/** What is left of a text without the longer names that hold the entity's: "northern Mali" names no Mali. */
function withoutLonger(text: string, { longer }: TalkedEntity): string {
  return longer.reduce((rest, form) => rest.replaceAll(form, "  "), text);
}

/** Whether a text has one of its names, or a person's last name. */
export function isNamedIn(text: string, entity: TalkedEntity): boolean {
  return isSpoken(spaced(text), entity);
}

function isSpoken(text: string, { spoken }: TalkedEntity): boolean {
  return spoken.some((form) => text.includes(form));
}

function spaced(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

/** All that a turn was about: what was told and asked about, then what stands beside it. */
export function entitiesOf(turn: Turn, index: StoryIndex): TalkedEntity[] {
  const said = [...turn.told, ...turn.topic].flatMap((id) => talkedEntity(id, index) ?? []);
  const beside = besideOf(turn, index);
  return [...said, ...beside].filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
}

/** What the fact of a turn is about besides, or its sentence names. */
export function besideOf({ fact, sentence }: Turn, index: StoryIndex): TalkedEntity[] {
  const told = index.facts.facts.find((one) => one.fact.id === fact);
  return told === undefined
    ? entitiesIn(sentence, index)
    : told.fact.about.flatMap((id) => talkedEntity(id, index) ?? []);
}

/** Those that a sentence names, in its order. */
export function entitiesIn(sentence: number, index: StoryIndex): TalkedEntity[] {
  const { text, names } = index.text.sentences[sentence];
  if (index.facts.entities.size === 0) {
    const numbers = new Set(names.map((_, n) => index.text.names.entityOf(sentence, n)));
    return [...numbers].flatMap((number) => talkedEntity(`#${number}`, index) ?? []);
  }
  return [...index.entities().values()]
    .map((entity) => ({ entity, at: firstPlace(text, entity.forms) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ entity }) => entity);
}

function firstPlace(text: string, forms: readonly string[]): number {
  const places = forms.map((form) => text.indexOf(form)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
