import { describe, expect, test } from "vitest";
import { openChat } from "./transcript.ts";
import { BARE, MALI } from "./mali-story.ts";

const SOURCE = 'Al Jazeera, undated, revision 1 · <a href="https://example.org/mali';

describe("a question", () => {
  test("found: the short answer, the sentence with who says so, where it stands, what to ask next", async () => {
    const chat = openChat();
    expect(await chat.say("How many troops remain?")).toEqual([
      "<b>1,000 troops</b>\n" +
        "<blockquote expandable>Jean-Yves Le Drian, the defense minister, said France continued to maintain 1,000 troops in northern Mali.\n" +
        "according to Jean-Yves Le Drian</blockquote>\n" +
        `${SOURCE}#:~:text=Jean%2DYves%20Le%20Drian%2C%20the%20defense%20minister%2C%20said%20France%20continued%20to%20maintain%201%2C000%20troops%20in%20northern%20Mali.">in the story</a>\n` +
        "[Who leads the defense ministry?]\n" +
        "[Where is <Mali> & what is it?]\n" +
        "[👍 Right] [👎 Wrong]",
    ]);
  });

  test("found: a note stands below the sentence", async () => {
    const chat = openChat();
    await chat.say("How many troops remain?");
    const [answer] = await chat.say("and when?");
    expect(answer).toContain("<b>Thursday</b>\n<blockquote expandable>Le Drian told");
    expect(answer).toContain("</blockquote>\nNote: It gives no date.\nAl Jazeera");
  });

  test("unknown: what is missing, and the nearest that it does say with its sentence", async () => {
    expect(await openChat().say("what about Chad?")).toEqual([
      "<b>The story doesn't mention Chad.</b>\n" +
        "It does say:\n" +
        "• French forces killed about 40 fighters.\n" +
        "<blockquote expandable>French forces killed about 40 fighters, Mali's defense minister said Thursday.</blockquote>\n" +
        `${SOURCE}">in the story</a>\n` +
        "Once the story says, I can tell you: <i>what about Chad?</i>\n[Tell me when it does]",
    ]);
  });

  test("unsure: the readings, each with a button that asks it", async () => {
    const chat = openChat();
    expect(await chat.say("which Amadou?")).toEqual([
      "<b>Which do you mean?</b>\n" +
        "• Amadou Toumani Toure, the president\n" +
        "• Amadou Haya Sanogo, who led the coup\n" +
        "[Who is Amadou Toumani Toure?]\n" +
        "[Who is Amadou Haya Sanogo?]",
    ]);
    const [answer] = await chat.press("Who is Amadou Haya Sanogo?");
    expect(answer).toMatch(/^<i>Who is Amadou Haya Sanogo\?<\/i>\n<b>/);
  });

  test("small talk gets a kind word, and questions to try as buttons", async () => {
    const chat = openChat();
    expect(await chat.say("thanks")).toEqual(["You're welcome."]);
    expect((await chat.say("hello"))[0]).toContain(
      "[How many troops remain?]\n[Who leads the defense ministry?]",
    );
  });

  test("a next question's button asks it and shows what was asked, markup and all", async () => {
    const chat = openChat();
    await chat.say("How many troops remain?");
    const [answer] = await chat.press("Where is <Mali> & what is it?");
    expect(answer).toContain("<i>Where is &lt;Mali&gt; &amp; what is it?</i>\n<b>");
    expect(chat.calls.map(({ method }) => method)).toContain("answerCallbackQuery");
  });

  test("a mistake of ours gets a kind word and a line in the log, without the reader's words", async () => {
    const chat = openChat();
    expect(await chat.say("crash")).toEqual([
      "Sorry, something went wrong on my side. Please ask in other words.",
    ]);
    expect(chat.lines).toEqual(["error: no reply made"]);
  });
});

