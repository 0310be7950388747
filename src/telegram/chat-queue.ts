/** One chat's tasks one after the other, in the order they came; different chats' at once. */
export class ChatQueue {
  readonly #last = new Map<number, Promise<void>>();

  /** Settles with the task. A task that fails does not stop the ones behind it. */
  async run(chat: number, task: () => Promise<void>): Promise<void> {
    const before = this.#last.get(chat);
    const mine = before ? before.then(task, task) : task();
    this.#last.set(chat, mine);
    try {
      await mine;
    } finally {
      if (this.#last.get(chat) === mine) this.#last.delete(chat);
    }
  }
}
