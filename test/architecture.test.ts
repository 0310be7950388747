import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Imports run from a lower step to a higher one, never up; rooms of one step do not know one another. */
const STAIRCASE = [
  ["errors"],
  ["log"],
  ["config"],
  ["text"],
  ["story"],
  ["answering", "ingestion", "publishing", "following"],
  ["watching"],
  ["speech", "editing", "pictures"],
  ["storage"],
  ["app"],
  ["telegram", "cli"],
  ["main"],
];
/** Imports no other room, and only main and the tests enter it. */
const ALONE = "standin";

const PRIVATE_PACKAGES: Record<string, RegExp> = {
  telegram: /^(?:grammy|@grammyjs\/)/,
  storage: /^(?:kysely|pg|node:sqlite)/,
  text: /^wink-/,
  watching: /^feedsmith$/,
  pictures: /^(?:@resvg\/|dejavu-)/,
};

const LINES_MAX = 300;

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly imports: readonly string[];
  readonly text: string;
}

const files = globSync("src/**/*.ts").toSorted().map(readSource);
const doors = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).imports);

test("imports go down the staircase", () => {
  const offences = offencesOf(({ room, imports }) =>
    imports.filter((name) => name.startsWith("#") && !isBelow(name.slice(1), room)),
  );
  expect(offences).toEqual([]);
});

test("a room is entered by its door", () => {
  const offences = offencesOf(({ path, room, imports }) =>
    imports.filter(
      (name) =>
        (name.startsWith("#") && !doors.includes(name)) ||
        (name.startsWith(".") && roomOf(join(dirname(path), name)) !== room),
    ),
  );
  expect(offences).toEqual([]);
});

test("a private package stays in its room", () => {
  const offences = offencesOf(({ room, imports }) =>
    Object.entries(PRIVATE_PACKAGES)
      .filter(([owner]) => owner !== room)
      .flatMap(([, pattern]) => imports.filter((name) => pattern.test(name))),
  );
  expect(offences).toEqual([]);
});

test(`no file has more than ${LINES_MAX} lines`, () => {
  const offences = offencesOf(({ text }) => {
    const lines = text.split("\n").length - 1;
    return lines > LINES_MAX ? [`${lines} lines`] : [];
  });
  expect(offences).toEqual([]);
});

test("only a program's main.ts touches the process", () => {
  const offences = offencesOf(({ path, imports, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const touches = imports.includes("node:process") || /(?<![\w."'`-])process\.\w/.test(code);
    return touches && basename(path) !== "main.ts" ? ["touches the process"] : [];
  });
  expect(offences).toEqual([]);
});

test("every room has a step", () => {
  const rooms = new Set(files.map(({ room }) => room));
  expect([...rooms].filter((room) => room !== ALONE && stepOf(room) === -1)).toEqual([]);
});

test("no file is named after nothing", () => {
  const vague = /^(?:utils?|helpers?|common|types|constants|misc)\.ts$/;
  expect(files.filter(({ path }) => vague.test(basename(path)))).toEqual([]);
});

/** "src/room/file.ts: what it does wrong" for each offence. */
function offencesOf(find: (file: SourceFile) => readonly string[]): string[] {
  return files.flatMap((file) => find(file).map((offence) => `${file.path}: ${offence}`));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const imports = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/g)].map(([, name]) => name);
  return { path, room: roomOf(path), imports, text };
}

function stepOf(room: string): number {
  return STAIRCASE.findIndex((rooms) => rooms.includes(room));
}

function isBelow(other: string, room: string): boolean {
  if (room === ALONE) return false;
  if (other === ALONE) return room === "main";
  return stepOf(other) !== -1 && stepOf(other) < stepOf(room);
}

function roomOf(path: string): string {
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? "";
}
