import { parseStory, type Story } from "#story";
import type { RevisionToTell } from "#following";
import { language } from "../english.ts";

export interface FactSpec {
  readonly id?: string;
  /** As YAML has it. */
  readonly value?: string;
  readonly importance?: "headline" | "key" | "detail";
  readonly origin?: "editor" | "extracted";
  readonly says?: string;
}

/** A sentence of the article, with the facts that cite it. */
export type Line = readonly [sentence: string, ...facts: FactSpec[]];

/** A ferry's story of these sentences, each a paragraph. */
export function ferry(number: number, ...lines: readonly Line[]): Story {
  const facts = lines.flatMap(([sentence, ...specs]) => specs.map((spec) => factYaml(sentence, spec)));
  const result = parseStory(
    {
      id: "ferry",
      article: `---
title: Ferry runs aground off Skye
language: en
status: published
source: { name: The Harbour Post }
---

${lines.map(([sentence]) => sentence).join("\n\n")}
`,
      facts: `entities:
  - { id: coastguard, kind: organisation, name: the coastguard, aliases: [guards] }
facts:
${facts.join("")}`,
    },
    language,
  );
  if (!("story" in result)) throw new Error(JSON.stringify(result.faults, null, 2));
  return { ...result.story, revision: number };
}

function factYaml(
  sentence: string,
  {
    id = "passengers",
    value = "{ text: aground }",
    importance = "key",
    origin = "editor",
    says = `${id} of ${sentence}`,
  }: FactSpec,
): string {
  return `  - id: ${id}
    label: Label of ${id}
    kind: figure
    value: ${value}
    says: ${JSON.stringify(says)}
    importance: ${importance}
    origin: ${origin}
    evidence: [${JSON.stringify(sentence)}]
`;
}

export function revision(story: Story, more: Partial<Omit<RevisionToTell, "story">> = {}): RevisionToTell {
  return { story, isCorrection: false, isStopped: false, ...more };
}
