import { porterStem } from "./porter.ts";
import { normaliseAnswer, onOneLine } from "./squad.ts";

/** The least share of an option's stems that its evidence holds. */
const STEMS_MIN_SHARE = 0.6;

/** Words that say nothing of an option; all of them count where an option has no others. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but if of at by for with about against between into through during before after above below to
  from up down in out on off over under again then once here there when where why how all any both each few more
  most other some such no nor not only own same so than too very can will just should would could may might must
  shall do does did doing done have has had having be am is are was were been being i me my we our you your he him
  his she her hers it its they them their theirs this that these those what which who whom whose as until while
  because also s t d ll m re ve`.split(/\s+/),
);

/** Whether the evidence holds one of the answers as whole words, normalised or as they are ("sea" in "sea-level"). */
export function holdsAnswer(evidence: string, answers: readonly string[]): boolean {
  const normalised = ` ${normaliseAnswer(evidence)} `;
  const raw = onOneLine(evidence.toLowerCase());
  return answers.some((answer) => {
    const wanted = normaliseAnswer(answer);
    return (
      (wanted !== "" && normalised.includes(` ${wanted} `)) ||
      holdsWords(raw, onOneLine(answer.toLowerCase()))
    );
  });
}

function holdsWords(text: string, words: string): boolean {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])`, "u").test(text);
}

/** Whether the evidence holds most of what a multiple-choice option says, in whatever form of its words. */
export function holdsOption(evidence: string, options: readonly string[]): boolean {
  const held = new Set(wordsOf(evidence).map(porterStem));
  return options.some((option) => {
    const words = wordsOf(option);
    const telling = words.filter((word) => !STOP_WORDS.has(word));
    const stems = [...new Set((telling.length > 0 ? telling : words).map(porterStem))];
    return (
      stems.length > 0 && stems.filter((stem) => held.has(stem)).length >= STEMS_MIN_SHARE * stems.length
    );
  });
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .replaceAll("'s", " ")
      .match(/[a-z0-9]+(?:\.[0-9]+)?/g) ?? []
  );
}
