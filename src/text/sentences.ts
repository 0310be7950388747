/** A sentence's place in its paragraph: `paragraph.slice(start, end)`, without outer white space. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** What may follow a full stop and still belong to the sentence it ends. */
const CLOSERS = /["”’')\]»]/;
const OPENERS = /["“‘'([«—–-]/;

/**
 * Cuts a paragraph into sentences. A line break always ends one. A full stop does not after an abbreviation, an
 * initial ("John F. Kennedy", "N. Korean"), inside a number, or before a small letter.
 *
 * @param abbreviations words that end in a full stop without ending a sentence, without that stop
 */
export function splitSentences(paragraph: string, abbreviations: ReadonlySet<string>): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (let at = 0; at < paragraph.length; at++) {
    const character = paragraph[at];
    if (character === "\n") {
      pushSpan(spans, paragraph, start, at);
      start = at + 1;
    } else if (character === "." || character === "!" || character === "?" || character === "…") {
      const end = endOfSentence(paragraph, at, abbreviations);
      if (end === undefined) continue;
      pushSpan(spans, paragraph, start, end);
      start = end;
      at = end - 1;
    }
  }
  pushSpan(spans, paragraph, start, paragraph.length);
  return spans;
}

function pushSpan(spans: SentenceSpan[], paragraph: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(paragraph[start])) start++;
  while (end > start && /\s/.test(paragraph[end - 1])) end--;
  if (end > start) spans.push({ start, end });
}

/** Index after the sentence that the mark at `at` ends, or undefined where it ends none. */
function endOfSentence(
  paragraph: string,
  at: number,
  abbreviations: ReadonlySet<string>,
): number | undefined {
  let end = at + 1;
  while (end < paragraph.length && /[.!?…]/.test(paragraph[end])) end++;
  const marks = paragraph.slice(at, end);
  const closersFrom = end;
  while (end < paragraph.length && CLOSERS.test(paragraph[end])) end++;
  if (end >= paragraph.length) return end;
  // Encyclopedia texts keep footnote marks glued to the stop: "Romans.[7] Later".
  const footnote = /^(?:\[\d+\])+/.exec(paragraph.slice(end, end + 16));
  if (footnote) end += footnote[0].length;
  if (!/\s/.test(paragraph[end] ?? " ")) return undefined;
  let next = end;
  while (next < paragraph.length && /[^\S\n]/.test(paragraph[next])) next++;
  if (next >= paragraph.length || paragraph[next] === "\n") return end;
  let first = next;
  while (first < paragraph.length && OPENERS.test(paragraph[first])) first++;
  const follower = paragraph[first] ?? "";
  if (/\p{Ll}/u.test(follower)) return undefined;
  if (marks === "." && closersFrom === end && endsInAbbreviation(paragraph, at, follower, abbreviations)) {
    return undefined;
  }
  return end;
}

function endsInAbbreviation(
  paragraph: string,
  stop: number,
  follower: string,
  abbreviations: ReadonlySet<string>,
): boolean {
  const word = /[\p{L}\p{N}.'’&-]*$/u.exec(paragraph.slice(Math.max(0, stop - 24), stop))?.[0] ?? "";
  if (word === "") return false;
  if (word === "No" || word === "no" || word === "p" || word === "pp") return /\d/.test(follower);
  if (abbreviations.has(word)) return true;
  if (/^\p{Lu}$/u.test(word)) return !/^(?:I|A)$/.test(word) || /\p{Lu}/u.test(follower);
  // "U.S. Army", "Ph.D. Smith", but "in the U.S. The army": only an article or pronoun starts anew.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return !/^\s*["“]?(?:The|A|An|In|On|He|She|It|They|We|But|And|This|That|These|At|For|I)\s/.test(
      paragraph.slice(stop + 1, stop + 12),
    );
  }
  return false;
}
