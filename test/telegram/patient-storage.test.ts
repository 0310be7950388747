import { expect, test } from "vitest";
import { openStorage } from "#storage";
import { patientStorage } from "../../src/telegram/patient-storage.ts";
import { openLog } from "./log.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** A database in which the settings can't be read for the first so many times. */
async function open(failures: number, error: Error = new Error("terminating connection")) {
  const clock = new VirtualClock();
  const { log, lines } = openLog();
  const stop = new AbortController();
  const storage = await openStorage("sqlite::memory:", { now: () => new Date(clock.now()), log });
  await storage.chatSettings.keep(7, { timeZone: "Europe/Paris" });
  let left = failures;
  const chatSettings = {
    ...storage.chatSettings,
    read: (chat: number) => (left-- > 0 ? Promise.reject(error) : storage.chatSettings.read(chat)),
  };
  const patient = patientStorage({ ...storage, chatSettings }, { clock, log, stop: stop.signal });
  return { clock, lines, stop, patient };
}

test("a database that is away for a while is waited for, at 0.5, 1, 2 … s", async () => {
  const { clock, lines, patient } = await open(3);
  const reading = patient.chatSettings.read(7);
  await clock.advance(3500);
  expect(await reading).toMatchObject({ timeZone: "Europe/Paris" });
  expect(lines).toEqual(Array(3).fill("warn: the database does not answer, trying again"));
});

test("one that stays away is given up after an hour", async () => {
  const { clock, patient } = await open(Infinity);
  const reading = expect(patient.chatSettings.read(7)).rejects.toThrow("terminating connection");
  await clock.advance(3_600_000);
  await reading;
});

test("a stop ends the waiting", async () => {
  const { clock, stop, patient } = await open(Infinity);
  const reading = expect(patient.chatSettings.read(7)).rejects.toThrow("terminating connection");
  await clock.advance(1000);
  stop.abort();
  await reading;
  expect(clock.sleepers).toBe(0);
});

test("a mistake of ours is not tried again", async () => {
  const { patient, lines } = await open(1, new TypeError("ours"));
  await expect(patient.chatSettings.read(7)).rejects.toThrow("ours");
  expect(lines).toEqual([]);
});
