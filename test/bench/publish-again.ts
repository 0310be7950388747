// Publishes and announces one revision after the other, and says before and after each which it is, until somebody ends it.
import { publishRevision, type Revision } from "#publishing";
import { openStorage } from "#storage";
import { LEVELS } from "#following";
import type { AddedFact, Fact, FactId } from "#story";
import { STORY } from "./followed-story.ts";

const ARTICLE_CHARACTERS = 200_000;
const CHANGES = 400;

const now = () => new Date();
const { revisions } = await openStorage(process.argv[2], { now, log: { warn: () => {} } });
const last = await revisions.newest(STORY);
for (let number = (last?.number ?? 0) + 1; ; number++) {
  process.stdout.write(`begins ${number}\n`);
  const announcement = { isCorrection: false, levels: LEVELS };
  await publishRevision(
    { revision: revisionOf(number), changes: changesOf(number), announcement },
    revisions,
  );
  process.stdout.write(`ended ${number}\n`);
}

/** Its hash says how long its article is and how many changes belong to it. */
function revisionOf(number: number): Revision {
  const article = `${number} `.repeat(ARTICLE_CHARACTERS).slice(0, ARTICLE_CHARACTERS + number);
  const hash = `${article.length} ${CHANGES + number}`;
  return { story: STORY, number, status: "published", at: now(), hash, article };
}

function changesOf(number: number): AddedFact[] {
  return Array.from({ length: CHANGES + number }, (_, index) => {
    const id = `fact-${index}` as FactId;
    return { kind: "added", id, after: { id } as Fact, cause: "news" };
  });
}
