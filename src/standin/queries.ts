import type { User } from "./chats.ts";
import { badRequest } from "./refusal.ts";
import type { State } from "./state.ts";

/** A pressed button that waits for its answer. */
export interface CallbackQuery {
  readonly at: number;
  answer?: unknown;
}

/** "@bot text", typed in some chat. */
export interface InlineQuery {
  readonly at: number;
  readonly from: User;
  readonly query: string;
  results?: readonly InlineResult[];
}

interface InlineResult {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Queries {
  readonly callbacks: Map<string, CallbackQuery>;
  readonly inline: Map<string, InlineQuery>;
  last: number;
}

const CALLBACK_ANSWERABLE_MS = 150_000;
const INLINE_ANSWERABLE_MS = 30_000;

export function nextQueryId(state: State): string {
  return String(++state.queries.last);
}

/** @throws Refusal 400 when it is too old or was never asked. */
export function answerableCallback(state: State, id: string): CallbackQuery {
  return young(state, state.queries.callbacks.get(id), CALLBACK_ANSWERABLE_MS);
}

/** @throws Refusal 400 when it is too old or was never asked. */
export function answerableInline(state: State, id: string): InlineQuery {
  return young(state, state.queries.inline.get(id), INLINE_ANSWERABLE_MS);
}

function young<Query extends { at: number }>(
  state: State,
  query: Query | undefined,
  answerableMs: number,
): Query {
  if (query === undefined || state.clock.now() - query.at > answerableMs) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return query;
}
