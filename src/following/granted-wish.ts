import type { Story } from "#story";
import type { News } from "./news.ts";
import { factOf, isCorrection, sentencesOf } from "./news-item.ts";
import type { AnswerSurely, KeptWish, SureAnswer, Wish } from "./wish.ts";

/** A wish that has come true. */
export interface GrantedWish {
  readonly wish: Wish;
  readonly answer: SureAnswer;
}

export function grantWishes(wishes: readonly KeptWish[], story: Story, answer: AnswerSurely): GrantedWish[] {
  if (story.status === "withdrawn") return [];
  return wishes
    .filter(({ told }) => told === undefined)
    .flatMap((wish) => {
      const found = answer(wish.question, story);
      return found === undefined ? [] : [{ wish, answer: found }];
    });
}

/** The news with the wishes that have come true, which leave nothing more to tell of what only they are about. */
export function withGranted(news: News, granted: readonly GrantedWish[]): News {
  if (granted.length === 0) return news;
  const facts = new Set(granted.map(({ answer }) => answer.fact));
  const sentences = new Set(granted.map(({ answer }) => answer.evidence.sentence));
  const items = news.items.filter(
    (item) =>
      item.kind === "changed" ||
      isCorrection(item) ||
      !(facts.has(factOf(item).id) || sentencesOf(item).every((sentence) => sentences.has(sentence))),
  );
  return { ...news, items, granted };
}
