/** The commonest small words of each language, by its code: data/language/telling-words.txt. */
export type TellingWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Scripts that tell the language, or a few that a page's own word picks from; the first is taken without it. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, ["ja"]],
  [/\p{Script=Hangul}/gu, ["ko"]],
  [/\p{Script=Han}/gu, ["zh", "ja"]],
  [/\p{Script=Cyrillic}/gu, ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"]],
  [/\p{Script=Arabic}/gu, ["ar", "fa", "ur", "ps", "ku"]],
  [/\p{Script=Greek}/gu, ["el"]],
  [/\p{Script=Hebrew}/gu, ["he", "yi"]],
  [/\p{Script=Devanagari}/gu, ["hi", "mr", "ne"]],
  [/\p{Script=Bengali}/gu, ["bn"]],
  [/\p{Script=Thai}/gu, ["th"]],
  [/\p{Script=Georgian}/gu, ["ka"]],
  [/\p{Script=Armenian}/gu, ["hy"]],
];
/** Kana are a third of Japanese text, so less than half of the letters must do. */
const SCRIPT_MIN_SHARE = 0.3;
/** A page says "en" because its template does: its word falls where another language has so many times its words. */
const CONTRADICTION = 3;
const SAMPLE_CHARACTERS = 20_000;

/** Parses "code: words" lines. */
export function parseTellingWords(list: string): TellingWords {
  const lines = list.split("\n").filter((line) => /^[a-z]{2,3}:/.test(line));
  return new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")),
      new Set(
        line
          .slice(line.indexOf(":") + 1)
          .trim()
          .split(/\s+/),
      ),
    ]),
  );
}

/**
 * A text's language as BCP 47: what its page declares, unless script or words contradict that.
 *
 * @returns "und" where nothing tells
 */
export function guessLanguage(text: string, words: TellingWords, declared?: string): string {
  const stated = canonical(declared);
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, languages] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) < letters * SCRIPT_MIN_SHARE) continue;
    if (stated !== undefined && languages.includes(primary(stated))) return stated;
    return languages[0] === "ru" && /[іїєґ]/.test(sample) ? "uk" : (languages[0] ?? "und");
  }
  const counts = countTellingWords(sample, words);
  const [best, most] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ["und", 0];
  if (stated === undefined) return most > 0 ? best : "und";
  return most > 5 && most > CONTRADICTION * (counts.get(primary(stated)) ?? most) ? best : stated;
}

function countTellingWords(text: string, words: TellingWords): Map<string, number> {
  const counts = new Map([...words.keys()].map((code) => [code, 0]));
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const [code, telling] of words) if (telling.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function canonical(declared: string | undefined): string | undefined {
  try {
    return declared === undefined ? undefined : Intl.getCanonicalLocales(declared.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

function primary(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
