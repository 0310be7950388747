import type { Mending } from "#editing";
import type { GivenFile } from "#ingestion";
import type { FactId, Story, StoryId } from "#story";
import type { BenchAction } from "./bench-buttons.ts";
import type { Button } from "./buttons.ts";
import { factPage } from "./fact-page.ts";
import { type Html, html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { composeOffer } from "./offer-message.ts";
import type { Editor } from "./reply-at-desk.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";
import { faultBlocks, storyCard } from "./story-card.ts";

/** So many stories are listed: those whose files were written last. */
const LISTED = 10;

/** The stories on the desk, each with a button. */
export async function replyWithDesk(
  { desk, conversation }: Pick<Editor, "desk" | "conversation">,
  { speech }: ReplyParts,
): Promise<Reply> {
  const latest = await desk.bench.latest(LISTED);
  const listed = latest.map((one) =>
    one.kind === "story"
      ? { id: one.story.id, title: one.story.title, state: one.state }
      : { id: one.id, title: one.id, state: one.kind },
  );
  const lines = listed.map(({ title, state }) => html`<b>${title}</b>\n${speech.say(`desk-state-${state}`)}`);
  const buttons = listed.map(({ id, title }): Button[] => [
    { label: title, action: { kind: "desk", story: id } },
  ]);
  return {
    messages: composeMessages([html`${speech.say("desk-how")}`, html``, ...lines], buttons),
    conversation,
  };
}

/** What an editor's button does with the stories' files. */
export async function replyAtBench(action: BenchAction, editor: Editor, parts: ReplyParts): Promise<Reply> {
  const { desk, conversation } = editor;
  const bench = await desk.bench.story(action.story);
  if (bench === undefined) {
    return replyInWords(parts.speech.say("telegram-story-not-here"), conversation);
  }
  if (action.kind === "desk" || bench.kind === "faults") {
    return { messages: storyCard(bench, parts), conversation };
  }
  return action.kind === "preview"
    ? replyWithPreview(action.story, editor, parts)
    : replyToFact(action, bench.story, { editor, parts });
}

async function replyWithPreview(
  id: StoryId,
  { desk, conversation }: Editor,
  parts: ReplyParts,
): Promise<Reply> {
  const offer = await desk.bench.offer(id);
  const message = offer && composeOffer(offer, await desk.read(offer), parts);
  if (message === undefined) return replyInWords(parts.speech.say("desk-otherwise"), conversation);
  return { messages: [message], conversation };
}

interface At {
  readonly editor: Editor;
  readonly parts: ReplyParts;
}

async function replyToFact(
  { verb, fact: id }: Extract<BenchAction, { kind: "fact" }>,
  story: Story,
  at: At,
): Promise<Reply> {
  const { editor, parts } = at;
  const fact = story.facts.find((one) => one.id === id);
  if (fact === undefined) {
    const said = [html`${parts.speech.say("desk-fact-gone")}`];
    const bench = await editor.desk.bench.story(story.id);
    return { messages: bench ? storyCard(bench, { ...parts, said }) : [], conversation: editor.conversation };
  }
  switch (verb) {
    case "show":
      return { messages: factPage(story, fact, parts), conversation: editor.conversation };
    case "label":
    case "value":
      await editor.desk.bench.awaited.keep(editor.chat, { story: story.id, fact: id, part: verb });
      return replyInWords(
        parts.speech.say(`desk-ask-${verb}`, { label: fact.label, kind: fact.value.kind }),
        editor.conversation,
      );
    case "keep":
    case "drop":
      return (await mend({ story, fact: id, mending: { kind: verb } }, at)).reply;
    case "headline":
    case "key":
    case "detail":
      return (await mend({ story, fact: id, mending: { kind: "importance", importance: verb } }, at)).reply;
  }
}

interface ToMend {
  /** As it is before. */
  readonly story: Story;
  readonly fact: FactId;
  readonly mending: Mending;
}

/** Writes it, where its story can be read then, and shows the fact as it is; after a dropped or a kept one the next. */
export async function mend(
  { story, fact, mending }: ToMend,
  { editor, parts }: At,
): Promise<{ readonly reply: Reply; readonly isWritten: boolean }> {
  const { conversation, desk } = editor;
  const { speech } = parts;
  const mended = await desk.bench.mend(story.id, fact, mending);
  if ("faults" in mended) {
    const blocks = [html`${speech.say("desk-not-written")}`, ...faultBlocks(mended.faults)];
    return { reply: { messages: composeMessages(blocks), conversation }, isWritten: false };
  }
  const at = story.facts.findIndex(({ id }) => id === fact);
  const isDone = mending.kind === "keep" || mending.kind === "drop";
  const next = isDone ? story.facts[at + 1]?.id : fact;
  const shown = mended.facts.find(({ id }) => id === next);
  const said: Html[] = [html`${speech.say(`desk-done-${mending.kind}`)}`];
  const bench = shown ? undefined : await desk.bench.story(story.id);
  const messages = shown
    ? factPage(mended, shown, { speech, said })
    : bench
      ? storyCard(bench, { speech, said })
      : [];
  return { reply: { messages, conversation }, isWritten: true };
}

/** What an editor sent becomes a drafted story, or mends the one that it belongs to. */
export async function replyToArticle(
  article: string | GivenFile,
  { desk, conversation }: Editor,
  parts: ReplyParts,
): Promise<Reply> {
  const { story, outcome, overwritesEditor, sourceUnnamed, merge } = await desk.bench.add(article);
  const { speech } = parts;
  const setAside = merge?.setAside ?? [];
  const said = [
    html`${speech.say(`desk-article-${outcome}`)}`,
    ...(overwritesEditor ? [html`${speech.say("desk-article-overwrites")}`] : []),
    ...(setAside.length > 0
      ? [html`${speech.say("desk-article-set-aside", { facts: setAside.map(({ id }) => id).join(", ") })}`]
      : []),
    ...(sourceUnnamed ? [html`${speech.say("desk-article-unnamed")}`] : []),
  ];
  const bench = await desk.bench.story(story.id);
  return { messages: bench ? storyCard(bench, { speech, said }) : [], conversation };
}
