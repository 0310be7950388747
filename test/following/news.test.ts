import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Follower, type News, newsSince, type RevisionToTell } from "#following";
import type { Fact, FactId } from "#story";
import { type FactSpec, ferry, type Line, revision } from "./revisions.ts";

/** The ferry had so many passengers. */
function passengers(count: number, more: FactSpec = {}): Line {
  return [
    `The ferry had ${count} passengers.`,
    { value: `{ quantity: ${count}, unit: passengers }`, ...more },
  ];
}

const CAPTAIN: Line = ["Its captain is Ann Lane.", { id: "captain", value: "{ text: Ann Lane }" }];
const WEATHER: Line = [
  "The wind was strong.",
  { id: "wind", value: "{ text: strong }", importance: "detail" },
];

const KEY: Follower = { what: "key", told: new Set() };

function news(revisions: readonly RevisionToTell[], follower: Partial<Follower> = {}): News {
  return newsSince(revisions, { ...KEY, ...follower });
}

/** Each item in a line: "changed passengers (news): 40 -> 46". */
function items(revisions: readonly RevisionToTell[], follower: Partial<Follower> = {}): string[] {
  return news(revisions, follower).items.map((item) => {
    switch (item.kind) {
      case "added":
        return `added ${item.after.id}`;
      case "changed":
        return `${item.reason} ${item.after.id}: ${numberOf(item.before)} -> ${numberOf(item.after)}`;
      case "reworded":
        return `now reads: ${item.after.evidence[0].sentence}`;
      case "withdrawn":
        return `withdrawn ${item.before.id} (${item.reason})`;
    }
  });
}

function numberOf({ value }: Fact): string {
  return value.kind === "quantity" ? String(value.quantity) : value.kind === "text" ? value.text : value.kind;
}

const told = (...ids: string[]) => new Set(ids as FactId[]);

describe("from the last revision told to the newest", () => {
  test("a fact changed, was added, was withdrawn", () => {
    const revisions = [
      revision(ferry(1, passengers(40), CAPTAIN)),
      revision(ferry(2, passengers(46), ["Nobody was hurt.", { id: "hurt", value: "{ text: Nobody }" }])),
    ];
    expect(items(revisions)).toEqual(["news passengers: 40 -> 46", "added hurt", "withdrawn captain (news)"]);
  });

  test("several revisions are one piece of news: A, B, C is A, C", () => {
    const revisions = [40, 43, 46].map((count, index) => revision(ferry(index + 1, passengers(count))));
    expect(items(revisions)).toEqual(["news passengers: 40 -> 46"]);
    expect(items(revisions.slice(1))).toEqual(["news passengers: 43 -> 46"]);
  });

  test("what retells another change is not told beside it", () => {
    const said = (count: number, port: string): Line[] => [
      passengers(count),
      [
        `It left ${port} with ${count} people.`,
        { id: "left", value: `{ text: left ${port} with ${count} people }` },
      ],
    ];
    const revisions = [
      revision(ferry(1, ...said(40, "Mallaig"))),
      revision(ferry(2, ...said(46, "Mallaig"))),
    ];
    expect(items(revisions)).toEqual(["news passengers: 40 -> 46"]);
    const other = [revisions[0], revision(ferry(2, ...said(46, "Oban")))];
    expect(items(other)).toEqual([
      "news passengers: 40 -> 46",
      "news left: left Mallaig with 40 people -> left Oban with 46 people",
    ]);
  });

  test("what came and went is nothing to tell", () => {
    const back = [40, 46, 40].map((count, index) => revision(ferry(index + 1, passengers(count))));
    expect(items(back)).toEqual([]);
    const between = [[], [CAPTAIN], []].map((more, index) =>
      revision(ferry(index + 1, passengers(40), ...more)),
    );
    expect(items(between)).toEqual([]);
    expect(items([revision(ferry(1, passengers(40)))])).toEqual([]);
  });

  test("whatever happened in between, it is what differs in the end", () => {
    const ids = ["a", "b", "c"];
    /** Each fact's value in each revision; 0: it is not there. */
    const anyHistory = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyHistory, fc.nat(4), (history, mended) => {
        const revisions = history.map((values, index) => {
          const lines = values.flatMap((value, fact): Line[] =>
            value === 0
              ? []
              : [[`${ids[fact]} is ${value}.`, { id: ids[fact], value: `{ quantity: ${value}, unit: m }` }]],
          );
          return revision(ferry(index + 1, ["It is late."], ...lines), { isCorrection: index === mended });
        });
        const [first, last] = [history[0], history[history.length - 1]];
        const differing = ids.filter((_id, fact) => first[fact] !== last[fact]);
        const toldOf = news(revisions).items.map((item) =>
          "after" in item ? item.after.id : item.before.id,
        );
        expect(toldOf.toSorted()).toEqual(differing);
      }),
      { numRuns: 50 },
    );
  });

  test("the newsroom's notes come with it", () => {
    const revisions = [
      revision(ferry(1, passengers(40)), { note: "first" }),
      revision(ferry(2, passengers(43)), { note: "The coastguard counted again." }),
      revision(ferry(3, passengers(46))),
    ];
    expect(news(revisions).notes).toEqual(["The coastguard counted again."]);
  });
});