describe("several stories", () => {
  test("an answer names its story, and one that fits two offers the other", async () => {
    const chat = openChat([MALI, BARE]);
    expect(await chat.say("who opened it?")).toEqual([
      "<b>The mayor</b>\n" +
        "<blockquote expandable>The mayor cut a ribbon.</blockquote>\n" +
        "<i>A bridge opens</i>\n" +
        "The Gazette, as of March 1, 2026, revision 1\n" +
        "This could also be about “French forces kill 40 fighters in Mali”.\n" +
        "[who opened it?]\n" +
        "[👍 Right] [👎 Wrong]",
    ]);
    await chat.press("who opened it?");
    expect(chat.calls.at(-1)?.payload["text"]).toContain("<i>who opened it?</i>");
  });

  test("/stories lists them, and a button turns to one", async () => {
    const chat = openChat([MALI, BARE]);
    expect(await chat.say("/stories")).toEqual([
      `<b>French forces kill 40 fighters in Mali</b>\n${SOURCE}">in the story</a>\n` +
        "<b>A bridge opens</b>\nThe Gazette, as of March 1, 2026, revision 1\n" +
        "[French forces kill 40 fighters in Mali]\n[A bridge opens]",
    ]);
    const [introduced] = await chat.press("A bridge opens");
    expect(introduced).toContain("Ask me anything about this story.\n\n<b>A bridge opens</b>");
    expect((await chat.say("/summary"))[0]).toContain("<b>A bridge opens</b>");
  });

  test("a button below an answer about one story asks that story, whatever is talked about now", async () => {
    const chat = openChat([MALI, BARE]);
    await chat.say("How many troops remain?");
    await chat.say("/start bare");
    const [answer] = await chat.press("Where is <Mali> & what is it?");
    expect(answer).toContain("<i>French forces kill 40 fighters in Mali</i>");
  });

  test("of many, the newest twenty", async () => {
    const many = Array.from({ length: 21 }, (_, index) => ({ ...BARE, id: `story-${index}` as never }));
    const [list] = await openChat(many).say("/stories");
    expect(list).toContain("These are the newest 20 of 21 stories.");
    expect(list.match(/^\[/gm)).toHaveLength(20);
  });
});

describe("commands", () => {
  test("/start greets with the story and questions to begin with", async () => {
    expect(await openChat().say("/start")).toEqual([
      "Hello! Ask me anything about this story. Each answer comes with the sentence that says so, and what the story doesn't say I don't make up.\n\n" +
        `<b>French forces kill 40 fighters in Mali</b>\n${SOURCE}">in the story</a>\n` +
        "[How many troops remain?]\n[Who leads the defense ministry?]\n[Summary] [Follow]",
    ]);
  });

  test("/start from a link begins with the link's story", async () => {
    expect((await openChat([MALI, BARE]).say("/start bare"))[0]).toContain("<b>A bridge opens</b>");
  });

  test("/start from a link to a story that is gone says so and begins with the newest", async () => {
    const [greeting] = await openChat([MALI, BARE]).say("/start gone");
    expect(greeting).toContain("That story is not here any more.");
    expect(greeting).toContain("<b>French forces kill 40 fighters in Mali</b>");
  });

  test("/summary tells the facts, the most important first", async () => {
    const [summary] = await openChat().say("/summary");
    expect(summary).toBe(
      "<b>French forces kill 40 fighters in Mali</b>\n\n" +
        "• French forces killed about 40 fighters.\n" +
        "• France maintains 1,000 troops in northern Mali.\n" +
        "• The fight is far from finished, says Le Drian.\n" +
        "• France intervened in Mali.\n" +
        "• A coup took place in 2012.\n\n" +
        `${SOURCE}">in the story</a>\n` +
        "[Timeline] [People]\n[Figures] [Quotes]",
    );
  });

  test("/summary of a story without facts shows how it begins", async () => {
    const [summary] = await openChat([BARE]).say("/summary");
    expect(summary).toBe(
      "<b>A bridge opens</b>\n\n• A bridge opened on Sunday. It is long.\n• The mayor cut a ribbon.\n\n" +
        "The Gazette, as of March 1, 2026, revision 1",
    );
  });

  test("/timeline puts dates in order, and what is no date after them as written", async () => {
    expect((await openChat().say("/timeline"))[0]).toContain(
      "<b>2012</b>: A coup took place in 2012.\n" +
        "<b>January 2013</b>: France intervened in Mali.\n" +
        "<b>Thursday</b>: The fight is far from finished, says Le Drian.\n",
    );
  });

  test("/people tells who they are and what is said of them", async () => {
    expect((await openChat().say("/people"))[0]).toContain(
      "<b>Jean-Yves Le Drian</b>, the defense minister\n• The fight is far from finished, says Le Drian.\n",
    );
  });

  test("/figures has the numbers, with about where the story has it", async () => {
    expect((await openChat().say("/figures"))[0]).toContain(
      "• <b>1,000 troops</b>: France maintains 1,000 troops in northern Mali.\n" +
        "• <b>about 40 fighters</b>: French forces killed about 40 fighters.\n",
    );
  });

  test("/quotes has the sentences, with their speakers", async () => {
    expect((await openChat().say("/quotes"))[0]).toContain(
      "<b>Jean-Yves Le Drian</b><blockquote>Le Drian told BFM-TV on Thursday that the fight “is far from finished”.</blockquote>\n",
    );
  });

  test("a view's buttons lead to the others", async () => {
    const chat = openChat();
    await chat.say("/summary");
    const [figures] = await chat.press("Figures");
    expect(figures).toContain("<b>1,000 troops</b>");
    expect(figures).toContain("[Summary] [Timeline]\n[People] [Quotes]");
  });

  test.each(["timeline", "people", "figures", "quotes"])(
    "/%s of a story without facts says what to ask",
    async (name) => {
      expect((await openChat([BARE]).say(`/${name}`))[0]).toMatch(
        /Nobody has listed this story's \w+\. Ask me/,
      );
    },
  );

  test("/help lists every command, to an editor the editors' too", async () => {
    const [help] = await openChat().say("/help");
    const names = [
      "start",
      "ask",
      "summary",
      "timeline",
      "people",
      "figures",
      "quotes",
      "follow",
      "following",
      "unfollow",
      "settings",
      "language",
      "desk",
      "channel",
      "stories",
      "help",
      "privacy",
      "forget",
      "unanswered",
      "stats",
      "id",
    ];
    expect([...help.matchAll(/^\/(\w+) – \S/gm)].map(([, name]) => name)).toEqual(names);
  });

  test("/id tells a reader their number, as a number to copy", async () => {
    expect(await openChat().say("/id")).toEqual(["Your Telegram number: <code>4711</code>"]);
  });

  test("/privacy says what is kept, how long, how to be rid of it, and whom to ask", async () => {
    const chat = openChat([MALI], { name: "The Gazette", contact: "desk@gazette.example" });
    expect(await chat.say("/privacy")).toEqual([
      "What I keep, and how long:\n\n" +
        "• <b>A message to me</b>: until it is answered, then only its number, for 48 hours\n" +
        "• <b>What we spoke of, so that I understand “and when?”</b>: 30 minutes: the numbers of facts, not your words; in a group, with your Telegram number\n" +
        "• <b>Your settings and the stories you follow</b>: until /forget\n" +
        "• <b>Questions that you want answered once a story says</b>: until you drop them, 90 days at most\n" +
        "• <b>What was sent to this chat unasked</b>: 30 days\n" +
        "• <b>Questions, for the newsroom</b>: 90 days, without who asked; telephone numbers, addresses and @names are masked\n" +
        "• <b>Your settings, should you block me</b>: 12 months\n\n" +
        "Against floods I count messages for a minute, and forget the count after it.\n" +
        "/forget deletes all that I keep of this chat.\n\n" +
        "Run by The Gazette, desk@gazette.example",
    ]);
  });

  test("/forget asks first, and then deletes what is kept", async () => {
    const chat = openChat([MALI, BARE]);
    await chat.say("/start bare");
    expect(await chat.say("/forget")).toEqual([
      "Shall I delete everything that I keep of this chat? That can't be undone.\n[Delete everything]\n[Keep it]",
    ]);
    expect(await chat.press("Keep it")).toEqual(["Nothing was deleted."]);
    expect((await chat.say("/summary"))[0]).toContain("<b>A bridge opens</b>");
    await chat.say("/forget");
    expect(await chat.press("Delete everything")).toEqual([
      "Done: everything that I kept of this chat is deleted.",
    ]);
    expect((await chat.say("/summary"))[0]).toContain("<b>French forces kill 40 fighters in Mali</b>");
  });

  test.each(["/Summary", "/summary@askstory_bot", "/summary@AskStory_Bot please"])(
    "%s is understood",
    async (text) => {
      expect((await openChat().say(text))[0]).toContain("• French forces killed");
    },
  );

  test("an unknown one gets a kind answer", async () => {
    expect(await openChat().say("/weather today")).toEqual([
      "I don't know /weather. /help lists what I know; any other text is a question to me.",
    ]);
  });

  test("one for another bot gets none", async () => {
    expect(await openChat().say("/summary@other_bot")).toEqual([]);
  });

  test.each(["/start", "/summary", "/stories", "How many troops remain?"])(
    "%s without a story says so",
    async (text) => {
      expect(await openChat([]).say(text)).toEqual([
        "There is no story to ask about yet. Please come back later.",
      ]);
    },
  );
});

describe("what is no question", () => {
  test("a photo, a voice message or a sticker is told that the bot reads text", async () => {
    const chat = openChat();
    const message = chat.message({ sticker: {} as never });
    expect(await chat.send({ message: message as never })).toEqual([
      "I can only read text. Type your question, and I look for the answer in the story.",
    ]);
  });

  test.each([
    ["a service message", { pinned_message: {} }],
    ["a message of another bot", { text: "hello", from: { id: 9, is_bot: true, first_name: "B" } }],
  ])("%s is dropped unread", async (_, parts) => {
    const chat = openChat();
    expect(await chat.send({ message: chat.message(parts as never) as never })).toEqual([]);
    expect(chat.calls).toEqual([]);
  });

  test("an edited message is not answered again", async () => {
    const chat = openChat();
    const edited = chat.message({ text: "How many troops remain?" });
    expect(await chat.send({ edited_message: edited as never })).toEqual([]);
  });

  test.each([
    ["of another version", "menu:7"],
    ["without data", undefined],
    ["whose message Telegram no longer has", "ask:mali:0"],
  ])("a button %s gets a kind answer, and its waiting sign ends", async (_, data) => {
    const chat = openChat();
    const callback = {
      id: "q",
      from: { id: 4711, is_bot: false, first_name: "Ada" },
      chat_instance: "c",
      data,
    };
    expect(await chat.send({ callback_query: callback })).toEqual([
      "That button is from an older message, and I no longer know what it asked. Please type your question.",
    ]);
    expect(chat.calls[0].method).toBe("answerCallbackQuery");
  });

  test("a button of a story that is gone says so", async () => {
    const chat = openChat([MALI, BARE]);
    const callback = { id: "q", from: { id: 4711, is_bot: false, first_name: "Ada" }, chat_instance: "c" };
    for (const data of ["story:gone", "view:gone:people", "ask:gone:0"]) {
      expect((await chat.send({ callback_query: { ...callback, data } }))[0]).toContain("not here any more");
    }
  });
});

test("a flood is answered twenty times, told once, and then not at all; buttons stop waiting all the same", async () => {
  const chat = openChat();
  const asked = Array.from({ length: 25 }, () => chat.say("thanks"));
  await chat.clock.advance(30_000);
  const answers = (await Promise.all(asked)).length;
  const sent = chat.calls.map(({ payload }) => payload["text"]);
  expect(answers).toBe(25);
  expect(sent).toEqual([
    ...Array(20).fill("You're welcome."),
    "That was a lot of questions at once. Please give me a minute, then ask on.",
  ]);
});

test("the story that a reader chose stays theirs when the conversation is long over", async () => {
  const chat = openChat([MALI, BARE]);
  await chat.say("/start bare");
  await chat.clock.advance(24 * 3_600_000);
  expect((await chat.say("/summary"))[0]).toContain("<b>A bridge opens</b>");
});

test("after half an hour a follow-up has nothing to follow", async () => {
  const chat = openChat();
  await chat.say("How many troops remain?");
  await chat.clock.advance(30 * 60_000);
  expect((await chat.say("and when?"))[0]).toContain("<b>The story doesn't say.</b>");
});
