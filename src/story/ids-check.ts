import type { FactsFile } from "./facts.ts";
import { FAULTS_MAX, type Fault } from "./faults.ts";
import { nearestWord } from "./nearest-word.ts";
import type { YamlPath } from "./yaml-source.ts";

/** Ids that are given twice, and ids of entities that nobody declared. */
export function findIdFaults(file: FactsFile): Fault[] {
  return [...findDuplicates(file, "entities"), ...findDuplicates(file, "facts"), ...findUnknown(file)];
}

function findDuplicates(file: FactsFile, list: "entities" | "facts"): Fault[] {
  const firstLines = new Map<string, number>();
  return file[list].flatMap(({ id }, index) => {
    if (id === undefined) return [];
    const line = file.lineOf([list, index, "id"]);
    const first = firstLines.get(id);
    if (first === undefined) {
      firstLines.set(id, line);
      return [];
    }
    return {
      code: "id-duplicate" as const,
      file: "facts.yaml" as const,
      line,
      message: `The id "${id}" is taken by line ${first}.`,
      remedy: "Give one of the two another id; the one that readers were told of keeps it.",
    };
  });
}

function findUnknown(file: FactsFile): Fault[] {
  const ids = new Set(file.entityIds);
  const unknown = file.facts.flatMap((fact, index) => {
    const named: [YamlPath, string][] = (fact.about ?? []).map((id, i) => [["about", i], id]);
    if (fact.saidBy !== undefined) named.push([["saidBy"], fact.saidBy]);
    if (fact.value?.kind === "entity") named.push([["value", "entity"], fact.value.entity]);
    return named
      .filter(([, id]) => !ids.has(id))
      .map(([path, id]) => ({ path: ["facts", index, ...path], id }));
  });
  return unknown
    .slice(0, FAULTS_MAX)
    .map(({ path, id }) => unknownEntity(id, file.lineOf(path), file.entityIds));
}

function unknownEntity(id: string, line: number, known: readonly string[]): Fault {
  const meant = nearestWord(id, known);
  return {
    code: "entity-unknown",
    file: "facts.yaml",
    line,
    message: `No entity has the id "${id}".`,
    remedy:
      meant === undefined
        ? `Add it to "entities", or name one that is there.`
        : `Write "${meant}", or add it to "entities".`,
  };
}
