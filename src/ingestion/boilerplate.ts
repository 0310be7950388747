/** Lines that belong to a page and not to its article: data/language/<code>/boilerplate.txt. */
export interface Boilerplate {
  readonly whole: ReadonlySet<string>;
  /** By their first word. */
  readonly starts: ReadonlyMap<string, readonly string[]>;
}

/** A newsletter's offer is a sentence or two; a longer paragraph that starts like one is the article's, and so is a quotation. */
const OFFER_MAX_WORDS = 32;
const READING_TIME =
  /^(?:(?:est(?:imated)?\.? )?read(?:ing)? time:? )?(?:about )?\d+[ -]?(?:min(?:ute)?s?)(?: read(?:ing time)?)?$/;
const DATE_LINE =
  /^(?:(?:last |first )?(?:published|updated|posted|modified|created)(?: on| at)?[: ]*)+(?:.{0,40}\d.{0,30}|.{1,20} ago)$/;

/** Parses the list: "phrase …" for how a paragraph starts, "phrase" for a whole one, "#" for a comment. */
export function parseBoilerplate(list: string): Boilerplate {
  const whole = new Set<string>();
  const starts = new Map<string, string[]>();
  for (const line of list.split("\n").map((text) => text.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const phrase = comparable(line);
    if (!line.endsWith("…")) whole.add(phrase);
    else {
      const first = firstWord(phrase);
      starts.set(first, [...(starts.get(first) ?? []), phrase]);
    }
  }
  return { whole, starts };
}

/** Whether a paragraph is one of the page's own lines: a share button, a newsletter's offer, "4 min read". */
export function isBoilerplate(paragraph: string, { whole, starts }: Boilerplate): boolean {
  const lineEnd = paragraph.indexOf("\n");
  // An advertisement's first line names it.
  if (lineEnd !== -1 && whole.has(comparable(paragraph.slice(0, lineEnd)))) return true;
  const text = comparable(paragraph);
  if (text === "" || whole.has(text) || READING_TIME.test(text) || DATE_LINE.test(text)) return true;
  if (text.split(" ").length > OFFER_MAX_WORDS || /^["“„«‘']/u.test(paragraph)) return false;
  return (starts.get(firstWord(text)) ?? []).some(
    (phrase) => text.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(text[phrase.length] ?? " "),
  );
}

/** Small letters, straight apostrophes, no outer punctuation; what stands inside stays. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N}©@:]+$/gu, "");
}

function firstWord(text: string): string {
  return text.slice(0, (text.indexOf(" ") + 1 || text.length + 1) - 1);
}
