import { expect, test } from "vitest";
import { storyJsonSchemas } from "#story";

const { frontMatter, facts } = storyJsonSchemas() as { frontMatter: JsonSchema; facts: JsonSchema };

interface JsonSchema {
  readonly required?: readonly string[];
  readonly properties: Record<string, JsonSchema>;
  readonly items: JsonSchema;
  readonly anyOf: readonly JsonSchema[];
  readonly description?: string;
}

test("editors' tools know the keys of the front matter", () => {
  expect(frontMatter.required).toEqual(["title", "language", "status", "source"]);
  expect(Object.values(frontMatter.properties).every((property) => property.description)).toBe(true);
});

test("editors' tools know the keys of a fact and every form of its value", () => {
  const fact = facts.properties.facts.items;
  expect(fact.required).toEqual(["id", "label", "kind", "value", "says", "evidence"]);
  expect(fact.properties.value.anyOf.map((form) => form.required)).toEqual([
    ["quantity", "unit"],
    ["text"],
    ["entity"],
    ["date"],
    ["list"],
    ["yes"],
  ]);
});
