/** What one person may ask in a minute: more than anybody reads, less than a flood. */
const QUESTIONS_A_MINUTE = 20;
const MINUTE_MS = 60_000;

interface Minute {
  readonly startedAt: number;
  asked: number;
}

/** Counts what each person asks, by the minute that begins with their first question. */
export class QuestionLimit {
  readonly #minutes = new Map<number, Minute>();

  /** "answer" it, "tell" once that this is too much, or stay "silent" until the minute ends. */
  take(person: number, now: number): "answer" | "tell" | "silent" {
    this.#forgetPast(now);
    const minute = this.#minutes.get(person) ?? { startedAt: now, asked: 0 };
    minute.asked++;
    this.#minutes.set(person, minute);
    if (minute.asked <= QUESTIONS_A_MINUTE) return "answer";
    return minute.asked === QUESTIONS_A_MINUTE + 1 ? "tell" : "silent";
  }

  /** The map is in the order in which the minutes began. */
  #forgetPast(now: number): void {
    for (const [person, { startedAt }] of this.#minutes) {
      if (now - startedAt < MINUTE_MS) return;
      this.#minutes.delete(person);
    }
  }
}
