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
/** "vote as they please" */
const PRONOUN = /^(?:they|you|we|i|he|she|it|to)$/;
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
  const peelable = (at: number): number =>
    longest(preambles, (phrase) => {
      if (!startsAt(pieces, at, phrase)) return false;
      const next = at + phrase.length;
      // A single word may be the question's own: "right wing parties?", "tell me more".
      const isApart = phrase.length > 1 ? pieces.length > next + 1 : pieces[at].closed || peelable(next) > 0;
      return pieces.length > next && (isApart || ASKS.test(pieces[next].word));
    });
  let from = 0;
  for (let length = peelable(0); length > 0; length = peelable(from)) from += length;
  let to = pieces.length;
  const endingBefore = (end: number): number =>
    longest(endings, (phrase) => {
      const at = end - phrase.length;
      return at > from + 1 && startsAt(pieces, at, phrase) && !PRONOUN.test(pieces[at - 1].word);
    });
  for (let length = endingBefore(to); length > 0; length = endingBefore(to)) to -= length;
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
