import { type AwaitedText, type Mending, readTypedValue } from "#editing";
import type { SentFile } from "./download.ts";
import { mend, replyToArticle } from "./reply-at-bench.ts";
import { type Editor, withRemedy } from "./reply-at-desk.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";

/** An article has some lines; a question, an editor's too, has seldom more than one. */
const ARTICLE_MIN_CHARACTERS = 300;
/** Telegram's apps cut a longer text into messages of 4,096 characters: what is nearly as long is the first of several. */
const ARTICLE_MAX_CHARACTERS = 4000;
const LINK = /^https?:\/\/\S+$/i;

/** What an editor wrote, where it is no question: what they were asked for, a link, or an article. */
export async function replyToEditor(
  text: string,
  editor: Editor,
  parts: ReplyParts,
): Promise<Reply | undefined> {
  const written = text.trim();
  const awaited = await editor.desk.bench.awaited.read(editor.chat);
  if (LINK.test(written)) return later(written, editor, parts);
  if (written.length > ARTICLE_MAX_CHARACTERS) {
    return replyInWords(parts.speech.say("desk-article-cut"), editor.conversation);
  }
  if (written.length >= ARTICLE_MIN_CHARACTERS) {
    const name = parts.speech.say("desk-your-text");
    return later({ name, form: "text", bytes: Buffer.from(text) }, editor, parts);
  }
  if (awaited === undefined) return undefined;
  return withRemedy(editor, () => replyToAwaited(written, awaited, { editor, parts }));
}

/** Fetching and reading take a while: others are answered meanwhile. */
function later(article: Parameters<typeof replyToArticle>[0], editor: Editor, parts: ReplyParts): Reply {
  const work = () => withRemedy(editor, () => replyToArticle(article, editor, parts));
  return { messages: [], conversation: editor.conversation, work };
}

async function replyToAwaited(
  written: string,
  { story: id, fact, part }: AwaitedText,
  at: { readonly editor: Editor; readonly parts: ReplyParts },
): Promise<Reply> {
  const { editor, parts } = at;
  const { bench } = editor.desk;
  const onBench = await bench.story(id);
  const story = onBench?.kind === "story" ? onBench.story : undefined;
  const before = story?.facts.find((one) => one.id === fact);
  if (story === undefined || before === undefined) {
    await bench.awaited.clear(editor.chat);
    return replyInWords(parts.speech.say("desk-fact-gone"), editor.conversation);
  }
  const value = part === "value" ? readTypedValue(written, before.value, story.entities) : undefined;
  if (part === "value" && value === undefined) {
    const words = { label: before.label, kind: before.value.kind };
    return replyInWords(parts.speech.say("desk-ask-value", words), editor.conversation);
  }
  const mending: Mending = value ? { kind: "value", value } : { kind: "label", label: written };
  const { reply, isWritten } = await mend({ story, fact, mending }, at);
  if (isWritten) await bench.awaited.clear(editor.chat);
  return reply;
}

/** A file that an editor sent holds an article. */
export function replyToFile(file: SentFile, editor: Editor, parts: ReplyParts): Reply {
  const work = () =>
    withRemedy(editor, async () => {
      const bytes = await editor.desk.download(file);
      return replyToArticle({ name: file.name, bytes }, editor, parts);
    });
  return { messages: [], conversation: editor.conversation, work };
}
