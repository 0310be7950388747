import { readFileSync } from "node:fs";
import { LEVELS } from "#following";
import type { Storage } from "#storage";
import type { StoryId } from "#story";
import { runSql } from "../storage/every-row.ts";

/** The shipped story. */
export const STORY = "french-forces-mali" as StoryId;

const article = readFileSync(`data/stories/${STORY}/article.md`, "utf8");
const facts = readFileSync(`data/stories/${STORY}/facts.yaml`, "utf8");

/** Publishes the story with another number of troops, and announces it if it is not the first revision. */
export async function publishTroops(
  { revisions }: Pick<Storage, "revisions">,
  number: number,
  troops: string,
): Promise<void> {
  const files = {
    article: article.replaceAll("1,000 troops", `${troops} troops`),
    facts: facts
      .replaceAll("1,000 troops", `${troops} troops`)
      .replaceAll("quantity: 1000", `quantity: ${troops.replace(",", "")}`),
  };
  const revision = { story: STORY, number, status: "published", at: new Date(), hash: "", ...files } as const;
  await revisions.add(revision, [], number === 1 ? undefined : { isCorrection: false, levels: LEVELS });
}

/** These chats, one number after the other, follow the story since its first revision, and have no quiet hours. */
export async function followFrom(url: string, first: number, count: number): Promise<void> {
  const last = first + count - 1;
  const numbers = url.startsWith("sqlite:")
    ? `(with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${last}) select i from n)`
    : `(select i from generate_series(${first}, ${last}) as i)`;
  await runSql(
    url,
    `insert into follows (chat, story, told, told_facts) select i, '${STORY}', 1, '[]' from ${numbers} as n`,
  );
  await runSql(url, `insert into readers (chat, quiet_from, quiet_to) select i, 0, 0 from ${numbers} as n`);
}
