const LETTER = String.raw`\p{L}\p{N}_`;

/**
 * A pattern of a question file, such as `\btour[eé]\b`: case doesn't count, and é is a letter like any other.
 *
 * @throws SyntaxError when it is no pattern
 */
export function readerPattern(source: string): RegExp {
  let translated = "";
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") {
      translated += escaped(source[++at] ?? "", inClass);
      continue;
    }
    if (character === "[") inClass = true;
    if (character === "]") inClass = false;
    translated += character;
  }
  return new RegExp(translated, "iu");
}

function escaped(character: string, inClass: boolean): string {
  if (character === "w") return inClass ? LETTER : `[${LETTER}]`;
  if (character === "W" && !inClass) return `[^${LETTER}]`;
  if (character === "b" && !inClass) {
    return `(?:(?<=[${LETTER}])(?![${LETTER}])|(?<![${LETTER}])(?=[${LETTER}]))`;
  }
  // Only marks with a meaning may be escaped under the u flag; the others mean themselves.
  return /[\s"',:;<=>@_`~!#%&]/.test(character) ? character : `\\${character}`;
}
