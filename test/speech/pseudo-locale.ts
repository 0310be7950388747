import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A language that nobody speaks, written from right to left: English in other letters. */
export const PSEUDO_LOCALE = "ar-XB";

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهو";

/** A folder of all locales there are and that one. */
export function withPseudoLocale(): string {
  const folder = mkdtempSync(join(tmpdir(), "askstory-locales-"));
  cpSync("data/locales", folder, { recursive: true });
  const english = readFileSync(join(folder, "en.ftl"), "utf8");
  writeFileSync(join(folder, `${PSEUDO_LOCALE}.ftl`), english.split("\n").map(lineInPseudo).join("\n"));
  return folder;
}

/** Keys, placeholders, forms of a plural, commands and what follows an @ stay. */
function lineInPseudo(line: string): string {
  if (line.startsWith("#")) return line;
  const [, key = "", words] = /^([a-z][a-z0-9-]* =)?(.*)$/.exec(line) ?? [];
  return key + words.replace(/\{[^}]*\}?|\[\w+\]|[/@]\w+|\*|([A-Za-z])/g, inPseudo);
}

function inPseudo(whole: string, letter: string | undefined): string {
  if (letter === undefined) return whole;
  return LETTERS.charAt(letter.toLowerCase().charCodeAt(0) - "a".charCodeAt(0));
}
