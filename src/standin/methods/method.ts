import type { z } from "zod";
import { checkParameters } from "../parameters.ts";
import type { State } from "../state.ts";

/** One method of the Bot API: what it takes, and what it does with it. */
export interface Method {
  /** @throws Refusal for parameters of another shape, and for whatever Telegram would refuse. */
  run(state: State, given: Readonly<Record<string, unknown>>): unknown;
}

export function method<Schema extends z.ZodType>(
  schema: Schema,
  run: (state: State, given: z.output<Schema>) => unknown,
): Method {
  return { run: (state, given) => run(state, checkParameters(schema, given)) };
}
