// The measured process of many.ts: loads a thousand stories, asks them, and prints name and figure, a line each.
import { NEW_CONVERSATION } from "#answering";
import { buildApp } from "#app";
import { storyFromText, type Story, type StoryId } from "#story";
import { loadLanguage } from "#text";
import { makeTexts } from "./made-texts.ts";
import { readQuestionSets } from "./question-sets.ts";
import { elapsedOf, inMilliseconds, timingsOf } from "./timings.ts";

const STORIES = 1000;
const QUESTIONS_MAX = 1000;
const WARM_UP_QUESTIONS = 50;

const language = loadLanguage("data/language/en", "en");
const stories: Story[] = [];
const questions: string[] = [];
{
  const sets = readQuestionSets(process.argv.slice(2), language);
  const dialogues = sets.flatMap((set) => set.dialogues);
  const texts = [...new Set(dialogues.map(({ index }) => paragraphsOf(index.story)))];
  for (const [i, text] of makeTexts(texts, STORIES).entries()) {
    stories.push(storyFromText({ id: `story-${i + 1}` as StoryId, text }, language));
  }
  const step = Math.max(1, Math.floor(dialogues.length / QUESTIONS_MAX));
  for (let i = 0; i < dialogues.length && questions.length < QUESTIONS_MAX; i += step) {
    questions.push(dialogues[i].questions[0].text);
  }
}

let app = buildApp({ stories: [], language, audience: "readers", now: () => new Date() });
const loading = elapsedOf(() => {
  app = buildApp({ stories, language, audience: "readers", now: () => new Date() });
});
const ask = (question: string): number => elapsedOf(() => app.ask(question, NEW_CONVERSATION));
for (const question of questions.slice(0, WARM_UP_QUESTIONS)) ask(question);
const { p50, p95, p99, max } = timingsOf(questions.map(ask));
const rows = [
  [`${STORIES} stories loaded`, ""],
  ["reading them all", inMilliseconds(loading)],
  [`an answer, p50 of ${questions.length}`, inMilliseconds(p50)],
  ["p95", inMilliseconds(p95)],
  ["p99", inMilliseconds(p99)],
  ["slowest", inMilliseconds(max)],
  ["memory", `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`],
];
process.stdout.write(`${rows.map((row) => row.join("\t")).join("\n")}\n`);

function paragraphsOf({ article }: Story): string {
  return article.paragraphs.map(({ text }) => text).join("\n");
}
