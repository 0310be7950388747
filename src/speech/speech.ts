import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** What the bot says in one language, apart from what the story says. */
export interface Speech {
  /** BCP 47, such as "en". */
  readonly locale: string;
  /** Every one that there is. */
  readonly locales: readonly string[];
  /**
   * The words of one key, with its placeholders filled. A number is written the locale's way: 1,000.
   *
   * @throws RangeError when the locale lacks the key, or `values` a placeholder: a mistake of ours
   */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The same in another language, BCP 47 such as "fr-CA"; in its own where there are no words of that one. */
  in(language: string | undefined): Speech;
}

const FILE_END = ".ftl";

/**
 * Reads `<folder>/<locale>.ftl`, a Fluent file, and the others of the folder when they are first asked for. They ship
 * with the program, so what is wrong with them is a mistake of ours.
 *
 * @throws RangeError when a message of the file can't be read
 */
export function loadSpeech(folder: string, locale: string): Speech {
  const locales = readdirSync(folder)
    .filter((name) => name.endsWith(FILE_END))
    .map((name) => name.slice(0, -FILE_END.length))
    .toSorted();
  const loaded = new Map<string, Speech>();

  function load(one: string): Speech {
    const known = loaded.get(one);
    if (known !== undefined) return known;
    const say = readWords(join(folder, one + FILE_END), one);
    const speech: Speech = {
      locale: one,
      locales,
      say,
      in(language) {
        const wanted = localeFor(language, locales);
        return wanted === undefined ? speech : load(wanted);
      },
    };
    loaded.set(one, speech);
    return speech;
  }
  return load(locale);
}

/** "fr" for "fr-CA" where there is no better. */
function localeFor(language: string | undefined, locales: readonly string[]): string | undefined {
  const subtags = language?.split(/[-_]/) ?? [];
  for (let count = subtags.length; count > 0; count--) {
    const wanted = subtags.slice(0, count).join("-").toLowerCase();
    const found = locales.find((locale) => locale.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readWords(file: string, locale: string): Speech["say"] {
  const bundle = new FluentBundle(locale, { useIsolating: isRightToLeft(locale) });
  const [duplicate] = bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
  if (duplicate) throw new RangeError(`${file}: ${duplicate.message}`);
  return (key, values) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new RangeError(`${file} has no words for ${JSON.stringify(key)}`);
    const faults: Error[] = [];
    const words = bundle.formatPattern(pattern, values, faults);
    if (faults.length > 0) throw new RangeError(`${file}, ${key}: ${faults[0].message}`);
    return words;
  };
}

const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string | undefined> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Nkoo",
  "Syrc",
  "Thaa",
]);

/** There a name of the story's, written the other way, would mix up the words around it. */
function isRightToLeft(locale: string): boolean {
  return RIGHT_TO_LEFT_SCRIPTS.has(new Intl.Locale(locale).maximize().script);
}
