import type { StoryOnBench } from "#editing";
import type { Fault } from "#story";
import type { Button } from "./buttons.ts";
import { type Html, html } from "./html.ts";
import { composeMessages, type OutgoingMessage } from "./message.ts";
import type { ReplyParts } from "./reply.ts";

/** A story as its files are, with what an editor can do about it. */
export function storyCard(
  bench: StoryOnBench,
  { speech, said = [] }: Pick<ReplyParts, "speech"> & { readonly said?: readonly Html[] },
): OutgoingMessage[] {
  if (bench.kind === "faults") {
    const heading = html`<b>${bench.id}</b>\n${speech.say("desk-faults")}`;
    return composeMessages([...said, heading, ...faultBlocks(bench.faults)]);
  }
  const { story, state } = bench;
  const unconfirmed = story.facts.filter(({ origin }) => origin === "extracted");
  const [first] = unconfirmed.length > 0 ? unconfirmed : story.facts;
  const facts: Button[] = first
    ? [
        {
          label: speech.say("desk-button-facts"),
          action: { kind: "fact", verb: "show", story: story.id, fact: first.id },
        },
      ]
    : [];
  const preview: Button[] =
    state === "published"
      ? []
      : [{ label: speech.say("desk-button-preview"), action: { kind: "preview", story: story.id } }];
  const counts = { facts: story.facts.length, unconfirmed: unconfirmed.length };
  return composeMessages(
    [
      ...said,
      html`<b>${story.title}</b>`,
      html`${speech.say(`desk-state-${state}`)}`,
      html`${speech.say("desk-facts", counts)}`,
    ],
    [facts, preview].filter((row) => row.length > 0),
  );
}

/** Each with its place and what to do about it. */
export function faultBlocks(faults: readonly Fault[]): Html[] {
  return faults.map(
    ({ file, line, message, remedy }) => html`<b>${file}:${line}</b> ${message}\n<i>${remedy}</i>`,
  );
}
