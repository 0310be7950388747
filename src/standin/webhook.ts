import type { State } from "./state.ts";
import { dropUpdate, type PendingUpdate, pendingUpdates } from "./updates.ts";

export interface WebhookOrder {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly maxConnections: number;
}

/** A webhook at work: it looks for updates when woken, and by itself after each delivery. */
export interface Webhook extends WebhookOrder {
  wake(): void;
  close(): void;
  lastError?: { readonly atSeconds: number; readonly message: string };
}

const ANSWER_WITHIN_MS = 10_000;
const GAP_MAX_SECONDS = 60;

/** One chat's updates go out one after another, each until it is taken. */
interface Line {
  busy: boolean;
  failures: number;
  cancel?: () => void;
}

/**
 * Sends updates to the bot's own address. A failed one is tried again at once, then after 2, 4, 8 … up to 60
 * seconds (or the Retry-After that came with the answer), while the lines of other chats go on.
 */
export function openWebhook(state: State, order: WebhookOrder): Webhook {
  const lines = new Map<string, Line>();
  let closed = false;
  let busy = 0;

  const wake = () => {
    if (closed) return;
    const seen = new Set<string>();
    for (const pending of pendingUpdates(state)) {
      if (seen.has(pending.line)) continue;
      seen.add(pending.line);
      const line = lines.get(pending.line) ?? { busy: false, failures: 0 };
      lines.set(pending.line, line);
      if (line.busy || busy >= order.maxConnections) continue;
      line.busy = true;
      busy++;
      void send(pending, line);
    }
  };

  const send = async (pending: PendingUpdate, line: Line) => {
    const outcome = await deliver(order, pending);
    busy--;
    if (closed) return;
    if (outcome === "taken") {
      lines.delete(pending.line);
      dropUpdate(state, pending.update.update_id);
      wake();
      return;
    }
    webhook.lastError = { atSeconds: Math.floor(state.clock.now() / 1000), message: outcome.message };
    const gapSeconds = outcome.retryAfter ?? gapAfter(line.failures);
    line.failures++;
    line.cancel = state.clock.after(gapSeconds * 1000, () => {
      line.busy = false;
      wake();
    });
    wake();
  };

  const webhook: Webhook = {
    ...order,
    wake,
    close() {
      closed = true;
      for (const { cancel } of lines.values()) cancel?.();
    },
  };
  return webhook;
}

/** Seconds. */
function gapAfter(failuresBefore: number): number {
  return failuresBefore === 0 ? 0 : Math.min(GAP_MAX_SECONDS, 2 ** failuresBefore);
}

async function deliver(
  { url, secretToken }: WebhookOrder,
  { update }: PendingUpdate,
): Promise<"taken" | { message: string; retryAfter?: number }> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secretToken === undefined ? {} : { "x-telegram-bot-api-secret-token": secretToken }),
      },
      body: JSON.stringify(update),
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.body?.cancel();
    if (response.ok) return "taken";
    const retryAfter = Number(response.headers.get("retry-after"));
    const message = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    return retryAfter > 0 ? { message, retryAfter } : { message };
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return { message: isLate ? "Read timeout expired" : "Connection failed" };
  }
}
