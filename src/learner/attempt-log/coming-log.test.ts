import { describe, expect, it } from "vitest";
import { emptyMastery } from "../../mastery/mastery.ts";
import { observeAll } from "../../mastery/observe.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { BufferedStorage } from "../storage/storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { createAttempts } from "./attempts-store.ts";

const PACK = samplePack();

function visit(disk = new FakeDisk()) {
  const tab = disk.tab();
  const storage = new BufferedStorage(tab, tab.listen);
  return { disk, ...createAttempts({ storage, locks: new FakeLocks(), now: () => NOON }) };
}

describe("a record that is there", () => {
  it("is not ready before its mastery is, however long its log waits for a writer", async () => {
    const { disk, useAttempts, openLog } = visit();
    await openLog();
    useAttempts.getState().takeIn(sampleAttempts(30));
    const again = visit(disk);
    const seen: boolean[] = [];
    again.useAttempts.subscribe(({ status, mastery }) => {
      if (status === "ready") seen.push(mastery.learner.answers === 30);
    });
    again.useAttempts.getState().setPack(PACK);
    await again.openLog();
    expect(new Set(seen)).toEqual(new Set([true]));
  });
});

describe("on a first visit", () => {
  it("the record is whole at once, and stays so while its log comes", async () => {
    const { useAttempts, openLog } = visit();
    const seen = [useAttempts.getState().status];
    useAttempts.subscribe(({ status }) => seen.push(status));
    useAttempts.getState().setPack(PACK);
    await openLog();
    expect(new Set(seen)).toEqual(new Set(["ready"]));
  });

  it("nothing calls for the log", async () => {
    const { useAttempts } = visit();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const state = useAttempts.getState();
    expect(state).toMatchObject({ isLogOpen: false, count: 0, attempts: [], notices: [], storage: "kept" });
    expect([state.wrong(), state.recent(5)]).toEqual([[], []]);
  });

  it("answers given before the log is here are stored and counted once it is", async () => {
    const { disk, useAttempts, openLog } = visit();
    const attempts = sampleAttempts(3);
    useAttempts.getState().setPack(PACK);
    useAttempts.getState().takeIn(attempts);
    expect(disk.texts.size).toBe(0);
    await openLog();
    expect(useAttempts.getState()).toMatchObject({ status: "ready", attempts, mastery: observeAll(emptyMastery(), attempts, PACK) });
    expect([...disk.texts.keys()]).toContain("tell-apart/log/0/0");
  });

  it("an answer is in memory only until the log is here, and everybody can see whether it is", async () => {
    const { useAttempts, openLog } = visit();
    const [first, second, ...others] = sampleAttempts(5);
    if (first === undefined || second === undefined) throw new Error("no sample");
    const { record, adopt } = useAttempts.getState();
    const seen = [useAttempts.getState().isLogOpen];
    useAttempts.subscribe(({ isLogOpen }) => seen.push(isLogOpen));
    expect(record(first)).toBe("memory only");
    expect(adopt(others)).toEqual({ ok: true, added: 3, kept: "memory only" });
    await openLog();
    expect([seen[0], seen[1], seen.at(-1)]).toEqual([false, false, true]);
    expect(record(second)).toBe("kept");
    expect(useAttempts.getState()).toMatchObject({ isLogOpen: true, count: 5 });
  });

  it("what is taken back before the log is here is never stored", async () => {
    const { disk, useAttempts, openLog } = visit();
    useAttempts.getState().takeIn(sampleAttempts(2));
    await useAttempts.getState().startOver();
    await openLog();
    expect([useAttempts.getState().count, disk.texts.size]).toEqual([0, 0]);
  });

  it("coming back to the page calls for the log", async () => {
    const { useAttempts } = visit();
    await useAttempts.getState().catchUp();
    await expect.poll(() => useAttempts.getState().isLogOpen).toBe(true);
  });

  it("nothing can be dismissed, for nothing was told", () => {
    const { disk, useAttempts } = visit();
    useAttempts.getState().dismiss("aside");
    expect([disk.texts.size, useAttempts.getState().notices]).toEqual([0, []]);
  });

  it("a first answer calls for the log by itself", async () => {
    const { disk, useAttempts } = visit();
    useAttempts.getState().takeIn(sampleAttempts(1));
    await expect.poll(() => [...disk.texts.keys()]).toContain("tell-apart/log/0/0");
  });

  it("what another tab answers meanwhile is seen", async () => {
    const disk = new FakeDisk();
    const [one, other] = [visit(disk), visit(disk)];
    await one.openLog();
    one.useAttempts.getState().takeIn(sampleAttempts(2));
    await expect.poll(() => other.useAttempts.getState().count).toBe(2);
  });
});

it("a record that is there is being read from the start", async () => {
  const disk = new FakeDisk();
  const before = visit(disk);
  await before.openLog();
  before.useAttempts.getState().takeIn(sampleAttempts(5));
  const { useAttempts } = visit(disk);
  expect(useAttempts.getState().status).toBe("reading");
  await expect.poll(() => useAttempts.getState()).toMatchObject({ status: "ready", count: 5 });
});

it("where nothing can be stored, the learner is told so without a call", async () => {
  const disk = new FakeDisk();
  disk.mood = "blocked";
  const { useAttempts } = visit(disk);
  await expect.poll(() => useAttempts.getState().notices.map(({ id }) => id)).toEqual(["storage"]);
});

describe("a log that can't be had", () => {
  /** Storage whose listeners can't be added at first, as when the log's own code did not come. */
  function broken(disk: FakeDisk) {
    const tab = disk.tab();
    const storage = new BufferedStorage(tab, tab.listen);
    const onState = storage.onStateChange.bind(storage);
    const fault = new Error("offline");
    storage.onStateChange = () => {
      storage.onStateChange = onState;
      throw fault;
    };
    return { fault, ...createAttempts({ storage, locks: new FakeLocks(), now: () => NOON }) };
  }

  it("is told of where there is something to read, and may be called for again", async () => {
    const disk = new FakeDisk();
    disk.texts.set("tell-apart/log/0/0", "x");
    const { fault, useAttempts, openLog } = broken(disk);
    await expect.poll(() => useAttempts.getState().fault).toBe(fault);
    await openLog();
    expect(useAttempts.getState()).toMatchObject({ status: "ready", isLogOpen: true });
  });

  it("loses no answer that was given meanwhile", async () => {
    const { fault, useAttempts, openLog } = broken(new FakeDisk());
    const attempts = sampleAttempts(2);
    await expect(openLog()).rejects.toBe(fault);
    useAttempts.getState().takeIn(attempts);
    await expect.poll(() => useAttempts.getState().attempts).toEqual(attempts);
  });
});