describe("what is worth a message", () => {
  const revisions = (importance: FactSpec["importance"], mends = false) => [
    revision(ferry(1, passengers(40, { importance }))),
    revision(ferry(2, passengers(46, { importance })), { isCorrection: mends }),
  ];

  test.each([
    ["headline", "headline", 1],
    ["headline", "key", 0],
    ["headline", "detail", 0],
    ["key", "headline", 1],
    ["key", "key", 1],
    ["key", "detail", 0],
    ["all", "detail", 1],
  ] as const)("to who wants %s, a fact that is %s: %i", (what, importance, count) => {
    expect(items(revisions(importance), { what })).toHaveLength(count);
  });

  test("what was important and is no longer is still told", () => {
    const demoted = [revision(ferry(1, passengers(40, { importance: "headline" }))), revisions("detail")[1]];
    expect(items(demoted, { what: "headline" })).toHaveLength(1);
  });

  test("headlines and corrections are urgent, other news is not", () => {
    expect(news(revisions("headline")).isUrgent).toBe(true);
    expect(news(revisions("key")).isUrgent).toBe(false);
    expect(news(revisions("key", true)).isUrgent).toBe(true);
  });

  test("a headline that nobody has confirmed is not urgent", () => {
    const extracted = [40, 46].map((count, index) =>
      revision(ferry(index + 1, passengers(count, { importance: "headline", origin: "extracted" }))),
    );
    expect(news(extracted)).toMatchObject({ isUrgent: false, items: [{ kind: "reworded" }] });
  });

  test("a fact set that was only tidied is no news", () => {
    const [sentence] = CAPTAIN;
    const bare = revision(ferry(1, passengers(40), [sentence]));
    const curated = revision(ferry(2, passengers(40), CAPTAIN));
    expect(items([bare, curated])).toEqual([]);
    expect(items([curated, bare])).toEqual([]);
  });

  test("a sentence in other words that says the same is for who wants all", () => {
    const reworded = [
      revision(ferry(1, ["About 40 were aboard.", { value: "{ quantity: 40, unit: people }" }])),
      revision(ferry(2, ["Some 40 were aboard.", { value: "{ quantity: 40, unit: people }" }])),
    ];
    expect(items(reworded)).toEqual([]);
    expect(items(reworded, { what: "all" })).toEqual(["now reads: Some 40 were aboard."]);
  });

  test("the most important comes first", () => {
    const both = (count: number, wind: string): Line[] => [
      [`The wind was ${wind}.`, { id: "wind", value: `{ text: ${wind} }`, importance: "detail" }],
      passengers(count, { importance: "headline" }),
    ];
    const revised = [revision(ferry(1, ...both(40, "strong"))), revision(ferry(2, ...both(46, "weak")))];
    expect(items(revised, { what: "all" })).toEqual([
      "news passengers: 40 -> 46",
      "news wind: strong -> weak",
    ]);
  });
});

