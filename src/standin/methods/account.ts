import { z } from "zod";
import { json, wholeNumber } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { method } from "./method.ts";

const COMMANDS_MAX = 100;
const DESCRIPTION_MAX = 512;
const SHORT_DESCRIPTION_MAX = 120;

const scope = json(
  z.discriminatedUnion("type", [
    z.object({
      type: z.enum(["default", "all_private_chats", "all_group_chats", "all_chat_administrators"]),
    }),
    z.object({ type: z.enum(["chat", "chat_administrators"]), chat_id: z.union([wholeNumber, z.string()]) }),
    z.object({
      type: z.literal("chat_member"),
      chat_id: z.union([wholeNumber, z.string()]),
      user_id: wholeNumber,
    }),
  ]),
).default({ type: "default" });

const language = z
  .string()
  .regex(/^(?:[a-z]{2})?$/, "language code is invalid")
  .default("");

const forWhom = z.object({ scope, language_code: language });

const commands = json(z.array(z.object({ command: z.string(), description: z.string() })));

function commandsKey({ scope: whose, language_code }: z.output<typeof forWhom>): string {
  return `commands ${JSON.stringify(whose)} ${language_code}`;
}

export const accountMethods = {
  getMe: method(z.object({}), (state) => state.bot),

  setMyCommands: method(forWhom.extend({ commands }), (state, given) => {
    if (given.commands.length > COMMANDS_MAX) throw badRequest("BOT_COMMANDS_TOO_MUCH");
    for (const { command, description } of given.commands) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
      if (description.length < 1 || description.length > 256)
        throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }
    state.settings.set(
      commandsKey(given),
      given.commands.map((one) => ({ ...one, command: one.command.replace(/^\//, "") })),
    );
    return true;
  }),

  getMyCommands: method(forWhom, (state, given) => state.settings.get(commandsKey(given)) ?? []),

  deleteMyCommands: method(forWhom, (state, given) => {
    state.settings.delete(commandsKey(given));
    return true;
  }),

  ...describing("MyDescription", { field: "description", max: DESCRIPTION_MAX }),
  ...describing("MyShortDescription", { field: "short_description", max: SHORT_DESCRIPTION_MAX }),
};

/** A setter and a getter for one text a language. */
function describing(name: string, { field, max }: { field: string; max: number }) {
  const key = (languageCode: string) => `${field} ${languageCode}`;
  const given = z.object({ [field]: z.string().max(max).default(""), language_code: language });
  return {
    [`set${name}`]: method(given, (state, values) => {
      state.settings.set(key(values["language_code"]), values[field]);
      return true;
    }),
    [`get${name}`]: method(z.object({ language_code: language }), (state, { language_code }) => ({
      [field]: state.settings.get(key(language_code)) ?? state.settings.get(key("")) ?? "",
    })),
  };
}
