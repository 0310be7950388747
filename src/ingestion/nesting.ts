/** Elements that never hold others, and those whose end tag may be left out: a page of open <p> is not deep. */
const FLAT = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr frame basefont " +
    "html head body p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rb rt rtc rp"
  ).split(" "),
);
/** Elements whose content is not markup. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);

/**
 * How deep a page's elements stand in one another, by one pass over its characters without building a tree. What
 * finds the article in a page takes about the cube of this depth, so it is asked first.
 */
export function measureNesting(html: string): number {
  const open: string[] = [];
  const openByName = new Map<string, number>();
  let deepest = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const end = endOfTag(html, at);
    const name = /^<(\/?)([a-z][^\s/>]{0,30})/i.exec(html.slice(at, Math.min(end, at + 34)));
    if (name) {
      const element = name[2]?.toLowerCase() ?? "";
      if (name[1] === "/") closeElement(element, open, openByName);
      else if (RAW.has(element)) {
        at = endOfRaw(html, end, element);
        continue;
      } else if (!FLAT.has(element) && !closesItself(html, end, openByName)) {
        open.push(element);
        openByName.set(element, (openByName.get(element) ?? 0) + 1);
        deepest = Math.max(deepest, open.length);
      }
    }
    at = html.indexOf("<", end);
  }
  return deepest;
}

/** An end tag closes all that stands open inside its element; one without a start tag closes nothing. */
function closeElement(element: string, open: string[], openByName: Map<string, number>): void {
  if (!openByName.get(element)) return;
  let closed;
  do {
    closed = open.pop() ?? element;
    openByName.set(closed, (openByName.get(closed) ?? 1) - 1);
  } while (closed !== element);
}

/** Only drawings and formulas know `<path/>`; elsewhere the slash means nothing. */
function closesItself(html: string, end: number, openByName: Map<string, number>): boolean {
  return html[end - 2] === "/" && Boolean(openByName.get("svg") || openByName.get("math"));
}

/** Index after the tag or comment that starts at `at`. A ">" inside a quoted attribute does not end it. */
function endOfTag(html: string, at: number): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 4);
  if (!/[a-z/!?]/i.test(html[at + 1] ?? "")) return at + 1;
  let quote = "";
  for (let index = at + 1; index < html.length; index++) {
    const character = html[index];
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return index + 1;
    else if ((character === '"' || character === "'") && html[index - 1] === "=") quote = character;
  }
  return html.length;
}

function endOfRaw(html: string, from: number, element: string): number {
  const endTag = new RegExp(`</${element}`, "gi");
  endTag.lastIndex = from;
  const found = endTag.exec(html);
  return found ? html.indexOf("<", found.index) : -1;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}
