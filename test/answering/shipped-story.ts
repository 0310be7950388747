import { answerQuestion, indexStory, NEW_CONVERSATION, type Answer } from "#answering";
import { readStoryFolder, storyFromText, type StoryId } from "#story";
import { language, readStory } from "../english.ts";

const shipped = readStoryFolder("data/stories/french-forces-mali", readStory);
if ("faults" in shipped) throw new TypeError(shipped.faults[0].message);

export const { story } = shipped;
export const index = indexStory(story, language);

/** The same article without what editors told of it. */
export const bareIndex = indexStory(
  storyFromText(
    {
      id: "bare" as StoryId,
      title: story.title,
      text: story.article.paragraphs.map(({ text }) => text).join("\n"),
    },
    language,
  ),
  language,
);

/** The answers to the turns of one conversation. */
export function talk(turns: readonly string[], about = index): Answer[] {
  let conversation = NEW_CONVERSATION;
  return turns.map((text) => {
    const result = answerQuestion({ text, conversation }, about, language);
    conversation = result.conversation;
    return result.answer;
  });
}

/** The answer to a first question. */
export function ask(question: string, about = index): Answer {
  return talk([question], about)[0];
}

/** What a reader sees first of an answer: its short answer, or its kind where there is none. */
export function shortOf(answer: Answer): string {
  return answer.kind === "found" ? answer.short : answer.kind;
}
