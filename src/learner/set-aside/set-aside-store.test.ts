import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { openWrong } from "../../mastery/confusions/open-mistakes.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { AttemptLog } from "../attempt-log/attempt-log.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { SET_ASIDE } from "../storage/storage-keys.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { LATER, sampleAttempts } from "../testing/sample-attempts.ts";
import { MOST_SET_ASIDE } from "./set-aside-shape.ts";
import { createSetAside } from "./set-aside-store.ts";

const PACK = samplePack();
const ATTEMPTS = sampleAttempts(1_300);
const FRAMES = [...new Set(ATTEMPTS.map(({ frame }) => frame))];

function tabOn(disk: FakeDisk) {
  const { storage } = tabStorage(disk);
  return { storage, ...createSetAside({ storage, now: () => 1000 }) };
}

async function logWith(attempts: readonly Attempt[]): Promise<AttemptLog> {
  const { storage } = tabOn(new FakeDisk());
  const log = new AttemptLog({ storage, locks: undefined, now: () => LATER, pause: async () => undefined });
  await log.open();
  log.setPack(PACK);
  log.appendAttempts(attempts);
  await settled(log);
  return log;
}

async function settled(log: AttemptLog): Promise<void> {
  while (log.state.status !== "ready") await new Promise((done) => setTimeout(done));
}

test("a case that is set aside stays so, in other tabs too, until it is taken back", () => {
  const disk = new FakeDisk();
  const { useSetAside, setAside, takeBack } = tabOn(disk);
  const other = tabOn(disk);
  expect([setAside("a-vs-b/one"), setAside("a-vs-b/two"), setAside("a-vs-b/one")]).toEqual([true, true, true]);
  expect(other.useSetAside.getState().map(({ frame }) => frame)).toEqual(["a-vs-b/one", "a-vs-b/two"]);
  expect(tabOn(disk).useSetAside.getState()).toEqual(useSetAside.getState());
  takeBack("a-vs-b/one");
  expect(other.useSetAside.getState().map(({ frame }) => frame)).toEqual(["a-vs-b/two"]);
  for (let number = 1; number < MOST_SET_ASIDE; number++) setAside(`a-vs-b/${number}`);
  expect(setAside("a-vs-b/more")).toBe(false);
});

test("what can’t be read of them is quarantined, and the rest holds", () => {
  const disk = new FakeDisk();
  disk.texts.set(SET_ASIDE, '{"version":1,"value":[{"frame":"a-vs-b/one","at":1},{"frame":1}]}');
  const { useSetAside, storage } = tabOn(disk);
  expect(useSetAside.getState()).toEqual([{ frame: "a-vs-b/one", at: 1 }]);
  expect(listQuarantined(storage)).toHaveLength(1);
});

test("answers to a case that is set aside count neither for mastery nor as wrong, however many there are", async () => {
  const log = await logWith(ATTEMPTS);
  const aside = new Set(openWrong(ATTEMPTS).flatMap(({ attempts }) => attempts.slice(-1).map(({ frame }) => frame)));
  log.setUncounted(aside);
  await settled(log);
  const others = ATTEMPTS.filter(({ frame }) => !aside.has(frame));
  expect(openWrong(others)).not.toEqual(openWrong(ATTEMPTS));
  expect(log.state.mastery).toEqual(observeAll(emptyMastery(), others, PACK));
  expect(log.state.wrong()).toEqual(openWrong(others));
  expect(log.state.attempts).toEqual(ATTEMPTS);
  expect(log.state.counted).toEqual(others);
  expect(ATTEMPTS.filter(log.state.counts)).toEqual(others);
});

test("setting aside and taking back leaves every figure as if it had not happened, whatever is answered meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(FRAMES), fc.integer({ min: 0, max: 60 }), async (aside, before) => {
      const attempts = ATTEMPTS.slice(0, 60);
      const log = await logWith(attempts.slice(0, before));
      log.setUncounted(new Set(aside));
      log.appendAttempts(attempts.slice(before));
      log.setUncounted(new Set());
      await settled(log);
      const plain = await logWith(attempts);
      expect(log.state.mastery).toEqual(plain.state.mastery);
      expect(log.state.wrong()).toEqual(plain.state.wrong());
      expect(log.state.counted).toEqual(plain.state.attempts);
    }),
    { numRuns: 40 },
  );
});
