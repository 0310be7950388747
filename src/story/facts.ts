import type { Fault } from "./faults.ts";
import { entitySchema, factSchema, factSetSchema, type FactInFile } from "./schema.ts";
import { findShapeFaults } from "./shape-faults.ts";
import type { Entity } from "./story.ts";
import { readYaml, type YamlPath } from "./yaml-source.ts";

/** facts.yaml as far as it can be read: an entry has the fields that are right, so that all faults are found at once. */
export interface FactsFile {
  readonly entities: readonly Partial<Entity>[];
  readonly facts: readonly Partial<FactInFile>[];
  /** Ids of entities as written, those of a wrong form too: what refers to them is no second fault. */
  readonly entityIds: readonly string[];
  readonly faults: readonly Fault[];
  readonly lineOf: (path: YamlPath) => number;
}

export const NO_FACTS: FactsFile = { entities: [], facts: [], entityIds: [], faults: [], lineOf: () => 1 };

/** Reads facts.yaml; an empty one is a story without facts. */
export function parseFactsFile(text: string): FactsFile {
  const yaml = readYaml(text, "facts.yaml");
  if (yaml.data === undefined) return { ...NO_FACTS, faults: yaml.faults };
  const { entities, facts } = { ...(yaml.data as object) } as Record<string, unknown>;
  return {
    entities: entriesOf(entities).map((entry) => fieldsOf<Entity>(entitySchema.shape, entry)),
    facts: entriesOf(facts).map((entry) => fieldsOf<FactInFile>(factSchema.shape, entry)),
    entityIds: entriesOf(entities).map((entry) => String((entry as { id?: unknown } | undefined)?.id)),
    faults: [...yaml.faults, ...findShapeFaults(yaml, factSetSchema, "facts.yaml")],
    lineOf: yaml.lineOf,
  };
}

function entriesOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}

type Field = { safeParse(value: unknown): { readonly data?: unknown } };

function fieldsOf<Entry>(shape: Record<string, Field>, entry: unknown): Partial<Entry> {
  const fields = { ...(entry as object | undefined) } as Record<string, unknown>;
  const read = Object.entries(shape).map(
    ([key, schema]) => [key, schema.safeParse(fields[key]).data] as const,
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Entry>;
}
