import type { StoryId } from "#story";

/** Telegram's limit, in bytes. */
const CALLBACK_DATA_MAX_BYTES = 64;

export const VIEWS = ["summary", "timeline", "people", "figures", "quotes"] as const;
/** A way of reading a whole story. */
export type View = (typeof VIEWS)[number];

/**
 * What a button does. A question does not fit into a button's data, but Telegram hands the whole message back
 * when one is pressed: "ask" asks what stands on the button, as a question about `story`. Its number only
 * tells it from its neighbours.
 */
export type ButtonAction =
  | { readonly kind: "ask"; readonly story: StoryId; readonly number: number }
  | { readonly kind: "story"; readonly story: StoryId }
  | { readonly kind: "view"; readonly view: View; readonly story: StoryId }
  /** The answer to whether everything shall be deleted. */
  | { readonly kind: "forget"; readonly sure: boolean };

export interface Button {
  readonly label: string;
  readonly action: ButtonAction;
}

/** @throws RangeError when it does not fit: ids that long are refused when a story is read */
export function encodeAction(action: ButtonAction): string {
  const data = fieldsOf(action).join(":");
  const bytes = Buffer.byteLength(data);
  if (bytes > CALLBACK_DATA_MAX_BYTES) {
    throw new RangeError(
      `a button's data has ${bytes} bytes, at most ${CALLBACK_DATA_MAX_BYTES} fit: ${data}`,
    );
  }
  return data;
}

function fieldsOf(action: ButtonAction): (string | number)[] {
  switch (action.kind) {
    case "ask":
      return ["ask", action.story, action.number];
    case "story":
      return ["story", action.story];
    case "view":
      return ["view", action.story, action.view];
    case "forget":
      return ["forget", action.sure ? "all" : "nothing"];
  }
}

/** "unknown" for whatever this version does not make, such as a button of an older or a newer bot. */
export function decodeAction(data: string): ButtonAction | { readonly kind: "unknown" } {
  if (data === "forget:all" || data === "forget:nothing") {
    return { kind: "forget", sure: data === "forget:all" };
  }
  const [kind, id, detail, ...rest] = data.split(":");
  if (id === undefined || !/^[a-z0-9-]{1,32}$/.test(id) || rest.length > 0) return { kind: "unknown" };
  const story = id as StoryId;
  if (kind === "story" && detail === undefined) return { kind, story };
  if (kind === "ask" && detail !== undefined && /^\d{1,3}$/.test(detail)) {
    return { kind, story, number: Number(detail) };
  }
  const view = VIEWS.find((name) => name === detail);
  if (kind === "view" && view) return { kind, story, view };
  return { kind: "unknown" };
}

/** Buttons, one a row, that ask what stands on them. */
export function questionButtons(questions: readonly string[], story: StoryId): Button[][] {
  return questions
    .filter((question) => question.trim() !== "")
    .map((label, number) => [{ label, action: { kind: "ask", story, number } }]);
}
