import type { z } from "zod";
import { describeFaults } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
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
  return {
    run(state, order) {
      const checked = schema.safeParse(order);
      if (!checked.success) throw badOrder(describeFaults(checked.error));
      return run(state, checked.data);
    },
  };
}

/** What is wrong with an order, in words for the person who gave it. */
export function badOrder(what: string): Refusal {
  return new Refusal(400, what);
}
