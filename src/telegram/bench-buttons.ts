import type { FactId, StoryId } from "#story";

/** What an editor does to a fact: its code is short, since two ids stand beside it. */
const FACT_VERBS = {
  show: "show",
  keep: "keep",
  drop: "drop",
  label: "name",
  value: "mend",
  headline: "head",
  key: "key",
  detail: "rest",
} as const;

export type FactVerb = keyof typeof FACT_VERBS;

/** What a button does with the stories' files. */
export type BenchAction =
  | { readonly kind: "desk"; readonly story: StoryId }
  /** What publishing the files as they are would bring. */
  | { readonly kind: "preview"; readonly story: StoryId }
  | { readonly kind: "fact"; readonly verb: FactVerb; readonly story: StoryId; readonly fact: FactId };

export function benchFieldsOf(action: BenchAction): string[] {
  return action.kind === "fact"
    ? ["f", action.story, FACT_VERBS[action.verb], action.fact]
    : [action.kind, action.story];
}

/** @param detail what follows the kind and the story's id */
export function decodeBenchAction(
  kind: string,
  story: StoryId,
  detail: readonly string[],
): BenchAction | undefined {
  const [code, fact = ""] = detail;
  if ((kind === "desk" || kind === "preview") && code === undefined) return { kind, story };
  const verbs = Object.keys(FACT_VERBS) as FactVerb[];
  const verb = verbs.find((name) => FACT_VERBS[name] === code);
  if (kind !== "f" || verb === undefined || detail.length !== 2 || !/^[a-z0-9-]{1,24}$/.test(fact)) {
    return undefined;
  }
  return { kind: "fact", verb, story, fact: fact as FactId };
}
