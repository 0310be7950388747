import type { App } from "#app";
import type { StoryId } from "#story";
import type { UnansweredQuestion } from "./bot-storage.ts";

/** What readers asked in their several ways and the story didn't say. */
export interface UnansweredGroup {
  readonly story: StoryId;
  /** As it was asked last. */
  readonly question: string;
  /** Of all that ask it, the latest first. */
  readonly numbers: readonly number[];
  /** How many readers wait for it. */
  readonly waiting: number;
}

/** A wish that readers have, with how many have it. */
export interface AwaitedQuestion {
  readonly question: string;
  readonly readers: number;
}

/** The questions of one story by what they ask, but for what is muted. */
export function groupUnanswered(
  questions: readonly UnansweredQuestion[],
  wishes: readonly AwaitedQuestion[],
  { group }: Pick<App, "group">,
): UnansweredGroup[] {
  // A muted one comes first, for all that is like it to be muted too.
  const asked = questions.toSorted((one, other) => Number(other.isMuted) - Number(one.isMuted));
  const places = group([...asked.map(({ text }) => text), ...wishes.map(({ question }) => question)]);
  const groups = Map.groupBy(asked.keys(), (index) => places[index]);
  return [...groups]
    .filter(([place]) => !asked[place].isMuted)
    .map(([place, indexes]) => ({
      story: asked[place].story,
      question: asked[place].text,
      numbers: indexes.map((index) => asked[index].number),
      waiting: wishes.reduce(
        (sum, { readers }, index) => (places[asked.length + index] === place ? sum + readers : sum),
        0,
      ),
    }));
}

/** What most ask or wait for. */
export function mostWantedFirst(groups: readonly UnansweredGroup[]): UnansweredGroup[] {
  return groups.toSorted((one, other) => weightOf(other) - weightOf(one));
}

function weightOf({ numbers, waiting }: UnansweredGroup): number {
  return numbers.length + waiting;
}
