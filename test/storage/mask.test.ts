import { expect, test } from "vitest";
import { createMask, loadStreetWords } from "../../src/storage/mask.ts";

const mask = createMask(loadStreetWords());

test.each([
  ["call me: +33 6 12 34 56 78", "call me: <number>", "a telephone number"],
  ["0171/2345678 or (020) 7946-0958, please", "<number> or <number>, please", "written in other ways"],
  ["is 4111111111111111 in it?", "is <number> in it?", "an account's number"],
  ["tel٠١٢٣٤٥٦٧٨", "tel٠١٢٣٤٥٦٧٨", "no number of its own"],
  ["٠١٢٣٤٥٦٧٨?", "<number>?", "in other digits"],
  ["mail ada.king+news@example.co.uk now", "mail <mail> now", "a mail address"],
  ["what does @ada_king say", "what does <name> say", "a Telegram name"],
  ["see https://t.me/ada?x=1 and t.me/ada", "see <link> and <link>", "links, which may name somebody"],
  ["I live at 12 Baker Street, and you?", "I live at <address>, and you?", "a postal address"],
  ["is 221b, old mill road safe", "is <address> safe", "in small letters"],
  ["12 rue Saint-Denis or Hauptstraße 5?", "<address> or <address>?", "written in other countries"],
  ["did 40 fighters take place in 3 towns", "did 40 fighters take place in 3 towns", "no street"],
  ["were 3 people on the road killed?", "were 3 people on the road killed?", "one without a name"],
  ["how many of the 1,000 troops?", "how many of the 1,000 troops?", "a figure"],
  ["were 1,200,000 people there", "were 1,200,000 people there", "a large one, with commas"],
  ["what happened on 2013-03-06 or 6/3/2013?", "what happened on 2013-03-06 or 6/3/2013?", "a date"],
  ["the war of 2012-2013", "the war of 2012-2013", "from year to year"],
  ["half \ud83d of a pair\0", "half \ufffd of a pair", "what no database keeps"],
])("%j is kept as %j: %s", (question, kept) => {
  expect(mask(question)).toBe(kept);
});
