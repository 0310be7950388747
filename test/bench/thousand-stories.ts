// The measured process of many.ts: loads a thousand stories, asks them, and prints name and figure, a line each.
import { NEW_CONVERSATION } from "#answering";
import { buildApp } from "#app";
import { storyFromText, type Story, type StoryId } from "#story";
import { loadLanguage } from "#text";
import { makeTexts } from "./made-texts.ts";
import { readQuestionSets } from "./question-sets.ts";
import { inMilliseconds, percentilesOf, timeOf, undisturbed } from "./timings.ts";

const STORIES = 1000;
const QUESTIONS_MAX = 1000;
const ROUNDS = 3;
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

let app = buildApp({ stories: () => [], language, audience: "readers", now: () => new Date() });
const starting = timeOf(() => {
  app = buildApp({ stories: () => stories, language, audience: "readers", now: () => new Date() });
});
const ask = (question: string): number => timeOf(() => app.ask(question, NEW_CONVERSATION));
for (const question of questions.slice(0, WARM_UP_QUESTIONS)) ask(question);
const unread = percentilesOf(questions.map(ask));
const reading = timeOf(() => {
  while (app.readNext());
});
const rounds = Array.from({ length: ROUNDS }, () => questions.map(ask));
const { p50, p95, p99, max } = percentilesOf(rounds.flat());
const quiet = percentilesOf(undisturbed(rounds));
const rows = [
  [`${STORIES} stories loaded`, ""],
  ["starting with them", inMilliseconds(starting)],
  ["an answer where most are still to be read, p50", inMilliseconds(unread.p50)],
  ["p99", inMilliseconds(unread.p99)],
  ["reading the rest of them, between answers", inMilliseconds(reading)],
  [`an answer, p50 of ${questions.length}`, inMilliseconds(p50)],
  ["p95", inMilliseconds(p95)],
  ["p99", inMilliseconds(p99)],
  ["slowest", inMilliseconds(max)],
  ["undisturbed: p50", inMilliseconds(quiet.p50)],
  ["p99", inMilliseconds(quiet.p99)],
  ["memory", `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`],
];
process.stdout.write(`${rows.map((row) => row.join("\t")).join("\n")}\n`);

function paragraphsOf({ article }: Story): string {
  return article.paragraphs.map(({ text }) => text).join("\n");
}
