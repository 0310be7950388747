import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Answer } from "#answering";
import { bareIndex, story, talk } from "./shipped-story.ts";

const QUESTIONS = "data/questions";
const LANGUAGE = "data/language/en";

interface Asked {
  readonly question: string;
  readonly kind: string;
}

interface Dialogue {
  readonly id: string;
  readonly turns: readonly Asked[];
}

const dialogues = readdirSync(QUESTIONS)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(`${QUESTIONS}/${name}`, "utf8").split("\n").filter(Boolean))
  .map((line): Dialogue => {
    const read = JSON.parse(line) as Asked & Partial<Dialogue> & { id: string };
    return { id: read.id, turns: read.turns ?? [read] };
  });
const paragraphs = story.article.paragraphs.map(({ text }) => text);

describe("the answers to all questions of data/questions", () => {
  const told = dialogues.flatMap(({ turns }) => talk(turns.map(({ question }) => question)));
  const read = dialogues.flatMap(({ turns }) =>
    talk(
      turns.map(({ question }) => question),
      bareIndex,
    ),
  );

  test.each([
    ["with the editor's facts", told],
    ["from the article alone", read],
  ])("cite one sentence of the article, letter by letter, %s", (_, answers) => {
    const cited = answers.flatMap(evidenceOf);
    expect(cited.filter(({ sentence }) => /\n/.test(sentence))).toEqual([]);
    expect(cited.filter(({ sentence, paragraph }) => !paragraphs[paragraph].includes(sentence))).toEqual([]);
  });

  test("are one line each", () => {
    const shorts = [...told, ...read].flatMap((answer) => (answer.kind === "found" ? [answer.short] : []));
    expect(shorts.filter((short) => short.trim() === "" || /\n/.test(short))).toEqual([]);
  });

  test("are as sure as a share can be", () => {
    const sure = [...told, ...read].flatMap((answer) => (answer.kind === "chat" ? [] : [answer.confidence]));
    expect(sure.filter((confidence) => !(confidence >= 0 && confidence <= 1))).toEqual([]);
  });
});

/** The engine must find what it was not told: a question's own wording in the data would be an answer by heart. */
describe("no wording of a question stands", () => {
  const wordings = new Map(
    dialogues.flatMap(({ id, turns }) => turns.map((asked) => [plain(asked.question), { id, ...asked }])),
  );

  test("in the facts' labels and ways to ask", () => {
    const lines = story.facts.flatMap(({ id, label, asked }) =>
      [label, ...asked].map((line) => ({ id, line })),
    );
    const same = lines.flatMap(({ id, line }) => {
      const asked = wordings.get(plain(line));
      return asked === undefined ? [] : [`${id} has ${asked.id}: ${line}`];
    });
    expect(same).toEqual([]);
  });

  test("in the language's data, but for hellos and thanks, which have no other wording", () => {
    const texts = readdirSync(LANGUAGE)
      .filter((name) => /\.(?:txt|yaml)$/.test(name))
      .map((name) => ({ name, text: ` ${plain(readFileSync(`${LANGUAGE}/${name}`, "utf8"))} ` }));
    const questions = [...wordings].filter(([words, { kind }]) => kind !== "offtopic" && words.includes(" "));
    const same = questions.flatMap(([words, { id, question }]) =>
      texts
        .filter(({ text }) => words.split(" ").length > 2 && text.includes(` ${words} `))
        .map(({ name }) => `${name} has ${id}: ${question}`),
    );
    expect(same).toEqual([]);
  });
});

function evidenceOf(answer: Answer): { sentence: string; paragraph: number }[] {
  switch (answer.kind) {
    case "found":
      return [answer.evidence];
    case "unsure":
      return answer.best === undefined ? [] : [answer.best.evidence];
    case "unknown":
      return [...answer.nearest, ...(answer.best === undefined ? [] : [answer.best])].map(
        ({ evidence }) => evidence,
      );
    case "chat":
      return [];
  }
}

/** In small letters, without accents and marks. */
function plain(text: string): string {
  const words = text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join(" ") ?? "";
}
