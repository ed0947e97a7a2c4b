import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk, type FakeTab } from "../testing/fake-storage.ts";
import { LATER, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog } from "./attempt-log.ts";

const segment = (number: number) => `tell-apart/log/0/${number}`;
const UNKNOWN = /^It is not known how many of your answers could not be read; all others were kept\. /;

async function open(disk: FakeDisk, tab: FakeTab = disk.tab()) {
  const storage = new BufferedStorage(tab, tab.listen);
  const log = new AttemptLog({ storage, locks: new FakeLocks(), now: () => LATER });
  await log.open();
  const { notices, count } = log.state;
  return { storage, log, notices, count };
}

/** Storage with so many answers, 1,024 in each segment but the last. */
async function filled(answers: number): Promise<FakeDisk> {
  const disk = new FakeDisk();
  (await open(disk)).log.appendAttempts(sampleAttempts(answers));
  return disk;
}

describe("the only part of a record", () => {
  it("that holds something else held nobody knows how many answers, and the learner is told so", async () => {
    for (const text of [
      "",
      "[]",
      "{}",
      "1",
      "[".repeat(100_000),
      "tell-apart names 1 3\n",
      '{"version":1,"value":{}}',
      "tell-apart log 2 2",
    ]) {
      const disk = await filled(25);
      disk.texts.set(segment(0), text);
      const { notices, count } = await open(disk);
      expect(count).toBe(0);
      expect(notices).toMatchObject([{ id: "aside", kept: expect.stringMatching(UNKNOWN) }]);
    }
  });
});

describe("a part of a record that others follow", () => {
  it("was full: all of its answers are counted as lost, whatever it holds now", async () => {
    for (const text of ["", "[]", "tell-apart names 1 3\n"]) {
      const disk = await filled(2_300);
      disk.texts.set(segment(1), text);
      const { notices, count } = await open(disk);
      expect([count, notices[0]?.kept]).toEqual([1_276, expect.stringMatching(/^1,024 answers could not be read; all others were kept\./)]);
    }
  });

  it("loses only what can't be read of it, even without its head", async () => {
    const disk = await filled(2_300);
    disk.texts.set(segment(1), (disk.texts.get(segment(1)) ?? "").replace(/^.*\n/, "[]\n").replace(/\n[^@\n]+\n$/, "\n"));
    const { notices, count } = await open(disk);
    expect([count, notices[0]?.kept]).toEqual([2_299, expect.stringMatching(/^One answer could not be read; all others/)]);
  });

  it("is missed when it was deleted, and its answers are counted", async () => {
    for (const gone of [0, 1]) {
      const disk = await filled(2_300);
      disk.texts.delete(segment(gone));
      const { notices, count } = await open(disk);
      expect([count, notices.length]).toEqual([1_276, 1]);
      expect(notices[0]?.kept).toMatch(/^1,024 answers could not be read; all others were kept\./);
    }
  });

  it("is of unknown size where several are gone, or where what follows is no part of a record", async () => {
    const spoils: readonly ((disk: FakeDisk) => unknown)[] = [
      (disk) => disk.texts.delete(segment(1)) && disk.texts.delete(segment(2)),
      (disk) => disk.texts.delete(segment(2)) && disk.texts.set(segment(3), "[]"),
      (disk) => disk.texts.set(segment(2), "{}") && disk.texts.set(segment(3), "[]"),
    ];
    for (const spoil of spoils) {
      const disk = await filled(4_000);
      spoil(disk);
      const { notices } = await open(disk);
      expect(notices.map(({ id }) => id)).toEqual(["aside"]);
      expect(notices[0]?.kept).toContain("not known how many");
    }
  });

  it("whose last one is a far key that someone made up is told of once", async () => {
    const disk = await filled(3);
    disk.texts.set(segment(9_999_999), "[]");
    const { storage, count } = await open(disk);
    expect([count, listQuarantined(storage).map(({ lost }) => lost)]).toEqual([3, [null, null]]);
  });
});

describe("a record in storage that can't be read", () => {
  it("is not said to be whole, nor damaged: storage is off, and what is answered stays in memory", async () => {
    for (const spoil of [
      (tab: FakeTab) => Object.assign(tab, { getItem: deny }),
      (tab: FakeTab) => Object.assign(tab, { key: deny }),
      (tab: FakeTab) => Object.defineProperty(tab, "length", { get: deny }),
      (tab: FakeTab) => Object.assign(tab, { getItem: (key: string) => (key.includes("/log/") ? deny() : null) }),
    ]) {
      const disk = await filled(2_300);
      const texts = new Map(disk.texts);
      const tab = disk.tab();
      spoil(tab);
      const { log, notices } = await open(disk, tab);
      expect(notices).toMatchObject([{ id: "storage", kept: expect.stringContaining("What was stored before stays") }]);
      expect(log.appendAttempts(sampleAttempts(3, 2))).toBe("memory only");
      expect(log.state.count).toBe(3);
      await log.catchUp();
      expect(log.state.count).toBe(3);
      expect(disk.texts).toEqual(texts);
    }
  });

  it("stays in the tab that has read it before", async () => {
    const disk = await filled(2_300);
    for (const method of ["getItem", "key"]) {
      const tab = disk.tab();
      const { log } = await open(disk, tab);
      Object.assign(tab, { [method]: deny });
      await log.catchUp();
      await log.catchUp();
      expect(log.state).toMatchObject({ count: 2_300, status: "ready" });
    }
  });
});

function deny(): never {
  throw new DOMException("denied", "SecurityError");
}
