import type { Language } from "#text";
import { askedSpeaker } from "./asked-speaker.ts";
import { composeSpan } from "./compose-span.ts";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";

const OPEN_KIND = /^(?:what|whatDid|how)$/;
/** Shorter words in quotation marks are a name or a mere word. */
const QUOTE_WORDS_MIN = 3;

/** "What did she call it?": her own words, where the likeliest sentence quotes them; undefined where nobody's are asked for. */
export function composeQuote(matches: Matches, language: Language): Draft | undefined {
  const { reading } = matches;
  if (!OPEN_KIND.test(reading.kind) || askedSpeaker(reading).length === 0) return undefined;
  const draft = composeSpan(matches, language);
  const quotes = [...(draft?.sentence.text.matchAll(/[“"]([^”"]+)[”"]/g) ?? [])].map(([, words]) => words);
  const longest = quotes.toSorted((a, b) => b.length - a.length)[0];
  if (draft === undefined || longest === undefined || longest.split(" ").length < QUOTE_WORDS_MIN)
    return undefined;
  return { ...draft, short: longest.replace(/[,.]$/, "") };
}
