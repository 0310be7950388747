import { readFileSync } from "node:fs";
import { answerQuestion, indexStory, NEW_CONVERSATION, type StoryIndex } from "#answering";
import { AskstoryError } from "#errors";
import { storyFromText, type Story, type StoryId } from "#story";
import type { Language } from "#text";
import { createArticleReader } from "../article-reader.ts";
import { defineCommand } from "../command.ts";
import { usageError } from "../command-line.ts";
import { EXIT } from "../exit-code.ts";
import { pickStory } from "../library.ts";
import { predictionOf } from "../prediction.ts";
import { printable } from "../printable.ts";
import { readGold, type ReaderQuestion, type SpanQuestion } from "../scoring/gold.ts";
import { verdictOn } from "../scoring/reader-scores.ts";
import { readerTable, type Judged } from "../scoring/reader-table.ts";
import { spanTable, type SpanResult } from "../scoring/span-table.ts";
import { write, type Surroundings } from "../surroundings.ts";

export const score = defineCommand({
  name: "score",
  summary: "Measure the answers to a file of questions whose right answers are known",
  arguments: [
    { name: "file", summary: "JSON lines, also .gz: readers' questions, or questions with their texts" },
  ],
  options: {
    story: {
      value: "id",
      summary: "the story that the readers' questions are about; else the default story",
    },
    text: { value: "file", summary: "an article that nobody curated, which they are about instead" },
    errors: { summary: "list every question that was not answered right" },
  },
  examples: [
    "score data/questions/french-forces-mali.jsonl",
    "score questions.jsonl --text article.txt --errors",
    "score squad.jsonl.gz",
  ],
  async run({ arguments: [file], options }, surroundings) {
    const gold = readGold(file);
    if (gold.form === "spans") {
      if (options.story ?? options.text) {
        throw usageError(
          `The questions of ${file} bring their own texts.`,
          "score",
          "Leave out --story and --text.",
        );
      }
      const results = answerSpans(gold.questions, surroundings);
      await write(surroundings.output, `${spanTable(results).join("\n")}\n`);
      return EXIT.done;
    }
    const language = surroundings.language();
    const story =
      options.text === undefined ? pickStory(options.story, surroundings) : readBare(options, language);
    const judged = judgeDialogues(gold.dialogues, story, language);
    const withoutAsked = story.facts.some(({ asked }) => asked.length > 0)
      ? judgeDialogues(gold.dialogues, forgetAsked(story), language)
      : undefined;
    const lines = readerTable(judged, withoutAsked);
    if (options.errors) lines.push("", ...judged.filter(({ verdict }) => verdict !== "right").map(errorLine));
    await write(surroundings.output, `${lines.join("\n")}\n`);
    return EXIT.done;
  },
});

function readBare({ text = "", story }: { text?: string; story?: string }, language: Language): Story {
  if (story !== undefined)
    throw usageError("--story and --text name two stories.", "score", "Give one of them.");
  try {
    return storyFromText({ id: "text" as StoryId, text: readFileSync(text, "utf8").trim() }, language);
  } catch (error) {
    if (error instanceof AskstoryError) throw error;
    throw new AskstoryError(
      "file-unreadable",
      `${text} can't be read: ${error instanceof Error ? error.message : String(error)}`,
      "Give the path of a text file with --text.",
    );
  }
}

/** The story as if no editor had written how its facts are asked for. */
function forgetAsked(story: Story): Story {
  return { ...story, facts: story.facts.map((fact) => ({ ...fact, asked: [] })) };
}

function judgeDialogues(
  dialogues: readonly (readonly ReaderQuestion[])[],
  story: Story,
  language: Language,
): Judged[] {
  const index = indexStory(story, language);
  return dialogues.flatMap((turns) => {
    let conversation = NEW_CONVERSATION;
    return turns.map((question) => {
      const result = answerQuestion({ text: question.question, conversation }, index, language);
      conversation = result.conversation;
      const prediction = predictionOf(result.answer);
      return { question, prediction, verdict: verdictOn(question, prediction) };
    });
  });
}

function answerSpans(questions: readonly SpanQuestion[], surroundings: Surroundings): SpanResult[] {
  const language = surroundings.language();
  const readArticle = createArticleReader(language);
  return questions.map((question) => {
    const index: StoryIndex = readArticle(question.text, question.title);
    const began = surroundings.elapsed();
    const { answer } = answerQuestion(
      { text: question.question, conversation: NEW_CONVERSATION },
      index,
      language,
    );
    return { question, prediction: predictionOf(answer), ms: surroundings.elapsed() - began };
  });
}

function errorLine({ verdict, question, prediction }: Judged): string {
  const { answer, evidence } = prediction;
  const said = [answer ?? "no answer", ...(evidence ? [`“${evidence}”`] : [])].join(" — ");
  return printable(`${verdict}  ${question.id} (${question.kind})  ${question.question}\n    ${said}`);
}
