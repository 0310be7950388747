import type { StoryId } from "#story";
import { type BenchAction, benchFieldsOf, decodeBenchAction } from "./bench-buttons.ts";

const OFFER_VERBS = ["publish", "correct", "later"] as const;

/** So much of an offer's hash tells it from all others of its story, and fits into a button. */
const HASH_CHARACTERS = 8;

/** What a button does that only editors have. */
export type DeskAction =
  | BenchAction
  /** What is to become of the files as they were offered. */
  | {
      readonly kind: "offer";
      readonly verb: (typeof OFFER_VERBS)[number];
      readonly story: StoryId;
      /** The beginning of its hash. */
      readonly hash: string;
    }
  /** Nothing more of an announcement shall go out. */
  | { readonly kind: "stop"; readonly story: StoryId; readonly revision: number };

export function isDeskAction(action: { readonly kind: string }): action is DeskAction {
  return ["offer", "stop", "desk", "preview", "fact"].includes(action.kind);
}

export function deskFieldsOf(action: DeskAction): (string | number)[] {
  switch (action.kind) {
    case "offer":
      return ["offer", action.story, action.verb, action.hash.slice(0, HASH_CHARACTERS)];
    case "stop":
      return ["stop", action.story, action.revision];
    default:
      return benchFieldsOf(action);
  }
}

/** @param detail what follows the kind and the story's id */
export function decodeDeskAction(
  kind: string,
  story: StoryId,
  detail: readonly string[],
): DeskAction | undefined {
  const atBench = decodeBenchAction(kind, story, detail);
  if (atBench) return atBench;
  const [first = "", second = "", ...rest] = detail;
  if (rest.length > 0) return undefined;
  const verb = OFFER_VERBS.find((name) => name === first);
  if (kind === "offer" && verb && /^[0-9a-f]{8}$/.test(second)) return { kind, verb, story, hash: second };
  if (kind === "stop" && /^[1-9]\d{0,8}$/.test(first) && second === "") {
    return { kind, story, revision: Number(first) };
  }
  return undefined;
}
