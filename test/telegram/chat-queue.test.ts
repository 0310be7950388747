import { expect, test } from "vitest";
import { ChatQueue } from "../../src/telegram/chat-queue.ts";
import { settle } from "./virtual-clock.ts";

test("one chat's tasks wait for each other, another chat's for none", async () => {
  const queue = new ChatQueue();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const task = (name: string, wait?: Promise<void>) => async (): Promise<void> => {
    await wait;
    done.push(name);
  };
  const all = [
    queue.run(1, task("first of 1", gate.promise)),
    queue.run(1, task("second of 1")),
    queue.run(2, task("first of 2")),
  ];
  await settle();
  expect(done).toEqual(["first of 2"]);
  gate.resolve();
  await Promise.all(all);
  expect(done).toEqual(["first of 2", "first of 1", "second of 1"]);
});

test("a task that fails does not stop the next one", async () => {
  const queue = new ChatQueue();
  const failing = queue.run(1, () => Promise.reject(new Error("no")));
  const next = queue.run(1, () => Promise.resolve());
  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBeUndefined();
});
