import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SUPERSENSES, supersenseBit } from "../../src/text/supersenses.ts";
import { loadSynonymGroups } from "../../src/text/synonym-groups.ts";
import { loadThesaurus } from "../../src/text/thesaurus.ts";

const thesaurus = loadThesaurus(join(import.meta.dirname, "../../data/language/en"));
const kind = (first: string, second: string): string | undefined => thesaurus.relation(first, second)?.kind;
const strength = (first: string, second: string): number => thesaurus.relation(first, second)?.strength ?? 0;

describe("relation", () => {
  it.each([
    ["doctor", "physician", "synonym", "one meaning of WordNet holds both"],
    ["oust", "topple", "synonym", "a group made by hand holds both"],
    ["step down", "resign", "synonym", "terms may have several words"],
    ["soldier", "troop", "synonym", "a group's plural is found by its singular"],
    ["kill", "die", "entails", "whoever is killed dies"],
    ["die", "kill", "entailed", "and the other way round"],
    ["coup", "oust", "related", "one matter, whatever the word class"],
    ["decide", "decision", "derived", "one root"],
    ["killer", "killing", "derived", "both made from a third word"],
    ["govern", "government", "derived", "one root"],
    ["mali", "malian", "derived", "an adjective and its place"],
    ["rhine", "river", "hypernym", "an instance and its kind"],
    ["river", "rhine", "hyponym", "and the other way round"],
    ["win", "lose", "antonym", "opposites"],
    ["increase", "decrease", "antonym", "opposites, though both are changes"],
    ["monday", "tuesday", "sibling", "two of a kind"],
  ])("%s, %s: %s, for %s", (first, second, expected) => {
    expect(kind(first, second)).toBe(expected);
  });

  it.each([
    ["banana", "minister"],
    ["violin", "inflation"],
    ["qwzx", "war"],
    ["", "war"],
  ])("%s, %s: none", (first, second) => {
    expect(thesaurus.relation(first, second)).toBeUndefined();
  });

  it("weighs usual senses more than rare ones", () => {
    expect(strength("buy", "purchase")).toBeGreaterThan(strength("kill", "obliterate"));
    expect(strength("remain", "stay")).toBeGreaterThan(0.5);
  });

  it("weighs a near, narrow kind more than a far, broad one", () => {
    expect(strength("limousine", "car")).toBeGreaterThan(strength("limousine", "motor vehicle"));
  });

  it("is certain of equal words, known or not", () => {
    expect(thesaurus.relation("qwzx", "qwzx")).toEqual({ kind: "synonym", strength: 1 });
  });

  it("keeps its answers when very many words are asked", () => {
    const before = thesaurus.relation("kill", "die");
    for (let at = 0; at < 20_000; at++) thesaurus.relation(`word${at}`, "war");
    expect(thesaurus.relation("kill", "die")).toEqual(before);
  });
});

describe("relationsTo", () => {
  it("says of each word what relation says of the two", () => {
    const words =
      "president coup oust topple soldier troop army mali malian kill die win lose monday tuesday rhine river xyzzy".split(
        " ",
      );
    const relationsTo = thesaurus.relationsTo(words);
    for (const first of [...words, "leader", "minister", "country", "zyzzyva"]) {
      expect(relationsTo(first), first).toEqual(words.map((second) => thesaurus.relation(first, second)));
    }
  });
});

describe("kinds of nouns", () => {
  it.each([
    ["general", "person"],
    ["letter", "document"],
    ["rhine", "river"],
    ["france", "country"],
    ["car", "vehicle"],
    ["doctor", "doctor"],
  ])("%s is a %s", (lemma, ancestor) => {
    expect(thesaurus.isA(lemma, ancestor)).toBeGreaterThan(0.3);
  });

  it.each([
    ["river", "person"],
    ["person", "general"],
    ["qwzx", "person"],
    ["general", "qwzx"],
  ])("%s is no %s", (lemma, ancestor) => {
    expect(thesaurus.isA(lemma, ancestor)).toBe(0);
  });

  it.each([
    ["general", "person"],
    ["france", "location"],
    ["monday", "time"],
    ["hundred", "quantity"],
    ["army", "group"],
    ["election", "act"],
    ["statement", "communication"],
    ["rifle", "artifact"],
  ] as const)("%s is mostly of the field %s", (lemma, field) => {
    expect(thesaurus.dominantSupersense(lemma)).toBe(field);
    expect(thesaurus.supersenses(lemma) & supersenseBit(field)).not.toBe(0);
  });

  it("gives no field to what is no noun", () => {
    expect(thesaurus.supersenses("quickly")).toBe(0);
    expect(thesaurus.dominantSupersense("qwzx")).toBeUndefined();
  });

  it("has a bit of its own for each field", () => {
    expect(new Set(SUPERSENSES.map(supersenseBit)).size).toBe(26);
  });
});

describe("lemmas", () => {
  it.each([
    ["killed", "kill", "VERB"],
    ["went", "go", "VERB"],
    ["children", "child", "NOUN"],
    ["stopped", "stop", "VERB"],
    ["ministries", "ministry", "NOUN"],
    ["women", "woman", "NOUN"],
    ["worst", "worst", "ADJ"],
    ["attack", "attack", "NOUN"],
  ])("%s is most likely %s (%s)", (word, lemma, wordClass) => {
    expect(thesaurus.lemmas(word)[0]).toMatchObject({ lemma, wordClass });
  });

  it("tell all readings of a word, with shares that make one", () => {
    const readings = thesaurus.lemmas("left");
    expect(readings.map(({ lemma, wordClass }) => `${lemma} ${wordClass}`)).toEqual(
      expect.arrayContaining(["leave VERB", "left ADJ", "left NOUN"]),
    );
    expect(readings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it("are none for a word without one", () => {
    expect(thesaurus.lemmas("qwzx")).toEqual([]);
    expect(thesaurus.lemmas("")).toEqual([]);
  });
});

describe("a file of synonym groups", () => {
  it.each([
    ["oust, topple", "is no group"],
    ["~ die, death/n", "is no term"],
    ["v: oust,, topple", "is no term"],
    ["v: oust/v, topple", "is no term"],
  ])("%s: %s, and the line is named", (line, fault) => {
    const file = join(mkdtempSync(join(tmpdir(), "synonyms-")), "synonyms.txt");
    writeFileSync(file, `# groups\n${line}\n`);
    const load = (): unknown => loadSynonymGroups(file, () => []);
    expect(load).toThrow(fault);
    expect(load).toThrow("synonyms.txt:2");
  });
});
