import { createSureAnswers } from "#answering";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { broadcast, createRevisionReader, type Level } from "#following";
import { openStorage, type Storage } from "#storage";
import type { StoryId } from "#story";
import { language, readStory, speech } from "../english.ts";
import { plainText } from "../../src/telegram/html.ts";
import { composeNews } from "../../src/telegram/news-message.ts";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { openLog } from "../telegram/log.ts";
import { VirtualClock } from "../telegram/virtual-clock.ts";
import { runInTerminal } from "./run-in-terminal.ts";

const SHIPPED = "data/stories/french-forces-mali";
const ID = "mali" as StoryId;

/** Chats, by what they want to hear. */
const HEADLINES = 1;
const KEY = 2;
const ALL = 3;

const TITLE = "French forces kill 40 fighters in Mali";
const FOOT = (revision: number) => `Al Jazeera, undated, revision ${revision}`;
const TROOPS = (count: string) =>
  `Jean-Yves Le Drian, the defense minister, said France continued to maintain\u00a0${count} troops in northern Mali on a counterterrorism mission.`;

describe.each(DATABASES)("the shipped story, revised, with $name", ({ isMissing, open }) => {
  let folder: string;
  let database: TestDatabase;
  let storage: Storage;
  let clock: VirtualClock;
  /** What each chat was sent since it was asked for last. */
  let sent: Map<number, string[]>;
  let stop: AbortController;
  let running: Promise<void>;

  beforeEach(async (context) => {
    context.skip(isMissing);
    folder = mkdtempSync(join(tmpdir(), "askstory-announce-"));
    cpSync(SHIPPED, join(folder, ID), { recursive: true });
    database = await open();
    clock = new VirtualClock();
    const { log } = openLog();
    storage = await openStorage(database.url, { now: () => new Date(clock.now()), log });
    await publish();
    await follow(HEADLINES, 1, "headline");
    await follow(KEY, 1, "key");
    await follow(ALL, 1, "all");
    sent = new Map();
    stop = new AbortController();
    running = broadcast(
      {
        ledger: storage.ledger,
        revisions: createRevisionReader(storage.archive, readStory, () => clock.now()),
        post: async ({ chat }, news) => {
          const { text } = composeNews(news, { speech, timeZone: "UTC" });
          sent.set(chat, [...(sent.get(chat) ?? []), plainText(text)]);
          return { kind: "sent" };
        },
        answer: createSureAnswers(language),
        isUp: async () => true,
        timeZone: "UTC",
        clock,
        log,
      },
      stop.signal,
    );
  });

  afterEach(async () => {
    if (isMissing) return;
    stop.abort();
    await running;
    await storage[Symbol.asyncDispose]();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...words: string[]) =>
    runInTerminal(words, { environment: { STORIES_DIR: folder, DATABASE_URL: database.url } });

  async function publish(...options: string[]): Promise<string> {
    const { output, errors, code } = await run("publish", ID, "--yes", ...options);
    expect({ errors, code }).toEqual({ errors: "", code: 0 });
    return output;
  }

  async function follow(chat: number, revision: number, what: Level): Promise<void> {
    await storage.follows.follow(chat, ID, revision);
    await storage.follows.choose(chat, { what, quiet: { from: 0, to: 0 } });
  }

  /** What each chat is told of what was published, once all that is due has been sent. */
  async function messages(): Promise<Record<number, string[]>> {
    const isOwed = async () => {
      await clock.advance(1000);
      const [latest] = await storage.announcements.all();
      return latest.deliveries.queued + latest.deliveries.claimed;
    };
    await expect.poll(isOwed, { timeout: 20_000, interval: 10 }).toBe(0);
    const told = Object.fromEntries(sent);
    sent.clear();
    return told;
  }

  /** An editor's work on a file. */
  function edit(file: "article.md" | "facts.yaml", before: string | RegExp, after: string): void {
    const path = join(folder, ID, file);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(before);
    writeFileSync(path, text.replaceAll(before, after));
  }

  function editTroops(before: string, after: string): void {
    edit("article.md", `${before} troops`, `${after} troops`);
    edit("facts.yaml", `${before} troops`, `${after} troops`);
    edit("facts.yaml", `quantity: ${before.replace(",", "")}`, `quantity: ${after.replace(",", "")}`);
  }

  const SPOKESMAN = "Colonel Gilles Jaron spoke for the French army.";
  function nameTheSpokesman(): void {
    edit("article.md", "\nLe Drian told France", `\n${SPOKESMAN}\n\nLe Drian told France`);
    edit(
      "facts.yaml",
      /$/g,
      `  - id: spokesman
    label: Spokesman of the French army
    kind: role
    value: { text: Gilles Jaron }
    says: Gilles Jaron spoke for the French army.
    importance: key
    evidence: ["${SPOKESMAN}"]
`,
    );
  }

  test("a figure changes and somebody is named: who wants headlines hears nothing", async () => {
    editTroops("1,000", "1,200");
    nameTheSpokesman();
    await publish("--note", "New figures from the ministry");
    const message = [
      TITLE,
      `French troops in northern Mali: 1,000 troops → 1,200 troops\n${TROOPS("1,200")}`,
      `New: Gilles Jaron spoke for the French army.\n${SPOKESMAN}`,
      "From the newsroom: New figures from the ministry",
      FOOT(2),
    ].join("\n\n");
    const told = await messages();
    expect(told[HEADLINES]).toBeUndefined();
    expect(told[KEY]).toEqual([message]);
    expect(told[ALL]?.[0]).toContain("French troops in northern Mali: 1,000 troops → 1,200 troops\n");
  });

  test("a correction, to who was told what was wrong; to others it is news", async () => {
    editTroops("1,000", "1,200");
    await storage.follows.change(ALL, ID, { isPaused: true });
    await publish();
    expect(Object.keys(await messages())).toEqual([String(KEY)]);
    await storage.follows.change(ALL, ID, { isPaused: false });
    editTroops("1,200", "1,100");
    await publish("--correction");
    const told = await messages();
    expect(told[KEY]).toEqual([
      `${TITLE}\n\nCorrection. French troops in northern Mali: 1,100 troops. We told you: 1,200 troops. That was wrong.\n${TROOPS("1,100")}\n\n${FOOT(3)}`,
    ]);
    expect(told[ALL]).toHaveLength(1);
    expect(told[ALL]?.[0]).toContain("French troops in northern Mali: 1,000 troops → 1,100 troops\n");
    expect(told[ALL]?.[0]).not.toContain("Correction");
  });

  test("a fact that is withdrawn, and a sentence in other words", async () => {
    nameTheSpokesman();
    await publish();
    await messages();
    edit("article.md", `${SPOKESMAN}\n\n`, "");
    edit("facts.yaml", / {2}- id: spokesman[^]*$/g, "");
    edit("article.md", "civilian government.", "civilian government, officials said.");
    await publish();
    const told = await messages();
    expect(told[KEY]).toEqual([
      `${TITLE}\n\nNo longer in the story: Gilles Jaron spoke for the French army.\n\n${FOOT(3)}`,
    ]);
    expect(told[ALL]?.[0]).toContain(
      "This sentence now reads:\nAfter he was ousted, Toure was imprisoned and power was handed to a transitional civilian government, officials said.\n" +
        "It read:\nAfter he was ousted, Toure was imprisoned and power was handed to a transitional civilian government.",
    );
  });

  describe("a wish", () => {
    const WISHER = 4;
    const LATE = 5;
    const QUESTION = "Who is the spokesman of the French army?";
    const ANSWER = `You asked: ${QUESTION}\nGilles Jaron\n${SPOKESMAN}`;
    const wish = (chat: number) => storage.wishes.add(chat, { story: ID, question: QUESTION }, 1);

    beforeEach(async () => {
      await wish(WISHER);
      for (const chat of [WISHER, LATE]) {
        await storage.follows.choose(chat, { quiet: { from: 0, to: 0 } });
      }
    });

    test("that does not come true is nobody's concern, and waits", async () => {
      editTroops("1,000", "1,200");
      await publish();
      expect((await messages())[WISHER]).toBeUndefined();
      expect(await storage.wishes.of(WISHER)).toMatchObject([{ question: QUESTION }]);
    });

    test("comes true, once, with the sentence that says so", async () => {
      nameTheSpokesman();
      expect((await run("publish", ID, "--dry-run")).output).toContain(
        `1 wish, of which 1 may come true:\n  1 × ${QUESTION} → Gilles Jaron\n    “${SPOKESMAN}”\n`,
      );
      await publish();
      expect((await messages())[WISHER]).toEqual([`${TITLE}\n\n${ANSWER}\n\n${FOOT(2)}`]);
      expect(await storage.wishes.of(WISHER)).toEqual([]);
      editTroops("1,000", "1,200");
      await publish();
      expect((await messages())[WISHER]).toBeUndefined();
    });

    test("and a follow are one message, which tells nothing twice", async () => {
      await wish(KEY);
      editTroops("1,000", "1,200");
      nameTheSpokesman();
      await publish();
      expect((await messages())[KEY]).toEqual([
        `${TITLE}\n\n${ANSWER}\n\nFrench troops in northern Mali: 1,000 troops → 1,200 troops\n${TROOPS("1,200")}\n\n${FOOT(2)}`,
      ]);
    });

    test("whose answer was a mistake: who was told it hears so, though they follow nothing", async () => {
      nameTheSpokesman();
      await publish();
      await messages();
      edit("article.md", "Gilles Jaron", "Patrik Steiger");
      edit("facts.yaml", "Gilles Jaron", "Patrik Steiger");
      await publish("--correction");
      expect((await messages())[WISHER]).toEqual([
        `${TITLE}\n\nCorrection. Spokesman of the French army: Patrik Steiger. We told you: Gilles Jaron. That was wrong.\n${SPOKESMAN.replace("Gilles Jaron", "Patrik Steiger")}\n\n${FOOT(3)}`,
      ]);
    });

    test("whose answer was stopped: who was told it, and only they, hear what was wrong", async () => {
      nameTheSpokesman();
      await publish();
      expect(Object.keys(await messages())).toContain(String(WISHER));
      await run("stop", "mali@2");
      await wish(LATE);
      edit("article.md", "Gilles Jaron", "Patrik Steiger");
      edit("facts.yaml", "Gilles Jaron", "Patrik Steiger");
      await publish();
      const told = await messages();
      expect(told[WISHER]).toEqual([
        `${TITLE}\n\nCorrection. Spokesman of the French army: Patrik Steiger. We told you: Gilles Jaron. That was wrong.\n${SPOKESMAN.replace("Gilles Jaron", "Patrik Steiger")}\n\n${FOOT(3)}`,
      ]);
      expect(told[LATE]).toEqual([
        `${TITLE}\n\n${ANSWER.replaceAll("Gilles Jaron", "Patrik Steiger")}\n\n${FOOT(3)}`,
      ]);
    });
  });

  test("dry, it shows what each kind of follower would get, and how many", async () => {
    await follow(4, 1, "key");
    editTroops("1,000", "1,200");
    const { output } = await run("publish", ID, "--dry-run");
    expect(output).toContain(`1 follower (Headlines only): nothing
3 followers (Key facts, Every change):
  ${TITLE}
  French troops in northern Mali: 1,000 troops → 1,200 troops
      “${TROOPS("1,200")}”
`);
    expect((await run("deliveries")).output).toBe("Nothing was announced yet.\n");
    expect(await storage.announcements.all()).toEqual([]);
  });

  test("a story that is withdrawn: all hear it", async () => {
    await run("withdraw", ID, "--note", "The report could not be confirmed", "--yes");
    const message = `${TITLE}\n\nThe newsroom has withdrawn this story.\n\nFrom the newsroom: The report could not be confirmed\n\n${FOOT(2)}`;
    expect(await messages()).toEqual({ [HEADLINES]: [message], [KEY]: [message], [ALL]: [message] });
  });

  test("a stop in the middle: those who had it, and only those, are told what was wrong", async () => {
    await storage.follows.change(ALL, ID, { isPaused: true });
    editTroops("1,000", "9,000");
    await publish();
    expect(Object.keys(await messages())).toEqual([String(KEY)]);
    expect((await run("stop", "mali@2")).output).toBe(
      "Stopped mali@2: 1 had got it, 0 are getting it just now, 1 won't.\n" +
        "Publish mali again: the next revision tells those who had it, and only those, what was wrong.\n",
    );
    await storage.follows.change(ALL, ID, { isPaused: false });
    editTroops("9,000", "1,000");
    await publish();
    expect(await messages()).toEqual({
      [KEY]: [
        `${TITLE}\n\nCorrection. French troops in northern Mali: 1,000 troops. We told you: 9,000 troops. That was wrong.\n${TROOPS("1,000")}\n\n${FOOT(3)}`,
      ],
    });
    const { output } = await run("deliveries");
    expect(output.replaceAll(/ +/g, " ")).toBe(
      " announcement at queued claimed doubtful gone paused sent failed\n" +
        " mali@3 2026-01-01T00:00 0 0 0 0 0 1 0\n" +
        " mali@2 2026-01-01T00:00 0 0 0 0 0 1 0 stopped\n",
    );
  });

  test.each([
    ["deliveries", "mali@9", "announcement-unknown"],
    ["stop", "mali@9", "announcement-unknown"],
    ["stop", "mali", "usage"],
    ["deliveries", "mali@x", "usage"],
  ])("%s %s is refused with a remedy", async (command, name, code) => {
    expect((await run(command, name)).errors).toMatch(new RegExp(`^askstory: ${code}: .+\\n {2}\\w`));
  });
});
