import type { Log } from "#log";
import { renderSvg } from "#pictures";
import type { ReplyParts } from "./reply.ts";
import { describeError } from "./telegram-fault.ts";

/** Makes what makes pictures. Each goes with words that say the same: that one can't be made is logged. */
export function createPaint(log: Log): ReplyParts["paint"] {
  return async (svg) => {
    try {
      return await renderSvg(svg);
    } catch (error) {
      log.error({ error: describeError(error) }, "no picture made");
      return undefined;
    }
  };
}
