import { isMap, isSeq, parseDocument, type Document, type YAMLMap } from "yaml";

/** A fact in facts.yaml, with its place there. */
export interface FiledFact {
  readonly node: YAMLMap;
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly about: readonly string[];
  readonly origin: "editor" | "extracted";
  readonly evidence: readonly string[];
}

export interface FiledEntity {
  readonly node: YAMLMap;
  readonly id: string;
  /** Name and aliases. */
  readonly names: readonly string[];
}

/** facts.yaml as it lies there: comments and form stay with what stays. */
export interface FactSet {
  readonly document: Document;
  readonly entities: readonly FiledEntity[];
  readonly facts: readonly FiledFact[];
}

/** Reads a fact set that the story's own parser has accepted. */
export function readFactSet(yaml: string): FactSet {
  const document = parseDocument(yaml, { logLevel: "silent" });
  return {
    document,
    entities: mapsOf(document, "entities").map((node) => ({
      node,
      id: textAt(node, "id"),
      names: [textAt(node, "name"), ...textsAt(document, node, "aliases")],
    })),
    facts: mapsOf(document, "facts").map((node) => ({
      node,
      id: textAt(node, "id"),
      kind: textAt(node, "kind"),
      label: textAt(node, "label"),
      about: textsAt(document, node, "about"),
      origin: node.get("origin") === "extracted" ? "extracted" : "editor",
      evidence: textsAt(document, node, "evidence"),
    })),
  };
}

/** The fact set with these entries instead; those that are nodes of it keep their comments. */
export function writeFactSet(
  { document }: FactSet,
  entities: readonly object[],
  facts: readonly object[],
): string {
  const whole = isMap(document.contents) ? document : parseDocument("{}");
  whole.set("entities", whole.createNode(entities, { flow: entities.length === 0 }));
  whole.set("facts", whole.createNode(facts, { flow: facts.length === 0 }));
  if (isMap(whole.contents)) whole.contents.flow = false;
  return whole.toString({ lineWidth: 0 });
}

function mapsOf(document: Document, key: string): YAMLMap[] {
  const list: unknown = isMap(document.contents) ? document.get(key) : undefined;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function textAt(node: YAMLMap, key: string): string {
  const value = node.get(key);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function textsAt(document: Document, node: YAMLMap, key: string): string[] {
  const list: unknown = node.get(key);
  return isSeq(list) ? (list.toJS(document) as unknown[]).map(String) : [];
}
