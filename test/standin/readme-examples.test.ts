import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trial } from "./trial.ts";

const readme = readFileSync("README.md", "utf8");
/** `curl $C/say -d '{…}'` and `curl "$C/messages?by=bot"`, in the table's order. */
const examples = [...readme.matchAll(/`curl "?\$C\/([^\s`"]+)"?(?: -d '([^'`]*)')?`/g)].map(
  ([, path, order]) => ({ path, order }),
);

test("the examples of the README's table are accepted as they stand, one after the other", async () => {
  const { url, call, control } = await trial();
  const failures: unknown[] = [];
  const keyboard = { inline_keyboard: [[{ text: "Summary", callback_data: "s" }]] };
  const answer = () => call("sendMessage", { chat_id: 1001, text: "1,000 troops", reply_markup: keyboard });
  for (const { path, order } of examples) {
    // What the bot does between two of them: a button to press, a message to be seen after the reset.
    if (path === "press") await answer();
    if (path.startsWith("messages")) {
      control.say({ chat: 1001, text: "how many troops remain?" });
      await answer();
    }
    const response = await fetch(`${url}/control/${path}`, order ? { method: "POST", body: order } : {});
    const outcome = (await response.json()) as { ok: boolean };
    if (!outcome.ok) failures.push({ path, outcome });
  }
  expect(failures).toEqual([]);
  expect(examples).toHaveLength(11);
});
