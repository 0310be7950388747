import { z } from "zod";
import { faultOrder } from "../faults.ts";
import { TELEGRAM_LIMITS } from "../limits.ts";
import { resetState } from "../state.ts";
import { verb } from "./verb.ts";

const clearOrder = z.strictObject({ clear: z.literal(true) });

/** Orders a fault; {"clear":true} takes all of them back. */
export const faultVerb = verb(z.union([clearOrder, faultOrder]), (state, order) => {
  if ("clear" in order) state.faults = [];
  else state.faults.push({ ...order, met: 0 });
  return { faults: state.faults };
});

const limit = z.number().positive().optional();

const limitsOrder = z
  .strictObject({
    on: z.boolean().optional(),
    overallPerSecond: limit,
    chatPerSecond: limit,
    groupPerMinute: z.int().positive().optional(),
  })
  .refine(
    ({ on, ...others }) => (on === undefined) === Object.values(others).some((one) => one !== undefined),
    {
      message: "give on, or some of overallPerSecond, chatPerSecond, groupPerMinute",
    },
  );

/** Telegram's rates on or off, or others to try. */
export const limitsVerb = verb(limitsOrder, (state, { on, ...others }) => {
  if (on === undefined) state.limits = others;
  else state.limits = on ? TELEGRAM_LIMITS : {};
  return { limits: state.limits };
});

const resetOrder = z.strictObject({
  token: z.string().min(1).optional(),
  privacy: z.boolean().optional(),
  username: z.string().min(1).optional(),
});

/** Forgets everything; says with which bot to begin again. */
export const resetVerb = verb(resetOrder, (state, order) => {
  resetState(state, order);
  return { bot: state.bot };
});
