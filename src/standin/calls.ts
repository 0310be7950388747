import type { State } from "./state.ts";

/** One request of the bot, as `GET /control/calls` shows it. */
export interface Call {
  /** Counts up from 1; what `since` counts in. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The HTTP status of the answer, "cut" when there was none; absent while it is under way. */
  answer?: number | "cut";
  description?: string;
  /** Set when a fault on order made it so. */
  fault?: true;
}

/** The oldest are forgotten past this, so that a long trial does not fill the memory. */
const CALLS_KEPT = 100_000;

export function noteCall(state: State, method: string, given: Readonly<Record<string, unknown>>): Call {
  const parameters = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      isFile(value) ? `${value.bytes.length} bytes` : value,
    ]),
  );
  const call: Call = { seq: state.nextCall++, at: state.clock.now(), method, parameters };
  state.calls.push(call);
  if (state.calls.length > CALLS_KEPT * 2) state.calls.splice(0, CALLS_KEPT);
  return call;
}

function isFile(value: unknown): value is { bytes: Uint8Array } {
  return typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof Uint8Array;
}
