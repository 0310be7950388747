import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { Prediction } from "../../src/cli/prediction.ts";
import { holdsAnswer, holdsOption } from "../../src/cli/scoring/evidence-hit.ts";
import { readGold, type ReaderQuestion, type SpanQuestion } from "../../src/cli/scoring/gold.ts";
import { porterStem } from "../../src/cli/scoring/porter.ts";
import { readerPattern } from "../../src/cli/scoring/reader-pattern.ts";
import { verdictOn } from "../../src/cli/scoring/reader-scores.ts";
import { scoreSpans } from "../../src/cli/scoring/span-scores.ts";
import { exactMatch, f1, normaliseAnswer } from "../../src/cli/scoring/squad.ts";

describe("words of an answer, as SQuAD compares them", () => {
  test("case, punctuation, articles and white space don't count", () => {
    expect(normaliseAnswer("The  Denver-Broncos, an!")).toBe("denverbroncos");
    expect(exactMatch("the Normans", "Normans")).toBe(1);
    expect(exactMatch("", "x")).toBe(0);
  });

  test("F1 rewards shared words", () => {
    expect(f1("10th and 11th centuries", "in the 10th century")).toBeCloseTo(2 / 7);
    expect(f1("", "")).toBe(1);
    expect(f1("", "Rollo")).toBe(0);
  });
});

test.each(
  Object.entries({
    caresses: "caress",
    ponies: "poni",
    relational: "relat",
    hopping: "hop",
    filing: "file",
    happy: "happi",
    agreed: "agre",
    controlled: "control",
    probate: "probat",
    adoption: "adopt",
    sky: "sky",
    robbed: "rob",
    generalizations: "gener",
    robberies: "robberi",
    troubled: "troubl",
    conditional: "condit",
    electrical: "electr",
  }),
)("Porter stems %s to %s", (word, stem) => {
  expect(porterStem(word)).toBe(stem);
});

describe("evidence", () => {
  test("holds an answer as whole words, normalised or raw", () => {
    expect(holdsAnswer("It is at sea-level.", ["sea"])).toBe(true);
    expect(holdsAnswer("in 1950s", ["5"])).toBe(false);
    expect(holdsAnswer("Romania", ["Oman"])).toBe(false);
    expect(holdsAnswer("It cost $1.8 million.", ["$1.8 million"])).toBe(true);
  });

  test("holds an option when most of its stems are there", () => {
    const option = ["After Carpenter robbed the cellphone stores"];
    expect(holdsOption("Carpenter robs stores", option)).toBe(true);
    expect(holdsOption("Carpenter bought a car", option)).toBe(false);
  });
});

describe("spans", () => {
  const text = "Rollo was a Norse leader. He came to France in 911.";
  const [rollo, france] = text.split(/(?<=\.) /);
  const gold: SpanQuestion[] = [
    { set: "s", id: "1", text, question: "Who?", answers: ["Rollo"], answerable: true },
    { set: "s", id: "2", text, question: "Where?", answers: ["France"], answerable: true },
    { set: "s", id: "3", text, question: "How old?", answers: [], answerable: false },
    { set: "s", id: "4", text, question: "Why?", answers: [], answerable: false },
  ];
  const nothing: Prediction = { answered: false, answer: null, evidence: null, confidence: 0 };
  const score = (...predictions: Prediction[]) =>
    scoreSpans(gold.map((one, index) => [one, predictions[index]]));

  test("all right", () => {
    const scores = score(
      { answered: true, answer: "Rollo", evidence: rollo, confidence: 0.9 },
      { answered: true, answer: "France", evidence: france, confidence: 0.8 },
      nothing,
      { answered: false, answer: "x", evidence: rollo, confidence: 0.1 },
    );
    expect(scores).toMatchObject({
      evidenceHit: 100,
      exact: 100,
      f1: 100,
      auroc: 100,
      right: 100,
      refused: 100,
    });
    expect(scores).toMatchObject({ violations: 0, several: 0 });
  });

  test("a refused answer still counts as evidence, an invented one against refusing", () => {
    const scores = score(
      { answered: true, answer: "Rollo was a Norse leader", evidence: rollo, confidence: 0.5 },
      { answered: false, answer: null, evidence: rollo, confidence: 0.5 },
      { answered: true, answer: "x", evidence: "He came to Spain.", confidence: 0.7 },
      nothing,
    );
    expect(scores).toMatchObject({
      evidenceHit: 50,
      right: 50,
      bestRight: 50,
      refused: 50,
      violations: 1,
      exact: 0,
    });
    expect(scores.f1).toBeCloseTo((100 * 0.4) / 2);
    expect(scores.auroc).toBe(50);
  });

  test("an answer without evidence is a violation, two sentences are counted", () => {
    const scores = score(
      { answered: true, answer: "x", evidence: null, confidence: 1 },
      {
        ...nothing,
        evidence: text,
      },
      nothing,
      nothing,
    );
    expect(scores).toMatchObject({ violations: 1, several: 1 });
  });
});

