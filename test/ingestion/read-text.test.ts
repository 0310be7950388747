import { describe, expect, test } from "vitest";

import { loadPageLexicon, readMarkdown, readText } from "#ingestion";

const lexicon = loadPageLexicon();
const FIRST =
  "A fire closed the harbour museum on Monday, its director said, but nobody was hurt in the flames.";
const SECOND = "It will open again in May, said the director, Ruth Olsen, who saw the smoke from her window.";

describe("an article is read from plain text", () => {
  test("with all that may stand above it, and a credit below", () => {
    const text = `Fire closes the harbour museum

The brigade needed nine hours for a roof that nobody had looked at since the war

Firemen on the roof at dawn.
Ann Lee/Quay Pictures

By Peter Osei
May 14, 2024

${FIRST}

${SECOND}

Quay Press and agencies
`;
    expect(readText(text, lexicon)).toEqual({
      title: "Fire closes the harbour museum",
      standfirst: "The brigade needed nine hours for a roof that nobody had looked at since the war",
      byline: "Peter Osei",
      publishedAt: "2024-05-14",
      updatedAt: undefined,
      siteName: undefined,
      url: undefined,
      language: "en",
      paragraphs: [
        { kind: "caption", text: "Firemen on the roof at dawn." },
        { kind: "credit", text: "Ann Lee/Quay Pictures" },
        { kind: "body", text: FIRST },
        { kind: "body", text: SECOND },
        { kind: "credit", text: "Quay Press and agencies" },
      ],
    });
  });

  test.each([
    ["blank lines between", `Fire\n\n${FIRST}\n\n${SECOND}`],
    ["a line each", `Fire\n${FIRST}\n${SECOND}`],
    ["Windows line ends and a byte order mark", `\uFEFFFire\r\n\r\n${FIRST}\r\n\r\n${SECOND}\r\n`],
    [
      "lines broken at a width",
      `Fire\n\n${FIRST.replace(" on Monday", "\non Monday")}\n\n${SECOND.replace(" who", "\nwho")}`,
    ],
    ["a newsletter's offer between", `Fire\n\n${FIRST}\n\nSign up for our newsletter.\n\n${SECOND}`],
  ])("paragraphs: %s", (_what, text) => {
    const article = readText(text, lexicon);
    expect(article?.title).toBe("Fire");
    expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual([FIRST, SECOND]);
  });

  test("one without a headline is headed by its first sentence", () => {
    const article = readText(`${FIRST} ${SECOND}\n\n${SECOND.replace("May", "June")} ${FIRST}`, lexicon);
    expect(article).toMatchObject({
      title: FIRST,
      paragraphs: [{ text: SECOND }, { text: expect.any(String) }],
    });
  });

  test.each(["", "\n\n", "Fire", `Fire\n\nShort.`, "word ".repeat(5000)])("%# holds no article", (text) => {
    expect(readText(text, lexicon)).toBeUndefined();
  });
});

describe("an article is read from Markdown", () => {
  test("the marks go, the words stay", () => {
    const article = readMarkdown(
      `# Fire closes the *harbour* museum

By Ann Lee

A **fire** closed the [harbour museum](https://quay.example/m) on Monday, its director
said, but nobody was hurt in \`snake_case\` or 3 * 4 * 5 flames.

![The roof](roof.jpg)

## What next

- It will open again in May, said the director.
- The roof needs _nine_ weeks.

> “It smelled of tea,” she said.

***
`,
      lexicon,
    );
    expect(article).toMatchObject({ title: "Fire closes the harbour museum", byline: "Ann Lee" });
    expect(article?.paragraphs).toEqual([
      {
        kind: "body",
        text: "A fire closed the harbour museum on Monday, its director said, but nobody was hurt in snake_case or 3 * 4 * 5 flames.",
      },
      { kind: "heading", text: "What next" },
      { kind: "body", text: "It will open again in May, said the director." },
      { kind: "body", text: "The roof needs nine weeks." },
      { kind: "body", text: "“It smelled of tea,” she said." },
    ]);
  });

  test("front matter says what it says, and a broken one nothing", () => {
    const front = `title: "Fire: the museum"\nauthor: [Ann Lee, Bo Ek]\ndate: 2024-05-14T10:00:00Z\nsource: The Quay\nurl: not an address`;
    expect(readMarkdown(`---\n${front}\n---\n${FIRST}\n\n${SECOND}`, lexicon)).toMatchObject({
      title: "Fire: the museum",
      byline: "Ann Lee, Bo Ek",
      publishedAt: "2024-05-14T10:00:00Z",
      siteName: "The Quay",
      url: undefined,
    });
    expect(readMarkdown(`---\ntitle: [\n---\n# Fire\n\n${FIRST}\n\n${SECOND}`, lexicon)?.title).toBe("Fire");
  });
});
