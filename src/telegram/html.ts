/** Text with Telegram's HTML tags in it. Only the `html` tag makes it, so nothing unescaped gets in. */
export interface Html {
  readonly markup: string;
}

/**
 * Telegram's HTML from a template: the template's own tags stay, every value is escaped unless it is Html
 * itself.
 *
 * html`<b>${"AT&T"}</b>`.markup; // <b>AT&amp;T</b>
 */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  const markup = values.reduce<string>(
    (made, value, index) =>
      made + (typeof value === "object" ? value.markup : escape(String(value))) + parts[index + 1],
    parts[0] ?? "",
  );
  return { markup };
}

export function joinHtml(pieces: readonly Html[], separator: string): Html {
  return { markup: pieces.map(({ markup }) => markup).join(escape(separator)) };
}

/** The four entities that Telegram knows; a lone surrogate, which JSON would not carry, becomes "�". */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** What a reader sees of it, and what Telegram counts. */
export function plainText({ markup }: Html): string {
  return markup
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
