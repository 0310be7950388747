import { valueWords } from "#answering";
import type { Fact, FactId, Story } from "#story";
import type { FactVerb } from "./bench-buttons.ts";
import type { Button } from "./buttons.ts";
import { type Html, html } from "./html.ts";
import { composeMessages, type OutgoingMessage } from "./message.ts";
import type { ReplyParts } from "./reply.ts";

const IMPORTANCES = ["headline", "key", "detail"] as const;

/** One fact of a story's files, for an editor to keep, drop or mend, and to go to the next. */
export function factPage(
  story: Story,
  fact: Fact,
  { speech, said = [] }: Pick<ReplyParts, "speech"> & { readonly said?: readonly Html[] },
): OutgoingMessage[] {
  const { facts, entities } = story;
  const at = facts.indexOf(fact);
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const speaker = fact.saidBy && names.get(fact.saidBy)?.name;
  const state = speech.say(`desk-fact-${fact.origin}`, {
    number: at + 1,
    count: facts.length,
    importance: speech.say(`desk-importance-${fact.importance}`),
  });
  const quotes = fact.evidence.map(({ sentence }) => html`<blockquote expandable>${sentence}</blockquote>`);
  const blocks = [
    ...said,
    html`<i>${story.title}</i>`,
    html`${state}`,
    html`<b>${fact.label}</b>: ${valueWords(fact.value, names)}`,
    ...(speaker ? [html`${speech.say("answer-said-by", { who: speaker })}`] : []),
    ...quotes,
  ];
  return composeMessages(blocks, buttonsOf(story, fact, { speech }));
}

function buttonsOf(story: Story, fact: Fact, { speech }: Pick<ReplyParts, "speech">): Button[][] {
  const { facts } = story;
  const at = facts.indexOf(fact);
  const button = (verb: FactVerb, words: string, id: FactId = fact.id): Button => ({
    label: speech.say(words),
    action: { kind: "fact", verb, story: story.id, fact: id },
  });
  const keep = fact.origin === "extracted" ? [button("keep", "desk-button-keep")] : [];
  const others = IMPORTANCES.filter((importance) => importance !== fact.importance);
  const [before, after] = [facts[at - 1], facts[at + 1]];
  return [
    [...keep, button("drop", "desk-button-drop")],
    [button("label", "desk-button-label"), button("value", "desk-button-value")],
    others.map((importance) => button(importance, `desk-importance-${importance}`)),
    [
      ...(before ? [button("show", "desk-button-before", before.id)] : []),
      ...(after ? [button("show", "desk-button-after", after.id)] : []),
      { label: speech.say("desk-button-story"), action: { kind: "desk", story: story.id } },
    ],
  ];
}
