import { afterEach, describe, expect, test, vi } from "vitest";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { ANNA, BERT, Newsroom } from "./newsroom.ts";

const ADA = 1001;

/** Files rest before they are read, and messages have their pace: a busy machine takes longer still. */
vi.setConfig({ testTimeout: 90_000 });

describe.each(DATABASES)("changed files, with $name", ({ isMissing, open }) => {
  let database: TestDatabase | undefined;
  let newsroom: Newsroom | undefined;

  async function openNewsroom(publish = "ask"): Promise<Newsroom> {
    database = await open();
    newsroom = await Newsroom.open({ databaseUrl: database.url, publish });
    return newsroom;
  }

  afterEach(async () => {
    await newsroom?.[Symbol.asyncDispose]();
    await database?.drop();
    newsroom = database = undefined;
  });

  test.skipIf(isMissing)(
    "are offered to the editors as followers get them, and the first who decides has decided",
    async () => {
      const room = await openNewsroom();
      await room.follow(ADA);
      room.editTroops("1,000", "1,200");
      const offers = [await room.sees(ANNA, "makes revision 2"), await room.sees(BERT, "makes revision 2")];
      expect(offers[0].text).toContain("• French troops in northern Mali: 1,000 troops → 1,200 troops");
      expect(offers[0].text).toContain("0 followers (Headlines only) get nothing.");
      expect(offers[0].text).toMatch(
        /One follower \(Key facts, Every change\) gets:\nFrench forces kill 40 fighters in Mali\n\nFrench troops in northern Mali: 1,000 troops → 1,200 troops\nJean-Yves Le Drian, the defense minister, said/,
      );
      expect(offers[0].buttons).toEqual(["Publish", "Publish as correction", "Not now"]);
      expect(offers[1]).toMatchObject({ text: offers[0].text, buttons: offers[0].buttons });

      room.press(ANNA, offers[0], "Publish");
      const published = await room.sees(ANNA, "One follower hears of it.");
      expect(published.text).toBe(
        "French forces kill 40 fighters in Mali\nPublished as revision 2.\nOne follower hears of it.",
      );
      expect(published.buttons).toEqual(["Stop"]);
      const forBert = await room.sees(BERT, "Another editor published it, as revision 2.");
      expect(forBert).toMatchObject({ id: offers[1].id, buttons: ["Stop"] });
      expect(await room.sees(ANNA, "You published it, as revision 2.")).toMatchObject({ id: offers[0].id });
      expect((await room.sees(ADA, "→ 1,200 troops")).text).toContain("1,000 troops → 1,200 troops");
    },
  );

  test.skipIf(isMissing)("of two editors who press at once one decides", async () => {
    const room = await openNewsroom();
    room.editTroops("1,000", "1,200");
    const offers = [await room.sees(ANNA, "makes revision 2"), await room.sees(BERT, "makes revision 2")];
    room.press(ANNA, offers[0], "Publish");
    room.press(BERT, offers[1], "Publish as correction");
    await expect.poll(async () => (await room.storage.offers.open()).length, { timeout: 30_000 }).toBe(0);
    const texts = async () =>
      (await Promise.all([room.chat(ANNA), room.chat(BERT)])).flat().map(({ text }) => text);
    await expect
      .poll(async () => (await texts()).filter((text) => text.includes("Another editor")).length, {
        timeout: 30_000,
      })
      .toBeGreaterThan(0);
    const all = await room.storage.announcements.all();
    expect(all.map(({ revision }) => revision)).toEqual([2]);
    const winners = (await texts()).filter((text) => text.includes("\nPublished as revision 2."));
    expect(winners).toHaveLength(1);
  });

  test.skipIf(isMissing)(
    "are offered once, after a restart too, and anew when they change again",
    async () => {
      const room = await openNewsroom();
      room.editTroops("1,000", "1,200");
      const offer = await room.sees(ANNA, "makes revision 2");
      await room.stop();
      await room.start();
      room.editTroops("1,200", "1,300");
      const newer = await room.sees(ANNA, "→ 1,300 troops");
      expect((await room.chat(ANNA)).map(({ id }) => id).slice(-2)).toEqual([offer.id, newer.id]);
      const over = await room.sees(ANNA, "The files say something else by now.");
      expect(over).toMatchObject({ id: offer.id, buttons: [] });
      room.press(ANNA, newer, "Not now");
      await room.sees(ANNA, "Not now, you said.");
      await room.sees(BERT, "Not now, said another editor.");
    },
  );
});

