import type { Audience, Notice, Offer, OfferedFiles, Proposal } from "#editing";
import { changesInWords } from "#speech";
import type { Button } from "./buttons.ts";
import { type Html, html, joinHtml, plainText } from "./html.ts";
import type { OutgoingMessage } from "./message.ts";
import { composeNews } from "./news-message.ts";
import type { ReplyParts } from "./reply.ts";
import { faultBlocks } from "./story-card.ts";
import { MESSAGE_MAX_CHARACTERS } from "./split-message.ts";

type OfferParts = Pick<ReplyParts, "speech" | "timeZone">;

/** What an editor is asked about a story's files, or told is wrong with them; undefined where they say something else. */
export function composeOffer(
  offer: Offer,
  files: OfferedFiles,
  parts: OfferParts,
): OutgoingMessage | undefined {
  switch (files.kind) {
    case "otherwise":
      return undefined;
    case "faults":
      return fit(
        [html`<b>${offer.title}</b>\n${parts.speech.say("desk-faults")}`, ...faultBlocks(files.faults)],
        [],
        parts,
      );
    case "proposal":
      return fit(
        proposalBlocks(files.proposal, files.isDraft, parts),
        [...factsRow(files, parts), ...offerButtons(offer, files.proposal, parts)],
        parts,
      );
  }
}

/** What became of an offer; undefined where there is nothing to say of it. */
export function composeOutcome(
  { offer: { story, title, state, revision }, decidedBy }: Pick<Notice, "offer" | "decidedBy">,
  { speech }: Pick<OfferParts, "speech">,
): OutgoingMessage | undefined {
  if (state === "open" || (state === "published" && revision === undefined)) return undefined;
  const words = speech.say(`desk-${state}-by-${decidedBy}`, { revision: String(revision ?? "") });
  return {
    text: html`<b>${title}</b>\n${words}`,
    buttons: revision === undefined ? [] : [[stopButton(story, revision, { speech })]],
  };
}

export function stopButton(
  story: Offer["story"],
  revision: number,
  { speech }: Pick<OfferParts, "speech">,
): Button {
  return { label: speech.say("desk-button-stop"), action: { kind: "stop", story, revision } };
}

function proposalBlocks(proposal: Proposal, isDraft: boolean, parts: OfferParts): Html[] {
  const { speech } = parts;
  const { story, revision, changes, announcement } = proposal;
  const number = String(revision.number);
  const words = isDraft
    ? speech.say("desk-draft", { facts: story.facts.length })
    : speech.say(revision.number === 1 ? "desk-new" : "desk-changed", { revision: number });
  const lines = changesInWords(changes, story, speech).map((line) => html`• ${line}`);
  return [
    html`<b>${story.title}</b>\n${words}`,
    ...(lines.length > 0 ? [joinHtml(lines, "\n")] : []),
    ...(announcement?.audiences ?? []).map((audience) => audienceBlock(audience, parts)),
    ...(announcement?.wishes.granted ?? []).map(({ question, readers, short }) => {
      const wish = speech.say("desk-wish", { readers, question });
      return html`<u>${wish}</u>\n<b>${short}</b>`;
    }),
  ];
}

/** The message as these followers get it. */
function audienceBlock({ levels, count, news }: Audience, parts: OfferParts): Html {
  const { speech } = parts;
  const who = levels.map((level) => speech.say(`level-${level}`)).join(", ");
  if (news === undefined) return html`<u>${speech.say("desk-hear-nothing", { count, who })}</u>`;
  return html`<u>${speech.say("desk-hear", { count, who })}</u>\n${composeNews(news, parts).text}`;
}

/** Of a draft, whose facts nobody may have looked at. */
function factsRow(
  { isDraft, proposal: { story } }: Extract<OfferedFiles, { kind: "proposal" }>,
  { speech }: OfferParts,
): Button[][] {
  const [first] = story.facts;
  if (!isDraft || first === undefined) return [];
  const label = speech.say("desk-button-facts");
  return [[{ label, action: { kind: "fact", verb: "show", story: story.id, fact: first.id } }]];
}

function offerButtons(
  { story, hash }: Offer,
  { revision, announcement }: Proposal,
  { speech }: OfferParts,
): Button[][] {
  const button = (verb: "publish" | "correct" | "later"): Button => ({
    label: speech.say(`desk-button-${verb}`),
    action: { kind: "offer", verb, story, hash },
  });
  const canCorrect = revision.number > 1 && announcement !== undefined;
  return [[button("publish")], ...(canCorrect ? [[button("correct")]] : []), [button("later")]];
}

/** As one message, which can be edited into another: of what does not fit is said that there is more. */
function fit(
  blocks: readonly Html[],
  buttons: readonly (readonly Button[])[],
  { speech }: OfferParts,
): OutgoingMessage {
  let shown = blocks.length;
  const text = () =>
    joinHtml(
      shown < blocks.length ? [...blocks.slice(0, shown), html`${speech.say("desk-more")}`] : blocks,
      "\n\n",
    );
  while (shown > 1 && plainText(text()).length > MESSAGE_MAX_CHARACTERS) shown--;
  return { text: text(), buttons };
}
