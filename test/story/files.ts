import { parseStory, type Fault, type Story } from "#story";
import { language } from "../english.ts";

const FRONT_MATTER = `---
title: Ferry runs aground off Skye
language: en
status: published
source: { name: The Harbour Post }
---
`;

/** article.md with a body, paragraphs as they stand. */
export function articleFile(body: string): string {
  return `${FRONT_MATTER}\n${body}\n`;
}

/** facts.yaml of one fact with a value, both as YAML writes them. */
export function factsFile(value: string, quote: string, more = ""): string {
  return `entities:
  - { id: coastguard, kind: organisation, name: the coastguard, aliases: [guards] }
  - { id: obrien, kind: person, name: Ann O'Brien }
facts:
  - id: ferry
    label: The ferry
    kind: event
    value: ${value}
    says: The ferry ran aground.
    evidence: [${quote}]
${more}`;
}

export interface Outcome {
  readonly story?: Story;
  readonly faults: readonly Fault[];
}

export function readFiles(article: string | undefined, facts?: string): Outcome {
  const result = parseStory({ id: "ferry", article, facts }, language);
  return "story" in result ? { story: result.story, faults: [] } : result;
}

/** The story, where nothing is wrong with its files. */
export function readStory(article: string, facts?: string): Story {
  const { story, faults } = readFiles(article, facts);
  if (story === undefined) throw new Error(JSON.stringify(faults, null, 2));
  return story;
}
