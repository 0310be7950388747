import { z } from "zod";
import { flag, json, wholeNumber } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import type { State } from "../state.ts";
import { allowUpdates, conflict, endPoll, pendingUpdates, pollUpdates } from "../updates.ts";
import { openWebhook } from "../webhook.ts";
import { method } from "./method.ts";

const allowedUpdates = json(z.array(z.string())).optional();
const MAX_CONNECTIONS_DEFAULT = 40;

export const updateMethods = {
  getUpdates: method(
    z.object({
      offset: wholeNumber.default(0),
      limit: wholeNumber.default(100),
      timeout: wholeNumber.default(0),
      allowed_updates: allowedUpdates,
    }),
    (state, { offset, limit, timeout, allowed_updates }) => {
      allowUpdates(state, allowed_updates);
      return pollUpdates(state, {
        offset,
        limit: Math.min(100, Math.max(1, limit)),
        timeoutSeconds: Math.max(0, timeout),
      });
    },
  ),

  setWebhook: method(
    z.object({
      url: z.string().default(""),
      secret_token: z.string().optional(),
      max_connections: wholeNumber.default(MAX_CONNECTIONS_DEFAULT),
      allowed_updates: allowedUpdates,
      drop_pending_updates: flag.default(false),
    }),
    (state, given) => {
      if (given.secret_token !== undefined && !/^[\w-]{1,256}$/.test(given.secret_token)) {
        throw badRequest("secret token contains unallowed characters");
      }
      if (given.url === "") return closeWebhook(state, given.drop_pending_updates);
      // Telegram itself takes https and four ports only; here http on any port of this machine does.
      if (!/^https?:\/\//.test(given.url) || !URL.canParse(given.url)) {
        throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
      }
      closeWebhook(state, given.drop_pending_updates);
      allowUpdates(state, given.allowed_updates);
      endPoll(state, conflict("terminated by setWebhook request"));
      state.webhook = openWebhook(state, {
        url: given.url,
        secretToken: given.secret_token,
        maxConnections: Math.min(100, Math.max(1, given.max_connections)),
      });
      state.webhook.wake();
      return true;
    },
  ),

  deleteWebhook: method(z.object({ drop_pending_updates: flag.default(false) }), (state, given) =>
    closeWebhook(state, given.drop_pending_updates),
  ),

  getWebhookInfo: method(z.object({}), (state) => {
    const { webhook, updates } = state;
    return {
      url: webhook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: pendingUpdates(state).length,
      ...(webhook === undefined ? {} : { max_connections: webhook.maxConnections }),
      ...(webhook?.lastError === undefined
        ? {}
        : { last_error_date: webhook.lastError.atSeconds, last_error_message: webhook.lastError.message }),
      ...(updates.allowed.length === 0 ? {} : { allowed_updates: updates.allowed }),
    };
  }),
};

function closeWebhook(state: State, dropPending: boolean): true {
  state.webhook?.close();
  delete state.webhook;
  if (dropPending) state.updates.pending = [];
  return true;
}
