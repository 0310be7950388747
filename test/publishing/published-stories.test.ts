import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createPublishedStories,
  publishFirst,
  type PublishedStories,
  type StoryToPublish,
} from "#publishing";
import { openStorage, type Storage } from "#storage";
import { parseStoryId, type StoryId } from "#story";
import { readStory } from "../english.ts";

const NOW = new Date("2026-03-01T12:00:00Z");

let storage: Storage;
let stories: PublishedStories;
const unreadable: string[] = [];

beforeEach(async () => {
  storage = await openStorage("sqlite::memory:", { now: () => NOW, log: { warn: () => {} } });
  unreadable.length = 0;
  stories = createPublishedStories({
    revisions: storage.revisions,
    readStory,
    onUnreadable: ({ story, revision, faults }) => unreadable.push(`${story} ${revision}: ${faults[0].code}`),
  });
});
afterEach(() => storage[Symbol.asyncDispose]());

function filed(name: string, text: string, status = "published"): StoryToPublish {
  const id = parseStoryId(name) ?? "";
  const article = `---\ntitle: ${name}\nlanguage: en\nstatus: ${status}\nsource: { name: The Post }\n---\n${text}\n`;
  const files = { id, article, facts: undefined };
  const parsed = readStory(files);
  if ("faults" in parsed) throw new TypeError(parsed.faults[0].message);
  return { story: parsed.story, files };
}

const publish = (...library: StoryToPublish[]) => publishFirst(library, storage.revisions, NOW);
const shown = () => stories.current.map(({ id, revision }) => `${id} ${revision}`);

test("a published story that was never seen is revision 1, once; drafts are not", async () => {
  const ferry = filed("ferry", "A ferry ran aground.");
  expect(await publish(ferry, filed("draft", "A text.", "draft"))).toEqual({
    published: ["ferry"],
    changed: [],
  });
  expect(await publish(ferry)).toEqual({ published: [], changed: [] });
  await stories.refresh();
  expect(shown()).toEqual(["ferry 1"]);
});

test("changed files are told of, and change nothing for readers", async () => {
  await publish(filed("ferry", "A ferry ran aground."));
  expect(await publish(filed("ferry", "A ferry sank."))).toEqual({ published: [], changed: ["ferry"] });
  await stories.refresh();
  expect(stories.current[0].article.paragraphs.at(-1)?.text).toBe("A ferry ran aground.");
});

test("a withdrawn story stays withdrawn, whatever its files say", async () => {
  const ferry = filed("ferry", "A ferry ran aground.");
  await publish(ferry);
  const revision = await storage.revisions.newest(ferry.story.id);
  if (revision) await storage.revisions.add({ ...revision, number: 2, status: "withdrawn" }, []);
  expect(await publish(filed("ferry", "A ferry sank."))).toEqual({ published: [], changed: [] });
  await stories.refresh();
  expect(shown()).toEqual([]);
});

test("the same array until something is published, then only what is new to us", async () => {
  await publish(filed("ferry", "A ferry ran aground."), filed("bridge", "A bridge opened."));
  expect(await stories.refresh()).toMatchObject([{ story: "bridge" }, { story: "ferry" }]);
  const before = stories.current;
  expect(await stories.refresh()).toEqual([]);
  expect(stories.current).toBe(before);
  await publish(filed("tunnel", "A tunnel closed."));
  expect(await stories.refresh()).toMatchObject([{ story: "tunnel", number: 1, status: "published" }]);
  expect(stories.current).not.toBe(before);
  expect(stories.current.slice(0, 2)).toEqual(before);
});

test("a revision that can no longer be read is told of and left out, the others are not", async () => {
  await publish(filed("ferry", "A ferry ran aground."));
  await storage.revisions.add(
    {
      story: "old" as StoryId,
      number: 1,
      status: "published",
      at: NOW,
      hash: "",
      article: "No front matter.",
    },
    [],
  );
  await stories.refresh();
  expect(shown()).toEqual(["ferry 1"]);
  expect(unreadable).toEqual(["old 1: front-matter-missing"]);
});
