import { valueWords } from "#answering";
import type { GrantedWish, News, NewsItem } from "#following";
import type { Fact, Story } from "#story";
import type { Speech } from "./speech.ts";

/** One thing that changed: what is said of it, and the story's sentences that say so. */
export interface NewsLine {
  readonly words: string;
  /** Verbatim. */
  readonly evidence: readonly string[];
  /** The sentence that was there before, where only the wording is told. */
  readonly before?: readonly string[];
}

/** What a reader had asked, and what the story says now. */
export interface GrantedLine {
  readonly asked: string;
  readonly answer: string;
  /** Verbatim. */
  readonly evidence: string;
  readonly saidBy?: string;
  readonly note?: string;
}

export interface NewsInWords {
  /** The story is taken back, or is back; absent where it was there all the time. */
  readonly turn?: string;
  readonly granted: readonly GrantedLine[];
  readonly lines: readonly NewsLine[];
  /** The newsroom's own words. */
  readonly notes: readonly string[];
}

/** What a follower is told, line by line; a surface puts the markup around it. */
export function newsInWords(news: News, speech: Speech): NewsInWords {
  return {
    turn: news.turn && speech.say(`news-story-${news.turn}`),
    granted: news.granted.map((granted) => grantedLineOf(granted, speech)),
    lines: news.items.map((item) => lineOf(item, news, speech)),
    notes: news.notes.map((note) => speech.say("news-note", { note })),
  };
}

function grantedLineOf({ wish, answer }: GrantedWish, speech: Speech): GrantedLine {
  const { saidBy, sentence } = answer.evidence;
  return {
    asked: speech.say("news-wish", { question: wish.question }),
    answer: answer.short,
    evidence: sentence,
    saidBy: saidBy && speech.say("answer-said-by", { who: saidBy }),
    note: answer.note && speech.say("answer-note", { note: answer.note }),
  };
}

function lineOf(item: NewsItem, { before, after }: News, speech: Speech): NewsLine {
  switch (item.kind) {
    case "added":
      return {
        words: speech.say("news-added", { says: item.after.says }),
        evidence: sentencesOf(item.after).filter((sentence) => sentence !== item.after.says),
      };
    case "changed": {
      const isOtherSpeaker = item.before.saidBy !== item.after.saidBy;
      const valueOf = (fact: Fact, story: Story) =>
        valueInWords(fact, story, isOtherSpeaker ? speech : undefined);
      return {
        words: speech.say(`news-changed-${item.reason}`, {
          label: item.after.label,
          before: valueOf(item.before, before),
          after: valueOf(item.after, after),
        }),
        evidence: sentencesOf(item.after),
      };
    }
    case "reworded":
      return {
        words: speech.say("news-reworded"),
        evidence: sentencesOf(item.after),
        before: sentencesOf(item.before),
      };
    case "withdrawn":
      return { words: speech.say(`news-withdrawn-${item.reason}`, { says: item.before.says }), evidence: [] };
  }
}

/** With who says so, where a speech is given. */
function valueInWords({ value, saidBy }: Fact, { entities }: Story, speech: Speech | undefined): string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const words = valueWords(value, byId);
  const speaker = saidBy === undefined ? undefined : byId.get(saidBy)?.name;
  if (speech === undefined || speaker === undefined) return words;
  return speech.say("news-value-said-by", { value: words, who: speaker });
}

function sentencesOf({ evidence }: Fact): string[] {
  return [...new Set(evidence.map(({ sentence }) => sentence))];
}
