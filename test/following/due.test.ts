import { describe, expect, test } from "vitest";
import { type Due, type NewsSettings, settingsOf, whenDue } from "#following";

const BERLIN = settingsOf({}, "Europe/Berlin");
/** Before its quiet hours and after them: 15:00 in Berlin. */
const AFTERNOON = "2026-03-02T14:00:00Z";
const NIGHT = "2026-03-02T22:30:00Z";

const AT_ONCE: Due = { kind: "now", silent: false };
const SILENTLY: Due = { kind: "now", silent: true };
const later = (at: string): Due => ({ kind: "later", at: Date.parse(at) });

interface Case {
  readonly urgent?: boolean;
  readonly settings?: Partial<NewsSettings>;
  readonly since?: string;
  readonly sent?: readonly string[];
}

function due(now: string, { urgent, settings = {}, since = now, sent = [] }: Case = {}): Due {
  const message = {
    urgent: urgent ?? false,
    since: Date.parse(since),
    sent: sent.map((at) => Date.parse(at)),
  };
  return whenDue(message, { ...BERLIN, ...settings }, Date.parse(now));
}

describe("at once", () => {
  test.each<[string, Due, Due]>([
    ["in the afternoon", due(AFTERNOON), AT_ONCE],
    ["a headline too", due(AFTERNOON, { urgent: true }), AT_ONCE],
    ["at night: in the morning", due(NIGHT), later("2026-03-03T06:00:00Z")],
    ["a headline at night: silently", due(NIGHT, { urgent: true }), SILENTLY],
    ["without quiet hours", due(NIGHT, { settings: { quiet: { from: 0, to: 0 } } }), AT_ONCE],
    ["quiet hours begin on the dot", due("2026-03-02T21:00:00Z"), later("2026-03-03T06:00:00Z")],
    ["and end on the dot", due("2026-03-03T06:00:00Z"), AT_ONCE],
    [
      "a siesta",
      due("2026-03-02T13:00:00Z", { settings: { quiet: { from: 13, to: 16 } } }),
      later("2026-03-02T15:00:00Z"),
    ],
    [
      "the night the clock goes forward is shorter",
      due("2026-03-28T23:00:00Z"),
      later("2026-03-29T05:00:00Z"),
    ],
    ["the night it goes back is longer", due("2026-10-24T22:00:00Z"), later("2026-10-25T06:00:00Z")],
  ])("%s", (_name, actual, expected) => {
    expect(actual).toEqual(expected);
  });
});

describe("a daily digest", () => {
  const settings = { when: { dailyAt: 18 } };

  test.each<[string, Due, Due]>([
    ["waits for its hour", due(AFTERNOON, { settings }), later("2026-03-02T17:00:00Z")],
    ["with a headline too", due(AFTERNOON, { settings, urgent: true }), later("2026-03-02T17:00:00Z")],
    ["comes at its hour", due("2026-03-02T17:00:00Z", { settings, since: AFTERNOON }), AT_ONCE],
    ["late rather than never", due("2026-03-02T18:10:00Z", { settings, since: AFTERNOON }), AT_ONCE],
    ["after its hour: tomorrow", due("2026-03-02T17:00:00Z", { settings }), later("2026-03-03T17:00:00Z")],
    [
      "at an hour that is quiet: silently",
      due(NIGHT, { settings: { when: { dailyAt: 23 } }, since: AFTERNOON }),
      SILENTLY,
    ],
    [
      "keeps its hour when the clock is changed",
      due("2026-03-28T18:00:00Z", { settings }),
      later("2026-03-29T16:00:00Z"),
    ],
  ])("%s", (_name, actual, expected) => {
    expect(actual).toEqual(expected);
  });
});

describe("more than three updates of a story in a day", () => {
  const sent = ["2026-03-02T08:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z"];
  const evening = "2026-03-02T18:00:00Z";

  test.each<[string, Due, Due]>([
    ["the third comes at once", due(AFTERNOON, { sent: sent.slice(1) }), AT_ONCE],
    ["the fourth waits for the evening", due(AFTERNOON, { sent }), later(evening)],
    ["but for a headline or a correction", due(AFTERNOON, { sent, urgent: true }), AT_ONCE],
    ["in the evening it is told", due(evening, { sent, since: AFTERNOON }), AT_ONCE],
    [
      "once: what comes after that waits for the next day",
      due("2026-03-02T19:00:00Z", { sent: [...sent, evening] }),
      later("2026-03-02T23:00:00Z"),
    ],
    [
      "which begins with quiet hours",
      due("2026-03-02T23:00:00Z", { sent: [...sent, evening] }),
      later("2026-03-03T06:00:00Z"),
    ],
    ["yesterday's don't count", due("2026-03-03T14:00:00Z", { sent }), AT_ONCE],
    [
      "the day is the chat's",
      due(AFTERNOON, { sent, settings: { timeZone: "Asia/Tokyo", quiet: { from: 0, to: 0 } } }),
      later("2026-03-02T15:00:00Z"),
    ],
  ])("%s", (_name, actual, expected) => {
    expect(actual).toEqual(expected);
  });
});
