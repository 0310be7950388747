import type { Language } from "#text";

/** A word with where it stands; a comma or another mark behind it ends what it belongs to. */
interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|if|whether|whats|whos|hows|wheres|whens|whys|isnt|arent|wasnt|werent|didnt|doesnt|dont)$/;
/** "tell me what FIDH is": beyond that many words a copula at the end belongs to something else. */
const TURNED_WORDS_MAX = 9;

/**
 * Peels off what stands before and after a question and adds nothing to it ("hi, can you tell me … please"), so that it
 * begins with its own first word; an indirect question is turned into a direct one where its kind would not be seen
 * otherwise. What is nothing but such words stays as it is.
 */
export function peelQuestion(text: string, language: Language): string {
  const pieces = piecesOf(
    text.replace(/\p{Extended_Pictographic}\uFE0F?/gu, (sign) => " ".repeat(sign.length)),
  );
  const { preambles, endings } = language.chat.talk;
  let from = 0;
  let to = pieces.length;
  for (;;) {
    const length = longest(
      preambles,
      (phrase) => startsAt(pieces, from, phrase) && mayBePeeled(pieces, from, phrase.length),
    );
    if (length === 0 || from + length >= to) break;
    from += length;
  }
  for (;;) {
    const length = longest(
      endings,
      (phrase) => phrase.length < to - from - 1 && startsAt(pieces, to - phrase.length, phrase),
    );
    if (length === 0) break;
    to -= length;
  }
  if (from === 0 && to === pieces.length) return text;
  const first = pieces[from];
  const isOpen = to === pieces.length;
  const rest = text.slice(first.start, isOpen ? undefined : pieces[to - 1].end).trim();
  return from === 0 ? rest : direct(rest);
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)].map(({ 0: word, index }) => {
    const end = index + word.length;
    return {
      word: word.toLowerCase().replaceAll(/['’]/g, ""),
      start: index,
      end,
      closed: /^\s*[,.!:;?…–—-]/.test(text.slice(end, end + 4)),
    };
  });
}

function longest(
  phrases: readonly (readonly string[])[],
  fits: (phrase: readonly string[]) => boolean,
): number {
  let length = 0;
  for (const phrase of phrases) if (phrase.length > length && fits(phrase)) length = phrase.length;
  return length;
}

function startsAt(pieces: readonly Piece[], at: number, phrase: readonly string[]): boolean {
  return at >= 0 && phrase.every((word, i) => pieces[at + i]?.word === word);
}

/** A single word may be the question's own ("no troops left?") unless a mark or a question word follows. */
function mayBePeeled(pieces: readonly Piece[], at: number, length: number): boolean {
  const next = pieces[at + length]?.word ?? "";
  return length > 1 || pieces[at].closed || ASKS.test(next);
}

/** "if France has troops" asks yes or no; "what FIDH is" asks what is FIDH. */
function direct(question: string): string {
  const yesNo = /^(?:if|whether)\s+/i.exec(question);
  if (yesNo !== null) return `Is it so that ${question.slice(yesNo[0].length)}`;
  const turned = /^(who|what|where|when)\s+(.+?)\s+(is|are|was|were)([?.!\s]*)$/i.exec(question);
  if (turned === null || question.split(" ").length > TURNED_WORDS_MAX) return question;
  const [, asker, what, copula, end] = turned;
  return /\b(?:is|are|was|were|did|do|does|has|had|have)\b/i.test(what)
    ? question
    : `${asker} ${copula} ${what}${end}`;
}
