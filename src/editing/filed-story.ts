import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoryToPublish } from "#publishing";
import {
  type Fault,
  parseStoryId,
  publishedText,
  type ReadStory,
  readStoryFolder,
  type StoryId,
} from "#story";

/** A story's files as they would be published, or what is wrong with them. */
export type FiledStory =
  | (StoryToPublish & {
      /** The files say that it is one; what stands here is what they say once it is published. */
      readonly isDraft: boolean;
    })
  | { readonly faults: readonly Fault[] };

/** @throws AskstoryError `story-missing` */
export function readFiled(storiesDir: string, id: StoryId, readStory: ReadStory): FiledStory {
  const filed = readStoryFolder(join(storiesDir, id), readStory);
  if ("faults" in filed || filed.story.status !== "draft") return { ...filed, isDraft: false };
  const files = { ...filed.files, article: publishedText(filed.files.article ?? "") };
  const parsed = readStory(files);
  return "story" in parsed ? { story: parsed.story, files, isDraft: true } : parsed;
}

/** What changes whenever a story's files are written: their sizes and times, by story. */
export async function stampsIn(storiesDir: string): Promise<ReadonlyMap<StoryId, string>> {
  const ids = (await readdir(storiesDir)).flatMap((name) => parseStoryId(name) ?? []);
  const stamps = await Promise.all(
    ids.map(async (id) => {
      const files = ["article.md", "facts.yaml"].map((file) => stampOf(join(storiesDir, id, file)));
      return [id, (await Promise.all(files)).join(" ")] as const;
    }),
  );
  return new Map(stamps.filter(([, stamp]) => stamp !== `${ABSENT} ${ABSENT}`));
}

const ABSENT = "-";

async function stampOf(file: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size}@${mtimeMs}`;
  } catch {
    return ABSENT;
  }
}
