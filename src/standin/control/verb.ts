import type { z } from "zod";
import { checkParameters } from "../parameters.ts";
import type { State } from "../state.ts";

/** One thing that a person at the controls can do. */
export interface Verb<Order, Outcome> {
  /** @throws Refusal for an order of another shape, or one that makes no sense as things stand. */
  run(state: State, order: Order): Outcome;
}

export function verb<Schema extends z.ZodType, Outcome>(
  schema: Schema,
  run: (state: State, order: z.output<Schema>) => Outcome,
): Verb<z.input<Schema>, Outcome> {
  return { run: (state, order) => run(state, checkParameters(schema, order)) };
}
