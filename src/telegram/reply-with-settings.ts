import { type NewsChoices, type NewsSettings, settingsOf } from "#following";
import type { Speech } from "#speech";
import type { Button } from "./buttons.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { NEWS_CHOICES, type NewsChoice, OFFERED } from "./news-choices.ts";
import type { Reader } from "./reply-with-follow.ts";
import type { Reply, ReplyParts } from "./reply.ts";

/** How the reader hears of all that they follow, with buttons to choose otherwise. */
export async function replyWithSettings({ chat, conversation }: Reader, parts: ReplyParts): Promise<Reply> {
  const { follows, speech, timeZone } = parts;
  const settings = settingsOf(await follows.choices(chat), timeZone);
  const lines = settingsInWords(settings, speech).map((line) => html`${line}`);
  return {
    messages: composeMessages(
      [html`${speech.say(parts.group ? "settings-now-group" : "settings-now")}`, ...lines],
      buttonsFor(parts),
    ),
    conversation,
  };
}

/** A group can have summaries too. */
function buttonsFor({ speech, group }: ReplyParts): Button[][] {
  const choices = NEWS_CHOICES.map((choice) => [chooseButton(choice, speech)]);
  const summaries: Button = { label: speech.say("posting-button"), action: { kind: "postings" } };
  return group === undefined ? choices : [...choices, [summaries]];
}

/** What there is to choose from. */
export function replyWithOffers(
  choice: NewsChoice,
  { conversation }: Reader,
  { speech, now }: ReplyParts,
): Reply {
  const buttons = OFFERED[choice].map((choices: NewsChoices): Button[] => [
    { label: offerInWords(choices, speech, now()), action: { kind: "chosen", choices } },
  ]);
  return {
    messages: composeMessages([html`${speech.say(`settings-ask-${choice}`)}`], buttons),
    conversation,
  };
}

export async function replyToChoice(choices: NewsChoices, reader: Reader, parts: ReplyParts): Promise<Reply> {
  await parts.follows.choose(reader.chat, choices);
  return replyWithSettings(reader, parts);
}

export function chooseButton(choice: NewsChoice, speech: Speech): Button {
  return { label: speech.say(`settings-button-${choice}`), action: { kind: "choose", choice } };
}

/** What, when, and when not. */
export function settingsInWords({ what, when, quiet, timeZone }: NewsSettings, speech: Speech): string[] {
  return [
    speech.say("settings-what", { what: speech.say(`level-${what}`) }),
    speech.say("settings-when", { when: whenInWords(when, speech) }),
    speech.say("settings-quiet", { quiet: quietInWords(quiet, speech) }),
    speech.say("settings-zone", { zone: placeOf(timeZone) }),
  ];
}

/** A zone is offered as what its clock shows now: nobody knows their zone's name, all know what time it is. */
function offerInWords({ what, when, quiet, timeZone }: NewsChoices, speech: Speech, now: number): string {
  if (what !== undefined) return speech.say(`level-${what}`);
  if (when !== undefined) return whenInWords(when, speech);
  if (quiet !== undefined) return quietInWords(quiet, speech);
  const clock = new Intl.DateTimeFormat(speech.locale, { timeZone, timeStyle: "short" });
  return `${clock.format(now)} · ${placeOf(timeZone ?? "")}`;
}

function whenInWords(when: NewsSettings["when"], speech: Speech): string {
  return when === "atOnce"
    ? speech.say("settings-at-once")
    : speech.say("settings-daily", { hour: hourInWords(when.dailyAt) });
}

function quietInWords({ from, to }: NewsSettings["quiet"], speech: Speech): string {
  if (from === to) return speech.say("settings-no-quiet");
  return speech.say("settings-quiet-hours", { from: hourInWords(from), to: hourInWords(to) });
}

export function hourInWords(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** "America/New_York" is New York. */
function placeOf(timeZone: string): string {
  return timeZone.replace(/^.*\//, "").replaceAll("_", " ");
}
