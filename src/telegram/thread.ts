import type { Thread } from "./bot-storage.ts";
import type { Incoming } from "./read-update.ts";

type Said = Pick<Incoming, "person" | "group">;

/**
 * The conversation that a question goes on with. In a group many go on side by side: a reply goes on with what the message
 * said, whoever wrote it, and all else with what the same person asked before. Undefined: the chat has but one.
 */
export function threadOf({ person, group }: Said): Thread | undefined {
  if (!group) return undefined;
  return group.continues === undefined ? { person } : { message: group.continues };
}

/** Where it can be gone on with: by the same person, or as a reply to the answer. */
export function threadsAfter(
  { person, group }: Said,
  answer: number | undefined,
): readonly Thread[] | undefined {
  if (!group) return undefined;
  return answer === undefined ? [{ person }] : [{ person }, { message: answer }];
}
