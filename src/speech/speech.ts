import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** What the bot says in one language, apart from what the story says. */
export interface Speech {
  /** BCP 47, such as "en". */
  readonly locale: string;
  /**
   * The words of one key, with its placeholders filled. A number is written the locale's way: 1,000.
   *
   * @throws RangeError when the locale lacks the key, or `values` a placeholder: a mistake of ours
   */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/**
 * Reads `<folder>/<locale>.ftl`, a Fluent file. It ships with the program, so what is wrong with it is a
 * mistake of ours.
 *
 * @throws RangeError when a message of the file can't be read
 */
export function loadSpeech(folder: string, locale: string): Speech {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const file = join(folder, `${locale}.ftl`);
  const [duplicate] = bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
  if (duplicate) throw new RangeError(`${file}: ${duplicate.message}`);
  return {
    locale,
    say(key, values) {
      const pattern = bundle.getMessage(key)?.value;
      if (!pattern) throw new RangeError(`${file} has no words for ${JSON.stringify(key)}`);
      const faults: Error[] = [];
      const words = bundle.formatPattern(pattern, values, faults);
      if (faults.length > 0) throw new RangeError(`${file}, ${key}: ${faults[0].message}`);
      return words;
    },
  };
}
