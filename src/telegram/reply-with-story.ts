import type { Conversation } from "#answering";
import { parseStoryId, type Story } from "#story";
import { type Button, questionButtons } from "./buttons.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { type Reader, replyWithFollow } from "./reply-with-follow.ts";
import { type Reply, replyInWords, type ReplyParts, storyOf } from "./reply.ts";
import { sourceLine } from "./source-line.ts";

/** Of many stories, so many of the newest are shown; a question finds the others. */
const STORIES_SHOWN = 20;

/** What a link to the bot (t.me/<bot>?start=…) says before a story's id, for the story to be followed. */
const FOLLOW_LINK = "follow_";

/**
 * Greets a reader who has just opened the chat, or who is back, with the story that the link named, if one did.
 *
 * @param payload a story's id, or one to be followed, or empty
 */
export async function replyWithStart(payload: string, reader: Reader, parts: ReplyParts): Promise<Reply> {
  await parts.follows.comeBack(reader.chat);
  const id = parseStoryId(payload.slice(FOLLOW_LINK.length));
  if (payload.startsWith(FOLLOW_LINK) && id !== undefined) return replyWithFollow(reader, parts, id);
  return greet(payload, reader.conversation, parts);
}

function greet(id: string, conversation: Conversation, parts: ReplyParts): Reply {
  const { app, speech } = parts;
  const named = id === "" ? undefined : app.story(id);
  const story = named ?? storyOf(conversation, app);
  if (!story) return replyInWords(speech.say("telegram-no-stories"), conversation);
  const hello = id !== "" && !named ? "telegram-story-not-here" : "telegram-welcome";
  const greeting = introduce(story, speech.say(hello), { conversation, parts });
  return named ? { ...greeting, settings: { story: named.id } } : greeting;
}

/** Turns to the story and says what could be asked. */
export function replyWithStory(id: string, conversation: Conversation, parts: ReplyParts): Reply {
  const story = parts.app.story(id);
  if (!story) return replyInWords(parts.speech.say("telegram-story-not-here"), conversation);
  const introduced = introduce(story, parts.speech.say("telegram-turned"), { conversation, parts });
  return { ...introduced, settings: { ...parts.settings, story: story.id } };
}

function introduce(
  story: Story,
  words: string,
  { conversation, parts }: { readonly conversation: Conversation; readonly parts: ReplyParts },
): Reply {
  const turned = parts.app.turnTo(story.id, conversation);
  // Every story has questions that it answers: the reply to an empty one brings them.
  const { answer } = parts.app.ask("", turned);
  const examples = answer.kind === "chat" ? answer.examples : [];
  const summary: Button = {
    label: parts.speech.say("telegram-view-summary"),
    action: { kind: "view", view: "summary", story: story.id },
  };
  const follow: Button = {
    label: parts.speech.say("follow-button"),
    action: { kind: "follow", story: story.id },
  };
  const blocks = [html`${words}`, html``, html`<b>${story.title}</b>`, sourceLine(story, parts)];
  return {
    messages: composeMessages(blocks, [...questionButtons(examples, story.id), [summary, follow]]),
    conversation: turned,
  };
}

/** The stories there are, each with a button that turns to it. */
export function replyWithStories(conversation: Conversation, parts: ReplyParts): Reply {
  const { app, speech } = parts;
  const shown = app.stories.slice(0, STORIES_SHOWN);
  if (shown.length === 0) return replyInWords(speech.say("telegram-no-stories"), conversation);
  const blocks = shown.map((story) => html`<b>${story.title}</b>\n${sourceLine(story, parts)}`);
  if (shown.length < app.stories.length) {
    blocks.push(
      html`${speech.say("telegram-more-stories", { shown: shown.length, all: app.stories.length })}`,
    );
  }
  const buttons = shown.map(({ id, title }): Button[] => [
    { label: title, action: { kind: "story", story: id } },
  ]);
  return { messages: composeMessages(blocks, buttons), conversation };
}
