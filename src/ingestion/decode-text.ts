/** How much of a page is searched for its own word on its encoding; the standard asks for 1,024 bytes. */
const META_SEARCH_BYTES = 4096;
/** Of the letters in a text that is Cyrillic in windows-1251, nearly all are bytes above this one. */
const FIRST_HIGH_LETTER = 0xc0;

/**
 * Turns bytes into text: by byte order mark, the header's charset, the page's own <meta>, else by what the bytes
 * look like. A label that the bytes contradict (said to be UTF-8 and is not) is passed over.
 */
export function decodeText(bytes: Uint8Array, headerCharset?: string): string {
  const labels = [markedEncoding(bytes), headerCharset, metaCharset(bytes)];
  for (const label of labels) {
    const text = label === undefined ? undefined : tryDecode(bytes, label);
    if (text !== undefined) return text;
  }
  return tryDecode(bytes, "utf-8") ?? new TextDecoder(guessSingleByte(bytes)).decode(bytes);
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // RangeError: no such encoding. TypeError: the bytes are not in it.
    return undefined;
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, META_SEARCH_BYTES)).toString("latin1");
  const label =
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]+)/i.exec(head)?.[1];
  // A page whose <meta> could be read byte by byte is not in UTF-16, whatever it says.
  return label !== undefined && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/** windows-1251 where high letters come in runs, as in Cyrillic; windows-1252 where they are single accents. */
function guessSingleByte(bytes: Uint8Array): string {
  let high = 0;
  let highAfterHigh = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < FIRST_HIGH_LETTER) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= FIRST_HIGH_LETTER) highAfterHigh++;
  }
  return high > 0 && highAfterHigh / high > 0.5 ? "windows-1251" : "windows-1252";
}