describe("corrections", () => {
  const counted = (counts: readonly number[], mended: number, importance?: FactSpec["importance"]) =>
    counts.map((count, index) =>
      revision(ferry(index + 1, passengers(count, { importance })), { isCorrection: index === mended }),
    );

  test("a revision says that it mends the newsroom's mistake", () => {
    expect(items(counted([40, 46], 1))).toEqual(["correction passengers: 40 -> 46"]);
  });

  test("only to those who were told what was wrong: to others it is news", () => {
    const revisions = counted([40, 64, 46], 2);
    expect(items(revisions.slice(1))).toEqual(["correction passengers: 64 -> 46"]);
    expect(items(revisions)).toEqual(["news passengers: 40 -> 46"]);
  });

  test("what was wrong stays wrong when it changes once more", () => {
    expect(items(counted([40, 46, 47], 1))).toEqual(["correction passengers: 40 -> 47"]);
  });

  test("whoever was told the fact hears of it, whatever they want to hear now", () => {
    const revisions = counted([40, 46], 1, "detail");
    expect(items(revisions)).toEqual([]);
    expect(items(revisions, { told: told("passengers") })).toEqual(["correction passengers: 40 -> 46"]);
  });

  test("they come first", () => {
    const wind = (word: string): Line => [
      `The wind was ${word}.`,
      { id: "wind", value: `{ text: ${word} }`, importance: "headline" },
    ];
    const revisions = [
      revision(ferry(1, wind("strong"), passengers(64))),
      revision(ferry(2, wind("weak"), passengers(64))),
      revision(ferry(3, wind("weak"), passengers(46)), { isCorrection: true }),
    ];
    expect(items(revisions)).toEqual(["correction passengers: 64 -> 46", "news wind: strong -> weak"]);
  });

  test("a correction may take a fact back", () => {
    const revisions = [
      revision(ferry(1, passengers(40), CAPTAIN)),
      revision(ferry(2, passengers(40)), { isCorrection: true }),
    ];
    expect(items(revisions)).toEqual(["withdrawn captain (correction)"]);
  });

  test("another value under the same sentence was our misreading", () => {
    const [sentence] = passengers(40);
    const revisions = [
      revision(ferry(1, [sentence, { value: "{ text: aground }" }])),
      revision(ferry(2, passengers(40))),
    ];
    expect(items(revisions)).toEqual(["misreading passengers: aground -> 40"]);
  });
});

describe("an announcement that was stopped", () => {
  const before = revision(ferry(1, passengers(40)));
  const wrong = revision(ferry(2, passengers(64), WEATHER), { isStopped: true });
  const right = revision(ferry(3, passengers(40), WEATHER));

  test("those who had it are told what was wrong", () => {
    expect(items([wrong, right])).toEqual(["correction passengers: 64 -> 40"]);
  });

  test("and only those", () => {
    expect(items([before, wrong, right])).toEqual([]);
  });

  test("those who may have had it too", () => {
    expect(items([before, wrong, right], { perhaps: 2 })).toEqual(["correction passengers: 64 -> 40"]);
  });
});

describe("facts that no editor has confirmed", () => {
  const drafted = (count: number): Line => {
    const [sentence, fact] = passengers(count, { origin: "extracted" });
    return [sentence, fact, { ...fact, id: "aboard" }];
  };

  test("are told as sentences, each once", () => {
    expect(items([revision(ferry(1, drafted(40))), revision(ferry(2, drafted(46)))])).toEqual([
      "now reads: The ferry had 46 passengers.",
    ]);
  });

  test("are told again as a value by an editor only when it changes", () => {
    const confirmed = revision(ferry(2, passengers(40)));
    expect(items([revision(ferry(1, passengers(40, { origin: "extracted" }))), confirmed])).toEqual([]);
    expect(items([confirmed, revision(ferry(3, passengers(46)))])).toEqual(["news passengers: 40 -> 46"]);
  });

  test("have no old value to name when an editor takes them over", () => {
    const revisions = [
      revision(ferry(1, passengers(40, { origin: "extracted" }))),
      revision(ferry(2, passengers(46))),
    ];
    expect(items(revisions)).toEqual(["now reads: The ferry had 46 passengers."]);
  });

  test("were no mistake of ours when an editor mends what was drafted", () => {
    const [sentence] = passengers(40);
    const revisions = [
      revision(ferry(1, [sentence, { value: "{ text: aground }", origin: "extracted" }])),
      revision(ferry(2, passengers(40))),
    ];
    expect(items(revisions)).toEqual([]);
  });
});

describe("a story that is taken back", () => {
  const published = revision(ferry(1, passengers(40)));
  const withdrawn = revision(
    { ...ferry(2, passengers(46)), status: "withdrawn" },
    { note: "The report could not be confirmed." },
  );

  test("is told as that alone, at any hour", () => {
    expect(news([published, withdrawn], { what: "headline" })).toMatchObject({
      turn: "withdrawn",
      items: [],
      isUrgent: true,
      notes: ["The report could not be confirmed."],
    });
  });

  test("and when it returns, with what changed", () => {
    const returned = revision(ferry(3, passengers(46)));
    expect(news([withdrawn, returned])).toMatchObject({ turn: "returned", items: [] });
    expect(news([published, withdrawn, returned]).turn).toBeUndefined();
    expect(items([published, withdrawn, returned])).toEqual(["news passengers: 40 -> 46"]);
  });
});