test("without an editor's word where PUBLISH=auto; each editor can stop it", async () => {
  await using room = await Newsroom.open({ publish: "auto" });
  await room.follow(ADA);
  room.editTroops("1,000", "1,200");
  const told = await room.sees(ANNA, "It is published as revision 2.");
  expect(told.buttons).toEqual(["Stop"]);
  await room.sees(ADA, "→ 1,200 troops");
  room.press(ANNA, told, "Stop");
  await room.sees(ANNA, "Stopped. 1 had received it, 0 may just be getting it, 0 won't.");
  room.editTroops("1,200", "1,000");
  await room.sees(ADA, "We told you: 1,200 troops. That was wrong.");
});

test("a draft that somebody else brings is offered, and publishing it writes so into its file", async () => {
  await using room = await Newsroom.open();
  room.edit("mali/article.md", "status: published", "status: draft # until noon");
  room.edit("mali/article.md", "1,000 troops", "1,200 troops");
  room.edit("mali/facts.yaml", "1,000 troops", "1,200 troops");
  room.edit("mali/facts.yaml", "quantity: 1000", "quantity: 1200");
  const offer = await room.sees(ANNA, "A draft with");
  expect(offer.buttons[0]).toBe("Look through the facts");
  room.press(ANNA, offer, "Publish");
  await room.sees(ANNA, "Published as revision 2.");
  expect(room.read("mali/article.md")).toContain("status: published # until noon");
  await room.sees(BERT, "Another editor published it, as revision 2.");
});

test("what the files say again, after something else, is offered again", async () => {
  await using room = await Newsroom.open();
  room.editTroops("1,000", "1,200");
  const first = await room.sees(ANNA, "→ 1,200 troops");
  room.editTroops("1,200", "1,300");
  const second = await room.sees(ANNA, "→ 1,300 troops");
  room.editTroops("1,300", "1,200");
  const third = await room.sees(ANNA, "→ 1,200 troops", second.id);
  const ids = (await room.chat(ANNA)).map(({ id }) => id);
  expect(ids.slice(-3)).toEqual([first.id, second.id, third.id]);
});

test("with faults: the editors get them with line and remedy, once", async () => {
  await using room = await Newsroom.open();
  room.edit("mali/article.md", "1,000 troops", "1,200 troops");
  const faults = await room.sees(ANNA, "The files have faults");
  expect(faults.text).toMatch(/facts\.yaml:\d+ .*\n.+/);
  expect(faults.buttons).toEqual([]);
  await room.stop();
  await room.start();
  room.edit("mali/facts.yaml", "1,000 troops", "1,200 troops");
  room.edit("mali/facts.yaml", "quantity: 1000", "quantity: 1200");
  const offer = await room.sees(ANNA, "makes revision 2");
  expect((await room.chat(ANNA)).map(({ id }) => id).slice(-2)).toEqual([faults.id, offer.id]);
});

test("whoever is no editor hears of nothing, and has no such button", async () => {
  await using room = await Newsroom.open();
  room.editTroops("1,000", "1,200");
  const offer = await room.sees(ANNA, "makes revision 2");
  const { messages } = await room.standin.control.messages({ chat: ANNA, by: "bot" });
  const data = messages.find(({ message_id: id }) => id === offer.id)?.reply_markup?.inline_keyboard;
  expect(JSON.stringify(data)).toContain("offer:mali:publish:");
  expect(await room.chat(ADA)).toEqual([]);
});
