import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { answerQuestion, NEW_CONVERSATION, type Conversation, type StoryIndex } from "#answering";
import type { Language } from "#text";
import { predictionOf } from "../../src/cli/prediction.ts";

/** The sentence that answers best, and how sure that is by the finder's own measure: more is surer. */
export interface Finding {
  readonly sentence: string;
  readonly score: number;
}

/** A way to find the sentence that answers a question. */
export interface Finder {
  readonly name: string;
  /** Makes one story ready for questions. */
  open(index: StoryIndex, language: Language): Opened;
}

export interface Opened {
  /** Starts a conversation. */
  begin(): (question: string) => Finding | undefined;
}

/**
 * Ours, and what else a developer would reach for, over the same sentences. Their settings, and what is taken as their
 * score, are the best of those tried on squad2, newwiki and quail.
 */
export const FINDERS: readonly Finder[] = [
  { name: "Askstory", open: openAskstory },
  { name: "fuse.js, fuzzy", open: openFuzzyFuse },
  { name: "fuse.js, token search", open: openTokenFuse },
  { name: "fuse.js, a pattern a word", open: openWordFuse },
  { name: "MiniSearch", open: openMiniSearch },
];

function openAskstory(index: StoryIndex, language: Language): Opened {
  return {
    begin() {
      let conversation: Conversation = NEW_CONVERSATION;
      return (text) => {
        const result = answerQuestion({ text, conversation }, index, language);
        conversation = result.conversation;
        const { evidence, confidence } = predictionOf(result.answer);
        return evidence === null ? undefined : { sentence: evidence, score: confidence };
      };
    },
  };
}

/** A finder that knows nothing of the turns before. */
function forgetful(find: (question: string) => Finding | undefined): Opened {
  return { begin: () => find };
}

function openFuzzyFuse({ text }: StoryIndex): Opened {
  const fuse = new Fuse(sentencesOf(text), {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 1,
  });
  return forgetful((question) => bestOf(fuse, question));
}

function openTokenFuse({ text }: StoryIndex, language: Language): Opened {
  const fuse = new Fuse(sentencesOf(text), {
    includeScore: true,
    useTokenSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.2,
  });
  return forgetful((question) => bestOf(fuse, contentWords(question, language).join(" ")));
}

function bestOf(fuse: Fuse<string>, pattern: string): Finding | undefined {
  const [best] = fuse.search(pattern, { limit: 1 });
  return best && { sentence: best.item, score: 1 - (best.score ?? 1) };
}

function openWordFuse({ text }: StoryIndex, language: Language): Opened {
  const sentences = sentencesOf(text);
  const fuse = new Fuse(sentences, {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    minMatchCharLength: 2,
    threshold: 0.3,
  });
  return forgetful((question) => {
    const words = contentWords(question, language);
    const scores = sentences.map(() => 0);
    let all = 0;
    for (const word of words) {
      const found = fuse.search(word);
      const rare = Math.log((sentences.length + 1) / (found.length + 0.5));
      all += rare;
      for (const { refIndex, score = 1 } of found) scores[refIndex] += (1 - score) * rare;
    }
    const best = scores.indexOf(Math.max(...scores));
    return scores[best] > 0 ? { sentence: sentences[best], score: scores[best] / all } : undefined;
  });
}

function openMiniSearch({ text }: StoryIndex, language: Language): Opened {
  const sentences = sentencesOf(text);
  const search = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    processTerm: (term) => (language.stopwords.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  search.addAll(sentences.map((sentence, id) => ({ id, text: sentence })));
  return forgetful((question) => {
    const [best] = search.search(question);
    const words = contentWords(question, language).length || 1;
    return best && { sentence: sentences[best.id], score: best.terms.length / words };
  });
}

function sentencesOf({ sentences }: StoryIndex["text"]): string[] {
  return sentences.map(({ text }) => text);
}

/** The question without the words that say nothing; with them where it has no others. */
function contentWords(question: string, { stopwords }: Language): string[] {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter((word) => !stopwords.has(word));
  return telling.length > 0 ? telling : words;
}
