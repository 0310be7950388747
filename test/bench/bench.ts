// npm run bench -- [PART …] [FILE …] [--seeds N]: how fast and how good the answers are, and what it holds out. Without
// parts, all of them; FILEs are question sets (JSON lines, also gzipped), without any those of data/questions; what is
// left to chance is tried N times, without it 10.
import { parseArgs } from "node:util";
import { AskstoryError } from "#errors";
import { loadLanguage } from "#text";
import { benchAnswers } from "./answers.ts";
import { benchBroadcast } from "./broadcast.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { benchFaults } from "./faults.ts";
import { benchFlood } from "./flood.ts";
import { benchHostile } from "./hostile.ts";
import { benchInline } from "./inline.ts";
import { benchMany } from "./many.ts";
import { benchMemory } from "./memory.ts";
import { benchPublishKills } from "./publish-kills.ts";
import { benchQuality } from "./quality.ts";
import { benchQuestions } from "./questions.ts";
import { readQuestionSets } from "./question-sets.ts";
import { benchReading } from "./reading.ts";
import { benchStart } from "./start.ts";
import { benchWishes } from "./wishes.ts";

const PARTS = {
  start: benchStart,
  reading: benchReading,
  answers: benchAnswers,
  hostile: benchHostile,
  many: benchMany,
  quality: benchQuality,
  "publish-kills": benchPublishKills,
  broadcast: benchBroadcast,
  questions: benchQuestions,
  faults: benchFaults,
  flood: benchFlood,
  inline: benchInline,
  memory: benchMemory,
  wishes: benchWishes,
};
type Part = keyof typeof PARTS;

const { positionals: given, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: "string", default: "10" } },
});
const seeds = Number(values.seeds);
const files = given.filter((argument) => argument.includes(".jsonl"));
const named = given.filter((argument) => !files.includes(argument));
const unknown = named.filter((name) => !isPart(name));

if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(", ")}: give some of ${Object.keys(PARTS).join(", ")}, and .jsonl files.\n`,
  );
  process.exitCode = 2;
} else if (!Number.isInteger(seeds) || seeds < 1) {
  process.stderr.write(`--seeds ${values.seeds} is no number of seeds: give a whole one from 1 on.\n`);
  process.exitCode = 2;
} else {
  const parts = named.length > 0 ? named.filter(isPart) : Object.keys(PARTS).filter(isPart);
  const language = loadLanguage("data/language/en", "en");
  try {
    const sets = readQuestionSets(files, language);
    for (const part of parts) {
      const lines = await PARTS[part]({ sets, files, language, seeds });
      process.stdout.write(`${lines.join("\n")}\n\n`);
    }
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof BrokenPromise) {
      process.stdout.write(`${error.lines.join("\n")}\n\n${error.message}\n`);
    } else if (error instanceof AskstoryError) {
      process.stderr.write(`${error.message}\n${error.remedy}\n`);
    } else {
      throw error;
    }
  }
}

function isPart(name: string): name is Part {
  return name in PARTS;
}
