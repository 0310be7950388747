import { accountMethods } from "./account.ts";
import { chatMethods } from "./chats.ts";
import { editingMethods } from "./editing.ts";
import { mediaMethods } from "./media.ts";
import type { Method } from "./method.ts";
import { queryMethods } from "./queries.ts";
import { sendingMethods } from "./sending.ts";
import { updateMethods } from "./updates.ts";

const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    ...accountMethods,
    ...updateMethods,
    ...sendingMethods,
    ...mediaMethods,
    ...editingMethods,
    ...queryMethods,
    ...chatMethods,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);

/** Methods are found whatever their case, as at Telegram. */
export function findMethod(name: string): Method | undefined {
  return METHODS.get(name.toLowerCase());
}
