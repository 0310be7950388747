import { describe, expect, test } from "vitest";
import { mendFacts, type Mending, readTypedValue } from "#editing";
import type { Entity, FactId, FactValue } from "#story";

const FACTS = `# What the desk knows.
entities:
  - { id: aurora, kind: thing, name: the ferry Aurora, aliases: [Aurora] }
facts:
  # From the coast guard.
  - id: aboard
    label: People aboard
    kind: figure
    value: { quantity: 214, unit: people } # counted twice
    says: 214 people were aboard.
    origin: extracted
    evidence: ["214 people"]

  - id: boats
    label: "Boats: all of them"
    kind: figure
    value: { quantity: 11, unit: boats }
    says: Eleven boats took part.
    evidence: ["Eleven boats"]
`;

function mended(mending: Mending, fact = "aboard"): string | undefined {
  return mendFacts(FACTS, fact as FactId, mending);
}

describe("a fact is mended in its file, and all else stays as it was", () => {
  test.each<[string, Mending, string, string]>([
    ["a label", { kind: "label", label: "On board: all" }, "label: People aboard", 'label: "On board: all"'],
    ["kept", { kind: "keep" }, "origin: extracted", "origin: editor"],
    [
      "its importance",
      { kind: "importance", importance: "key" },
      '["214 people"]\n',
      '["214 people"]\n    importance: key\n',
    ],
  ])("%s", (_, mending, before, after) => {
    expect(mended(mending)).toBe(FACTS.replace(before, after));
  });

  test("a value, which an editor has then confirmed", () => {
    const value = { quantity: 216, unit: "people", approximate: true };
    expect(mended({ kind: "value", value })).toContain(
      "value: { quantity: 216, unit: people, approximate: true }",
    );
    expect(mended({ kind: "value", value })).toContain("origin: editor");
    expect(mended({ kind: "value", value })).toContain("# From the coast guard.");
  });

  test("dropped, and what is said of it right above", () => {
    expect(mended({ kind: "drop" }, "boats")).toBe(FACTS.slice(0, FACTS.indexOf("  - id: boats")));
    const [head, rest] = [FACTS.indexOf("  # From the"), FACTS.indexOf("  - id: boats")];
    expect(mended({ kind: "drop" })).toBe(FACTS.slice(0, head) + FACTS.slice(rest));
  });

  test("one that is not there is not mended", () => {
    expect(mended({ kind: "keep" }, "nobody")).toBeUndefined();
    expect(mendFacts("", "aboard" as FactId, { kind: "keep" })).toBeUndefined();
  });
});

describe("a typed value", () => {
  const entities: Entity[] = [{ id: "aurora", kind: "thing", name: "the ferry Aurora", aliases: ["Aurora"] }];
  const figure: FactValue = { kind: "quantity", quantity: 40, unit: "fighters", approximate: false };
  const date: FactValue = { kind: "date", date: "2013", precision: "year" };

  test.each<[string, FactValue, unknown]>([
    ["1,200 troops", figure, { quantity: 1200, unit: "troops" }],
    ["about 40 fighters", figure, { quantity: 40, unit: "fighters", approximate: true }],
    ["forty", figure, undefined],
    ["far from finished", { kind: "text", text: "" }, { text: "far from finished" }],
    ["aurora", { kind: "entity", entity: "" }, { entity: "aurora" }],
    ["the titanic", { kind: "entity", entity: "" }, undefined],
    ["2013-12", date, { date: "2013-12" }],
    ["last year", date, { date: "last year", precision: "relative" }],
    ["Aurora, Tuareg", { kind: "list", items: [] }, { list: ["aurora", "Tuareg"] }],
    ["Yes", { kind: "yesno", yes: false }, { yes: true }],
    ["perhaps", { kind: "yesno", yes: false }, undefined],
    ["{ text: far from finished }", figure, { text: "far from finished" }],
    ["{ text: ", figure, undefined],
  ])("%s", (typed, before, value) => {
    expect(readTypedValue(typed, before, entities)).toEqual(value);
  });
});
