import { expect, test } from "vitest";
import { FewAtOnce } from "../../src/telegram/few-at-once.ts";
import { settle } from "./virtual-clock.ts";

test("so many run at once, the others in the order they came, also behind one that fails", async () => {
  const few = new FewAtOnce(2);
  const begun: number[] = [];
  const gates = [1, 2, 3, 4].map(() => Promise.withResolvers<number>());
  const all = Promise.allSettled(
    gates.map(({ promise }, task) =>
      few.run(() => {
        begun.push(task);
        return promise;
      }),
    ),
  );
  await settle();
  expect(begun).toEqual([0, 1]);
  gates[1].reject(new Error("no"));
  await settle();
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of gates) resolve(7);
  expect((await all).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(begun).toEqual([0, 1, 2, 3]);
});
