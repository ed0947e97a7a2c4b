import { describe, expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { reset } from "../backup/reset.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { LATER, NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog } from "./attempt-log.ts";

const ATTEMPTS = sampleAttempts(400);

async function open(disk: FakeDisk, locks: LockManager | undefined) {
  const { tab, storage } = tabStorage(disk);
  const log = new AttemptLog({ storage, locks, now: () => LATER, pause: () => Promise.resolve() });
  await log.open();
  return { tab, storage, log };
}

/** Two tabs with an empty record; the first one writes. */
async function twoTabs() {
  const [disk, locks] = [new FakeDisk(), new FakeLocks()];
  return { disk, locks, writer: await open(disk, locks), other: await open(disk, locks) };
}

type Page = Awaited<ReturnType<typeof open>>;

async function resetIn({ storage, log }: Page): Promise<void> {
  reset(storage);
  await log.reloadAttempts();
}

/** Enough to tell these answers from each other, and short to print. */
const momentsOf = (attempts: readonly Attempt[]) => attempts.map(({ at }) => at - NOON);

/** After storage was quiet for a while. */
async function expectIn(pages: readonly Page[], attempts: readonly Attempt[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const { log } of pages) {
    expect(momentsOf(log.state.attempts)).toEqual(momentsOf(attempts));
    expect(log.state).toMatchObject({ status: "ready", notices: [] });
  }
}

describe("answers that another tab deletes", () => {
  it("are gone in the tab that wrote them, be there one or many, and it can go on", async () => {
    for (const count of [1, 3, 300]) {
      const { disk, locks, writer, other } = await twoTabs();
      for (const attempt of ATTEMPTS.slice(0, count)) writer.log.appendAttempts([attempt]);
      await resetIn(other);
      await expectIn([writer, other], []);
      expect(disk.texts.size).toBe(0);
      writer.log.appendAttempts(ATTEMPTS.slice(300, 302));
      await expectIn([writer, other, await open(disk, locks)], ATTEMPTS.slice(300, 302));
    }
  });

  it("are gone in the tab that imported them", async () => {
    const { writer, other } = await twoTabs();
    expect(writer.log.importAttempts(ATTEMPTS)).toEqual({ ok: true, added: 400, kept: "kept" });
    await resetIn(other);
    await expectIn([writer, other], []);
  });

  it("are gone when all of storage was cleared", async () => {
    const { disk, writer, other } = await twoTabs();
    writer.log.appendAttempts(ATTEMPTS);
    disk.texts.clear();
    for (const { tab } of [writer, other]) tab.hear(null);
    await expectIn([writer, other], []);
  });

  it("are gone though a tab was just reading them, out of their order", async () => {
    const { disk, locks, writer, other } = await twoTabs();
    const attempts = sampleAttempts(4_200);
    for (const [turn, { log: one }] of [writer, other].entries()) one.appendAttempts(attempts.filter((_, at) => at % 2 === turn));
    const waiting: (() => void)[] = [];
    let time = LATER;
    const pause = () => new Promise<void>((resolve) => waiting.push(resolve));
    const storage = new BufferedStorage(disk.tab(), () => () => undefined);
    const log = new AttemptLog({ storage, locks, now: () => (time += 20), pause });
    void log.open();
    for (let step = 0; step < 3; step++) {
      await expect.poll(() => waiting.length).toBe(1);
      waiting.pop()?.();
    }
    await resetIn(other);
    await log.reloadAttempts();
    expect(log.state).toMatchObject({ count: 0, status: "ready" });
  });

  it("are gone in a tab that slept meanwhile, when it is looked at again", async () => {
    const { writer, other } = await twoTabs();
    writer.log.appendAttempts(ATTEMPTS.slice(0, 3));
    writer.tab.asleep = true;
    await resetIn(other);
    expect(writer.log.state.count).toBe(3);
    await writer.log.catchUp();
    expect(writer.log.state).toMatchObject({ count: 0, status: "ready" });
  });

  it("are gone alone where only a part of the record was deleted", async () => {
    const { disk, writer, other } = await twoTabs();
    writer.log.appendAttempts(sampleAttempts(2_200));
    disk.tab().removeItem("tell-apart/log/0/1");
    await expect.poll(() => writer.log.state.count).toBe(1_176);
    await expect.poll(() => other.log.state.count).toBe(1_176);
  });
});

describe("answers that storage had no room for", () => {
  /** A tab with 5 answers in storage and 2 more that found no room there. */
  async function full() {
    const tabs = await twoTabs();
    tabs.writer.log.appendAttempts(ATTEMPTS.slice(0, 5));
    await expectIn([tabs.other], ATTEMPTS.slice(0, 5));
    tabs.disk.room = tabs.disk.size;
    for (const attempt of ATTEMPTS.slice(5, 7)) expect(tabs.writer.log.appendAttempts([attempt])).toBe("memory only");
    return tabs;
  }

  it("outlive a reset in another tab and alone: they are stored in the room it made", async () => {
    const { disk, locks, writer, other } = await full();
    await resetIn(other);
    await expectIn([writer, other, await open(disk, locks)], ATTEMPTS.slice(5, 7));
    expect(writer.log.state.storage).toBe("kept");
  });

  it("outlive it in memory where there is still no room, however often, and are stored once", async () => {
    const { disk, writer, other } = await full();
    disk.room = 0;
    for (let time = 0; time < 2; time++) {
      await resetIn(other);
      writer.tab.hear(null);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([writer, other].map(({ log }) => log.state.count)).toEqual([2, 0]);
    }
    expect(writer.log.state.storage).toBe("full");
    disk.room = 1e6;
    expect(writer.log.appendAttempts(sampleAttempts(1, 2))).toBe("kept");
    await expect.poll(() => other.log.state.count).toBe(3);
    expect([...disk.texts.values()].filter((text) => text.startsWith("tell-apart log")).map((text) => text.split("\n")[0])).toEqual([
      "tell-apart log 2 3",
    ]);
  });

  it("are gone with a reset in their own tab", async () => {
    const { disk, writer, other } = await full();
    await resetIn(writer);
    disk.room = 1e6;
    writer.log.appendAttempts(ATTEMPTS.slice(7, 8));
    await expectIn([writer, other], ATTEMPTS.slice(7, 8));
  });

  it("are stored once, and gone with all others when they have been stored since", async () => {
    const { disk, writer, other } = await full();
    disk.room = 1e6;
    writer.log.appendAttempts(ATTEMPTS.slice(7, 8));
    await expectIn([writer, other], ATTEMPTS.slice(0, 8));
    await resetIn(other);
    await expectIn([writer, other], []);
  });

  it("leave a record that can't be deleted as the learner wished it: deleted", async () => {
    const { disk, writer } = await twoTabs();
    const { log, storage } = writer;
    log.appendAttempts(ATTEMPTS.slice(0, 5));
    disk.mood = "read-only";
    log.appendAttempts(ATTEMPTS.slice(5, 7));
    await resetIn(writer);
    log.appendAttempts(ATTEMPTS.slice(7, 9));
    await log.reloadAttempts();
    expect(log.state).toMatchObject({ count: 2, storage: "memory only" });
    expect(storage.read("tell-apart/log/0/0")).toBeNull();
  });
});