describe("a reader's question", () => {
  const question: ReaderQuestion = {
    id: "1",
    question: "who was ousted?",
    kind: "direct",
    answerable: true,
    accept: [readerPattern(String.raw`\btour[eé]\b`)],
    reject: [readerPattern("sanogo")],
    evidence: ["ousted president “Amadou” Toumani Toure"],
  };
  const evidence = "A coup ousted president Amadou Toumani Toure.";
  const given = (answer: string, sentence = evidence): Prediction => ({
    answered: true,
    answer,
    evidence: sentence,
    confidence: 1,
  });

  test.each([
    ["right", given("Amadou Toumani Touré")],
    ["wrong-answer", given("Sanogo, not Toure")],
    ["wrong-evidence", given("Toure", "Another sentence.")],
    ["wrong", given("France", "Another sentence.")],
    ["refused", { ...given("Toure"), answered: false }],
  ] as const)("%s", (verdict, prediction) => {
    expect(verdictOn(question, prediction)).toBe(verdict);
  });

  test("that the story doesn't answer is right when refused", () => {
    const unanswerable = { ...question, answerable: false };
    expect(verdictOn(unanswerable, given("Toure"))).toBe("invented");
    expect(verdictOn(unanswerable, { ...given("Toure"), answered: false })).toBe("right");
  });

  test("a pattern's word border knows letters with accents, and any mark may be escaped", () => {
    expect(readerPattern(String.raw`\btouré\b`).test("Amadou Touré.")).toBe(true);
    expect(readerPattern(String.raw`\btour\b`).test("Touré")).toBe(false);
    expect(readerPattern(String.raw`^\W*[\w\-]+\, \"x\"$`).test('né-e, "x"')).toBe(true);
  });
});

describe("question files", () => {
  const folder = mkdtempSync(join(tmpdir(), "askstory-gold-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Buffer) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const turn = { question: "who?", kind: "direct", answerable: true, accept: ["a"], evidence: ["b"] };

  test("dialogues' turns are numbered from 1", () => {
    const lines = [
      JSON.stringify({ id: "d", turns: [turn, turn] }),
      "",
      JSON.stringify({ id: "q", ...turn }),
    ];
    const gold = readGold(write("readers.jsonl", lines.join("\n")));
    const ids = gold.form === "readers" && gold.dialogues.map((turns) => turns.map(({ id }) => id));
    expect(ids).toEqual([["d.1", "d.2"], ["q"]]);
  });

  test("questions with their texts may be gzipped", () => {
    const line = { set: "squad2", id: "1", text: "T.", question: "Who?", answers: [], answerable: false };
    expect(readGold(write("spans.jsonl.gz", gzipSync(JSON.stringify(line))))).toEqual({
      form: "spans",
      questions: [line],
    });
  });

  test.each([
    ["no.jsonl", undefined, "file-unreadable", "no.jsonl"],
    ["empty.jsonl", "\n", "file-unreadable", "holds no question"],
    ["plain.gz", "{}", "file-unreadable", "plain.gz"],
    ["broken.jsonl", `${JSON.stringify({ id: "q", ...turn })}\n{`, "input-line", "broken.jsonl:2"],
    ["pattern.jsonl", JSON.stringify({ id: "q", ...turn, accept: ["("] }), "input-line", "pattern.jsonl:1"],
  ])("%s is refused", (name, content, code, place) => {
    const file = content === undefined ? join(folder, name) : write(name, content);
    expect(() => readGold(file)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(place) }),
    );
  });
});
