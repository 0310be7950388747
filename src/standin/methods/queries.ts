import { z } from "zod";
import { flag, json, wholeNumber } from "../parameters.ts";
import { answerableCallback, answerableInline } from "../queries.ts";
import { badRequest } from "../refusal.ts";
import { method } from "./method.ts";

const CALLBACK_TEXT_MAX = 200;
const RESULTS_MAX = 50;
const RESULT_ID_MAX_BYTES = 64;
const CACHE_SECONDS_DEFAULT = 300;

export const queryMethods = {
  answerCallbackQuery: method(
    z.object({
      callback_query_id: z.string(),
      text: z.string().default(""),
      show_alert: flag.default(false),
      url: z.string().optional(),
      cache_time: wholeNumber.default(0),
    }),
    (state, { callback_query_id, text, show_alert }) => {
      const query = answerableCallback(state, callback_query_id);
      if (text.length > CALLBACK_TEXT_MAX) throw badRequest("MESSAGE_TOO_LONG");
      query.answer = { text, show_alert };
      return true;
    },
  ),

  answerInlineQuery: method(
    z.object({
      inline_query_id: z.string(),
      results: json(z.array(z.looseObject({ type: z.string(), id: z.string() }))),
      cache_time: wholeNumber.default(CACHE_SECONDS_DEFAULT),
      is_personal: flag.default(false),
      next_offset: z.string().default(""),
    }),
    (state, { inline_query_id, results }) => {
      const query = answerableInline(state, inline_query_id);
      if (results.length > RESULTS_MAX) throw badRequest("RESULTS_TOO_MUCH");
      if (
        results.some(({ id }) => Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > RESULT_ID_MAX_BYTES)
      ) {
        throw badRequest("RESULT_ID_INVALID");
      }
      if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest("RESULT_ID_DUPLICATE");
      query.results = results;
      return true;
    },
  ),
};
