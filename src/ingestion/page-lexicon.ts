import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseBoilerplate, type Boilerplate } from "./boilerplate.ts";
import { parseTellingWords, type TellingWords } from "./guess-language.ts";

/** The words that reading an article goes by. It can be handed to a worker as it is. */
export interface PageLexicon {
  readonly boilerplate: Boilerplate;
  readonly tellingWords: TellingWords;
}

/**
 * @param folder that of all languages; default: the program's own data/language
 * @throws where a file of it is missing: it ships with the program
 */
export function loadPageLexicon(folder = join(import.meta.dirname, "../../data/language")): PageLexicon {
  return {
    boilerplate: parseBoilerplate(readFileSync(join(folder, "en", "boilerplate.txt"), "utf8")),
    tellingWords: parseTellingWords(readFileSync(join(folder, "telling-words.txt"), "utf8")),
  };
}
