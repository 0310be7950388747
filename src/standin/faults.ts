import { z } from "zod";
import { Refusal } from "./refusal.ts";
import type { State } from "./state.ts";

export const faultOrder = z
  .strictObject({
    /** A method's name, or * for all of them. */
    method: z.string().min(1),
    chat: z.int().optional(),
    code: z.int().min(400).max(599).optional(),
    description: z.string().optional(),
    cut: z.literal(true).optional(),
    delayMs: z.int().min(1).optional(),
    when: z.enum(["before", "after"]).default("before"),
    retryAfter: z.int().min(1).optional(),
    every: z.int().min(1).optional(),
    times: z.int().min(1).optional(),
  })
  .refine(({ code, cut, delayMs }) => [code, cut, delayMs].filter((one) => one !== undefined).length === 1, {
    message: "give one of code, cut, delayMs, and only one",
  })
  .refine(({ every, times }) => every === undefined || times === undefined, {
    message: "give every or times, not both",
  });

export interface Fault extends z.output<typeof faultOrder> {
  /** Requests that it was meant for, so far. */
  met: number;
}

/** What goes wrong with one request. */
export type Mishap =
  | { readonly kind: "error"; readonly when: "before" | "after"; readonly refusal: Refusal }
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  | { readonly kind: "delay"; readonly when: "before" | "after"; readonly delayMs: number };

const DESCRIPTION_OF: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden: bot was blocked by the user",
  404: "Not Found",
  409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** Seconds, when a 429 was ordered without them. */
const RETRY_AFTER_DEFAULT = 1;

/** Counts a request at every fault that is meant for it; the first that is due happens. */
export function meetFaults(
  state: State,
  method: string,
  given: Readonly<Record<string, unknown>>,
): Mishap | undefined {
  let due: Fault | undefined;
  for (const fault of state.faults) {
    if (fault.method !== "*" && fault.method.toLowerCase() !== method.toLowerCase()) continue;
    if (fault.chat !== undefined && String(fault.chat) !== String(given["chat_id"])) continue;
    fault.met++;
    const isDue = fault.every === undefined ? fault.met <= (fault.times ?? 1) : fault.met % fault.every === 0;
    if (isDue) due ??= fault;
  }
  return due === undefined ? undefined : mishapOf(due);
}

function mishapOf({ when, cut, delayMs, code = 500, description, retryAfter }: Fault): Mishap {
  if (cut === true) return { kind: "cut", when };
  if (delayMs !== undefined) return { kind: "delay", when, delayMs };
  const waitSeconds = retryAfter ?? (code === 429 ? RETRY_AFTER_DEFAULT : undefined);
  const said =
    description ?? (code === 429 ? `Too Many Requests: retry after ${waitSeconds}` : DESCRIPTION_OF[code]);
  const parameters = waitSeconds === undefined ? undefined : { retry_after: waitSeconds };
  return { kind: "error", when, refusal: new Refusal(code, said ?? `Error ${code}`, parameters) };
}
