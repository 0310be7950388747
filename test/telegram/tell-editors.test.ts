import { expect, test } from "vitest";
import type { Notice } from "#editing";
import type { StoryId } from "#story";
import { speech } from "../english.ts";
import { plainText } from "../../src/telegram/html.ts";
import { tellEditors } from "../../src/telegram/tell-editors.ts";
import { openLog } from "./log.ts";
import { VirtualClock } from "./virtual-clock.ts";

const ANNA = 1;
const LUCIE = 2;
const offer = {
  story: "mali" as StoryId,
  hash: "a1",
  kind: "change",
  title: "Mali",
  state: "published",
  revision: 3,
} as const;

test("each editor is told in the language that they have chosen", async () => {
  const due: Notice[] = [ANNA, LUCIE].map((editor) => ({ offer, editor, decidedBy: "another" }));
  const texts: string[] = [];
  const stop = new AbortController();
  const never = () => Promise.reject(new Error("there is nothing to read or to edit"));
  await tellEditors({
    desk: {
      read: never,
      notices: {
        async claim() {
          const notice = due.shift();
          if (notice === undefined) stop.abort();
          return notice;
        },
        told: async () => {},
        putOff: async () => {},
      },
    },
    sender: {
      async send(_to, { text }) {
        texts.push(plainText(text));
        return { kind: "sent", message: texts.length };
      },
      edit: never,
    },
    parts: {
      speech,
      timeZone: "UTC",
      settingsOf: async (chat) => (chat === LUCIE ? { language: "fr" } : {}),
    },
    clock: new VirtualClock(),
    log: openLog().log,
    stop: stop.signal,
  });
  expect(texts).toEqual([
    "Mali\nAnother editor published it, as revision 3.",
    expect.stringMatching(/^Mali\n.*révision 3/),
  ]);
});
