/** What one person may ask in a minute: more than anybody reads, less than a flood. */
const A_PERSON = 20;
/** What may be asked in one group in a minute, by all who are in it. */
const A_GROUP = 30;
const MINUTE_MS = 60_000;

/** What becomes of a question: "tell" is said once, then there is silence until the minute ends. */
export type Verdict = "answer" | "tell" | "silent";

/** Counts what each person and each group asks, by the minute that begins with their first question. */
export class QuestionLimit {
  readonly #persons = new MinuteCounts();
  readonly #groups = new MinuteCounts();

  take({ person, group }: { readonly person: number; readonly group?: number }, now: number): Verdict {
    const byPerson = verdictOf(this.#persons.add(person, now), A_PERSON);
    // What a person asks too much doesn't count for the group: a flood must not silence the others.
    if (group === undefined || byPerson !== "answer") return byPerson;
    return verdictOf(this.#groups.add(group, now), A_GROUP);
  }
}

function verdictOf(asked: number, most: number): Verdict {
  if (asked <= most) return "answer";
  return asked === most + 1 ? "tell" : "silent";
}

class MinuteCounts {
  /** In the order in which the minutes began. */
  readonly #minutes = new Map<number, { readonly startedAt: number; asked: number }>();

  /** How many it are in this minute, this one counted. */
  add(key: number, now: number): number {
    for (const [known, { startedAt }] of this.#minutes) {
      if (now - startedAt < MINUTE_MS) break;
      this.#minutes.delete(known);
    }
    const minute = this.#minutes.get(key) ?? { startedAt: now, asked: 0 };
    minute.asked++;
    this.#minutes.set(key, minute);
    return minute.asked;
  }
}
