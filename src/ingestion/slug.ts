/** Letters that do not come apart into a Latin one and an accent. */
const LATIN: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  ß: "ss",
  đ: "d",
  ł: "l",
  œ: "oe",
  þ: "th",
  ð: "d",
  ı: "i",
};

/** A text as an id: small Latin letters and digits, joined by hyphens, cut between words; "" where it has none. */
export function slug(text: string, maxCharacters: number): string {
  const words =
    text
      .toLowerCase()
      .replace(/[æøßđłœþðı]/g, (letter) => LATIN[letter] ?? "")
      .normalize("NFKD")
      .replace(/[\p{M}'’.,]/gu, "")
      .match(/[a-z0-9]+/g) ?? [];
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word.slice(0, maxCharacters) : `${id}-${word}`;
    if (longer.length > maxCharacters) break;
    id = longer;
  }
  return id;
}

/** The id, or where it is taken the first of id-2, id-3 … that is free. */
export function freeId(id: string, maxCharacters: number, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let count = 2; ; count++) {
    const end = `-${count}`;
    const next = id.slice(0, maxCharacters - end.length).replace(/-+$/, "") + end;
    if (!isTaken(next)) return next;
  }
}
