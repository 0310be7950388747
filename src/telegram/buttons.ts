import { type Level, LEVELS, type NewsChoices, type WishId } from "#following";
import type { StoryId } from "#story";
import { decodeDeskAction, type DeskAction, deskFieldsOf } from "./desk-buttons.ts";
import { decodePosting, encodePosting, type PostingChange } from "./posting.ts";
import { decodeChoices, encodeChoices, isNewsChoice, type NewsChoice } from "./news-choices.ts";

/** Telegram's limit, in bytes. */
const CALLBACK_DATA_MAX_BYTES = 64;

export const VIEWS = ["summary", "timeline", "people", "figures", "quotes"] as const;
/** A way of reading a whole story. */
export type View = (typeof VIEWS)[number];

const FOLLOW_VERBS = ["follow", "unfollow", "pause", "resume"] as const;
type FollowVerb = (typeof FOLLOW_VERBS)[number];

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
  | { readonly kind: "forget"; readonly sure: boolean }
  | { readonly kind: FollowVerb; readonly story: StoryId }
  /** What of a story is posted in a group or a channel. */
  | {
      readonly kind: "posting";
      readonly chat: number;
      readonly story: StoryId;
      readonly change: PostingChange;
    }
  /** To be told once the story says what stands in the message. */
  | { readonly kind: "wish"; readonly story: StoryId }
  | { readonly kind: "unwish"; readonly story: StoryId; readonly id: WishId }
  /** Whether an answer was right. */
  | { readonly kind: "judge"; readonly question: number; readonly verdict: "right" | "wrong" }
  /** What an editor does with what the story doesn't say, and all that asks the same. */
  | { readonly kind: "aside"; readonly question: number; readonly how: "dismissed" | "muted" }
  /** What is followed, and how: to see it and to change it. */
  | { readonly kind: "following" | "settings" | "postings" }
  | { readonly kind: "language"; readonly language: string }
  /** What to hear of one story. */
  | { readonly kind: "level"; readonly story: StoryId; readonly what: Level }
  /** What to choose from, of how to hear of all stories. */
  | { readonly kind: "choose"; readonly choice: NewsChoice }
  | { readonly kind: "chosen"; readonly choices: NewsChoices }
  | DeskAction;

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
    case "follow":
    case "unfollow":
    case "pause":
    case "resume":
    case "wish":
      return [action.kind, action.story];
    case "unwish":
      return ["unwish", action.story, action.id];
    case "posting":
      return ["post", action.story, action.chat.toString(36), encodePosting(action.change)];
    case "following":
    case "settings":
    case "postings":
      return [action.kind];
    case "language":
      return ["language", action.language];
    case "judge":
      return ["judge", action.question, action.verdict];
    case "aside":
      return ["aside", action.question, action.how];
    case "level":
      return ["level", action.story, action.what];
    case "choose":
      return ["choose", action.choice];
    case "chosen":
      return ["chosen", encodeChoices(action.choices)];
    default:
      return deskFieldsOf(action);
  }
}

/** "unknown" for whatever this version does not make, such as a button of an older or a newer bot. */
export function decodeAction(data: string): ButtonAction | { readonly kind: "unknown" } {
  if (data === "forget:all" || data === "forget:nothing") {
    return { kind: "forget", sure: data === "forget:all" };
  }
  if (data === "following" || data === "settings" || data === "postings") return { kind: data };
  const posting = decodePost(data);
  if (posting) return posting;
  const [kind, id, detail, ...rest] = data.split(":");
  if (kind === "language" && id !== undefined && detail === undefined) return { kind, language: id };
  if (kind === "choose" && isNewsChoice(id)) return { kind, choice: id };
  if (kind === "chosen" && id !== undefined) return decodeChosen(id);
  if ((kind === "judge" || kind === "aside") && rest.length === 0) return decodeNumbered(kind, id, detail);
  if (id === undefined || !/^[a-z0-9-]{1,32}$/.test(id)) return { kind: "unknown" };
  const story = id as StoryId;
  const atDesk = decodeDeskAction(kind, story, detail === undefined ? [] : [detail, ...rest]);
  if (atDesk || rest.length > 0) return atDesk ?? { kind: "unknown" };
  if (kind === "story" && detail === undefined) return { kind, story };
  if (kind === "ask" && detail !== undefined && /^\d{1,3}$/.test(detail)) {
    return { kind, story, number: Number(detail) };
  }
  const view = VIEWS.find((name) => name === detail);
  if (kind === "view" && view) return { kind, story, view };
  if (kind === "wish" && detail === undefined) return { kind, story };
  if (kind === "unwish" && detail !== undefined && /^[\w-]{12}$/.test(detail)) {
    return { kind, story, id: detail as WishId };
  }
  const verb = FOLLOW_VERBS.find((name) => name === kind);
  if (verb && detail === undefined) return { kind: verb, story };
  const what = LEVELS.find((level) => level === detail);
  if (kind === "level" && what) return { kind, story, what };
  return { kind: "unknown" };
}

function decodeNumbered(
  kind: "judge" | "aside",
  written: string | undefined,
  what: string | undefined,
): ReturnType<typeof decodeAction> {
  const question = written !== undefined && /^\d{1,15}$/.test(written) ? Number(written) : undefined;
  if (question === undefined) return { kind: "unknown" };
  if (kind === "judge" && (what === "right" || what === "wrong")) return { kind, question, verdict: what };
  if (kind === "aside" && (what === "dismissed" || what === "muted")) return { kind, question, how: what };
  return { kind: "unknown" };
}

/** Chats' numbers are long: they stand there to the base 36. */
function decodePost(data: string): ButtonAction | undefined {
  const [, story, place, written] =
    /^post:([a-z0-9-]{1,32}):(-[0-9a-z]{1,11}):([a-zA-Z0-9-]+)$/.exec(data) ?? [];
  const change = decodePosting(written);
  if (change === undefined) return undefined;
  return { kind: "posting", chat: Number.parseInt(place, 36), story: story as StoryId, change };
}

function decodeChosen(written: string): ReturnType<typeof decodeAction> {
  const choices = decodeChoices(written);
  return choices === undefined ? { kind: "unknown" } : { kind: "chosen", choices };
}

/** Buttons, one a row, that ask what stands on them. */
export function questionButtons(questions: readonly string[], story: StoryId): Button[][] {
  return questions
    .filter((question) => question.trim() !== "")
    .map((label, number) => [{ label, action: { kind: "ask", story, number } }]);
}
