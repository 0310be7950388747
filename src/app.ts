import {
  answerFromStories,
  createStoryFinder,
  createReadStories,
  createRehearsal,
  createSureAnswers,
  groupQuestions,
  type Answer,
  type Conversation,
  type FoundAnswer,
  type StoryFinder,
} from "#answering";
import { AskstoryError } from "#errors";
import type { Story, StoryId } from "#story";
import type { Language } from "#text";

/** Everything a surface (the terminal, Telegram) can do with the stories. */
export interface App {
  /** The stories that its audience may see, newest first. */
  readonly stories: readonly Story[];
  /** The story that is meant when nobody named one; absent when there are no stories. */
  readonly defaultStory?: Story;
  story(id: string): Story | undefined;
  /**
   * Answers one message, about the story that it fits, and gives the conversation that the next one continues.
   *
   * @throws RangeError when there are no stories
   */
  ask(text: string, conversation: Conversation): { answer: Answer; conversation: Conversation };
  /** What the story says to a question that somebody asked long before, where that is sure. */
  answerSurely(question: string, story: Story): FoundAnswer | undefined;
  /** Reads one more story, some 5 ms, so that its first question needn't wait for it; false when all are read that there is room for. */
  readNext(): boolean;
  /** Asks the default story a question of its own, so that the first reader needn't wait for what is done once; false when enough were asked. */
  rehearseNext(): boolean;
  /** Which of these ask the same in other words: of each the place of the first that it is like. */
  group(questions: readonly string[]): readonly number[];
  /** The same conversation, turned to another story. */
  turnTo(story: StoryId, conversation: Conversation): Conversation;
}

export interface AppParts {
  /** In any order; asked each time, and the same array as long as nothing was published. */
  readonly stories: () => readonly Story[];
  readonly language: Language;
  /** Readers get published stories whose time has come, editors every one. */
  readonly audience: "readers" | "editors";
  /** Id of the story that is meant when nobody named one; absent: the newest. */
  readonly defaultStory?: string;
  readonly now: () => Date;
}

/** @throws AskstoryError `story-unknown` when there is no default story of the id given */
export function buildApp({ stories, language, audience, defaultStory, now }: AppParts): App {
  let arranged: { readonly of: readonly Story[]; readonly shelf: Shelf } | undefined;
  function shelf(): Shelf {
    const current = stories();
    if (arranged?.of !== current) arranged = { of: current, shelf: arrange(current, audience, language) };
    return arranged.shelf;
  }
  if (defaultStory !== undefined && !shelf().entries.some(({ story }) => story.id === defaultStory)) {
    throw new AskstoryError(
      "story-unknown",
      `The default story ${JSON.stringify(defaultStory)} is not a published story.`,
      "Set DEFAULT_STORY to an id that `askstory stories` lists as published, or leave it empty.",
    );
  }
  const read = createReadStories(language);
  let rehearse: (() => boolean) | undefined;
  const app: App = {
    get stories() {
      const shown = shelf().entries.filter((entry) => entry.shownFrom <= now().getTime());
      return shown.map(({ story }) => story);
    },
    get defaultStory() {
      return app.stories.find(({ id }) => id === defaultStory) ?? app.stories[0];
    },
    story: (id) => app.stories.find((story) => story.id === id),
    ask(text, conversation) {
      const { stories: open, defaultStory: usual } = app;
      if (usual === undefined) throw new RangeError("There is no story to ask about yet.");
      const around = {
        stories: open,
        defaultStory: usual,
        finder: shelf().finder,
        indexOf: read.indexOf,
      };
      return answerFromStories({ text, conversation }, around, language);
    },
    answerSurely: createSureAnswers(language),
    readNext: () => read.readNext(app.stories),
    rehearseNext() {
      const { defaultStory: usual } = app;
      if (usual === undefined) return false;
      rehearse ??= createRehearsal(usual, (text, before) => app.ask(text, before).conversation);
      return rehearse();
    },
    group: (questions) => groupQuestions(questions, language),
    turnTo: (story) => ({ story, turns: [] }),
  };
  return app;
}

/** What is worked out once for as long as nothing is published. */
interface Shelf {
  /** Newest first, without those that are never shown. */
  readonly entries: readonly { readonly story: Story; readonly shownFrom: number }[];
  readonly finder: StoryFinder;
}

function arrange(stories: readonly Story[], audience: AppParts["audience"], language: Language): Shelf {
  const entries = stories
    .map((story) => ({ story, shownFrom: audience === "editors" ? -Infinity : shownFrom(story) }))
    .filter((entry) => entry.shownFrom < Infinity)
    .toSorted((one, other) => newestFirst(one.story, other.story));
  return {
    entries,
    finder: createStoryFinder(
      entries.map(({ story }) => story),
      language,
    ),
  };
}

/** Milliseconds since 1970: a `publishedAt` in the future is an embargo, and what isn't published is never shown. */
function shownFrom({ status, publishedAt }: Story): number {
  if (status !== "published") return Infinity;
  return publishedAt === undefined ? -Infinity : Date.parse(publishedAt);
}

/** Undated stories come last, then by id. */
function newestFirst(one: Story, other: Story): number {
  return timeOf(other) - timeOf(one) || (one.id < other.id ? -1 : 1);
}

function timeOf({ updatedAt, publishedAt }: Story): number {
  const written = updatedAt ?? publishedAt;
  return written === undefined ? 0 : Date.parse(written);
}
