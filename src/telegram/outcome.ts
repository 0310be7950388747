import { GrammyError, HttpError } from "grammy";

/** What became of a message to a chat. */
export type Outcome =
  | {
      readonly kind: "sent";
      /** Its number in the chat; absent for an edit that changed nothing. */
      readonly message?: number;
    }
  /** Too much at once: nothing was sent, and nothing may be for so long. */
  | { readonly kind: "slowDown"; readonly retryAfterSeconds: number }
  /** The reader blocked the bot or left, or the chat is no more. */
  | { readonly kind: "gone" }
  /** The reader's account is no more. */
  | { readonly kind: "deleted" }
  /** The group has become a supergroup with this chat id. */
  | { readonly kind: "moved"; readonly to: number }
  | { readonly kind: "failed"; readonly reason: FailureReason };

type FailureReason =
  /** The request was not written: nothing was sent. */
  | "notReached"
  /** A 5xx, or cut after the request was written: it may have been sent. */
  | "doubtful"
  /** The reader has not pressed start yet. */
  | "notStarted"
  /** The topic was closed or deleted; whoever set it up can mend that. */
  | "topicClosed"
  /** The bot may not write there; whoever set it up can mend that. */
  | "noRights"
  /** A pressed button that was answered too late: harmless. */
  | "queryTooOld"
  /** The token is no longer right: nothing is wrong with the chat. */
  | "unauthorised"
  /** A message to be edited is no more there, or too old. */
  | "messageGone"
  /** A mistake of ours. */
  | "markup"
  | "tooLong"
  | "refused";

/** Telegram says what it means in words only, here: https://github.com/tdlib/telegram-bot-api, Client.cpp. */
const REFUSALS: readonly { code: 400 | 403; says: RegExp; outcome: Outcome }[] = [
  { code: 403, says: /can't initiate conversation/i, outcome: { kind: "failed", reason: "notStarted" } },
  {
    code: 403,
    says: /not enough rights|no rights|CHAT_WRITE_FORBIDDEN/i,
    outcome: { kind: "failed", reason: "noRights" },
  },
  { code: 403, says: /user is deactivated/i, outcome: { kind: "deleted" } },
  // Blocked, kicked, not a member, deleted: the chat is gone, whatever the words.
  { code: 403, says: /^/, outcome: { kind: "gone" } },
  { code: 400, says: /chat not found/i, outcome: { kind: "gone" } },
  {
    code: 400,
    says: /message thread not found|TOPIC_CLOSED/i,
    outcome: { kind: "failed", reason: "topicClosed" },
  },
  {
    code: 400,
    says: /not enough rights|no rights to send|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN/i,
    outcome: { kind: "failed", reason: "noRights" },
  },
  { code: 400, says: /message is not modified/i, outcome: { kind: "sent" } },
  {
    code: 400,
    says: /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i,
    outcome: { kind: "failed", reason: "messageGone" },
  },
  { code: 400, says: /query is too old/i, outcome: { kind: "failed", reason: "queryTooOld" } },
  { code: 400, says: /can't parse entities/i, outcome: { kind: "failed", reason: "markup" } },
  { code: 400, says: /message is too long/i, outcome: { kind: "failed", reason: "tooLong" } },
];

/** Failures of node:net and node:dns before a request could be written. */
const NOT_REACHED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/**
 * What an error of a Telegram call means, by its code and parameters, by its words only where Telegram gives
 * nothing else.
 *
 * @throws the error itself when it comes from no Telegram call
 */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof HttpError) {
    return { kind: "failed", reason: NOT_REACHED.has(codeOf(error.error)) ? "notReached" : "doubtful" };
  }
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { kind: "slowDown", retryAfterSeconds: parameters.retry_after ?? 1 };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "moved", to: parameters.migrate_to_chat_id };
  if (code >= 500) return { kind: "failed", reason: "doubtful" };
  if (code === 401 || code === 404) return { kind: "failed", reason: "unauthorised" };
  const refusal = REFUSALS.find((row) => row.code === code && row.says.test(description));
  return refusal?.outcome ?? { kind: "failed", reason: "refused" };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
