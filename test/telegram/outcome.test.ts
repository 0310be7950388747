import { HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { type Outcome, outcomeOf } from "../../src/telegram/outcome.ts";
import { openApi, refusal } from "./telegram-api.ts";

async function errorOf(answer: unknown): Promise<unknown> {
  const { api } = openApi(() => answer);
  return api.sendMessage(1, "hello").then(
    () => undefined,
    (error: unknown) => error,
  );
}

const failed = (reason: string): unknown => ({ kind: "failed", reason });
const GONE: Outcome = { kind: "gone" };

describe("what Telegram's errors mean", () => {
  test.each([
    [403, "Forbidden: bot was blocked by the user", GONE],
    [403, "Forbidden: user is deactivated", { kind: "deleted" }],
    [403, "Forbidden: bot was kicked from the group chat", GONE],
    [403, "Forbidden: bot is not a member of the channel chat", GONE],
    [403, "Forbidden: the group chat was deleted", GONE],
    [403, "Forbidden: bot can't initiate conversation with a user", failed("notStarted")],
    [403, "Forbidden: CHAT_WRITE_FORBIDDEN", failed("noRights")],
    [400, "Bad Request: chat not found", GONE],
    [400, "Bad Request: message thread not found", failed("topicClosed")],
    [400, "Bad Request: need administrator rights in the channel chat", failed("noRights")],
    [400, "Bad Request: message to edit not found", failed("messageGone")],
    [400, "Bad Request: message can't be edited", failed("messageGone")],
    [400, "Bad Request: TOPIC_CLOSED", failed("topicClosed")],
    [400, "Bad Request: have no rights to send a message", failed("noRights")],
    [400, "Bad Request: not enough rights to send text messages to the chat", failed("noRights")],
    [400, "Bad Request: CHAT_WRITE_FORBIDDEN", failed("noRights")],
    [400, "Bad Request: message is not modified: specified new message content …", { kind: "sent" }],
    [
      400,
      "Bad Request: query is too old and response timeout expired or query ID is invalid",
      failed("queryTooOld"),
    ],
    [400, 'Bad Request: can\'t parse entities: Unsupported start tag "x"', failed("markup")],
    [400, "Bad Request: message is too long", failed("tooLong")],
    [400, "Bad Request: something new", failed("refused")],
    [401, "Unauthorized", failed("unauthorised")],
    [404, "Not Found", failed("unauthorised")],
    [500, "Internal Server Error", failed("doubtful")],
    [502, "Bad Gateway", failed("doubtful")],
  ])("%i %s", async (code, description, outcome) => {
    expect(outcomeOf(await errorOf(refusal(code, description)))).toEqual(outcome);
  });

  test("429 names the pause", async () => {
    const error = await errorOf(refusal(429, "Too Many Requests: retry after 7", { retry_after: 7 }));
    expect(outcomeOf(error)).toEqual({ kind: "slowDown", retryAfterSeconds: 7 });
  });

  test("a group that became a supergroup names its new id", async () => {
    const description = "Bad Request: group chat was upgraded to a supergroup chat";
    const error = await errorOf(refusal(400, description, { migrate_to_chat_id: -1001 }));
    expect(outcomeOf(error)).toEqual({ kind: "moved", to: -1001 });
  });

  test.each([
    ["ECONNREFUSED", "notReached"],
    ["ENOTFOUND", "notReached"],
    ["ECONNRESET", "doubtful"],
    ["", "doubtful"],
  ])("a network failure with code %j", (code, reason) => {
    const cause = Object.assign(new Error("no network"), { code });
    expect(outcomeOf(new HttpError("Network request for 'sendMessage' failed!", cause))).toEqual(
      failed(reason),
    );
  });

  test("a mistake of ours stays an error", () => {
    expect(() => outcomeOf(new TypeError("ours"))).toThrow("ours");
  });
});
