/** A clock that whoever sleeps on it sets on: no test waits for a real second. */
export class HastyClock {
  #now: number;
  readonly #hours: { readonly at: number; readonly happens: () => void }[] = [];

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  /** "08:15", of the day that it is. */
  get hour(): string {
    return new Date(this.#now).toISOString().slice(11, 16);
  }

  /** Something that happens at this hour of the day, such as "08:15". */
  at(hour: string, happens: () => void): void {
    const day = new Date(this.#now).toISOString().slice(0, 10);
    this.#hours.push({ at: Date.parse(`${day}T${hour}:00Z`), happens });
  }

  async sleep(milliseconds: number, stop?: AbortSignal): Promise<void> {
    if (stop?.aborted) return;
    const until = this.#now + milliseconds;
    const due = this.#hours
      .filter(({ at }) => at > this.#now && at <= until)
      .toSorted((one, other) => one.at - other.at);
    for (const { at, happens } of due) {
      this.#now = at;
      happens();
      if (stop?.aborted) return;
    }
    this.#now = until;
  }
}
