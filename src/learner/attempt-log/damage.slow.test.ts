import { describe, expect, it } from "vitest";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { LATER, NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog } from "./attempt-log.ts";

const SEGMENT = "tell-apart/log/0/1";

async function open(disk: FakeDisk) {
  const { storage } = tabStorage(disk);
  const log = new AttemptLog({ storage, locks: new FakeLocks(), now: () => LATER });
  await log.open();
  return { storage, log };
}

/** 2,300 answers in three segments. */
async function filled() {
  const disk = new FakeDisk();
  const attempts = sampleAttempts(2_300);
  (await open(disk)).log.appendAttempts(attempts);
  return { disk, attempts };
}

describe("a record that was damaged", () => {
  it("loses only the damaged answers, keeps the damaged part aside as it was, and says so until the learner has read it", async () => {
    const { disk, attempts } = await filled();
    const damaged = (disk.texts.get(SEGMENT) ?? "").replace(/\n[^@\n]+\n$/, "\nedited by hand\n");
    disk.texts.set(SEGMENT, damaged);
    const { log, storage } = await open(disk);
    expect(log.state.attempts).toEqual(attempts.filter((_, at) => at !== 2_047));
    const [found] = listQuarantined(storage);
    expect(found).toMatchObject({ number: 1, from: SEGMENT, lost: 1, text: damaged, at: LATER });
    expect(log.state.notices.map((notice) => notice.id)).toEqual(["aside"]);
    expect(log.state.notices[0]?.kept).toContain("One answer could not be read; all others were kept");
    expect(log.state.notices[0]?.happened).toContain("A part of your record was damaged.");
    expect(disk.texts.get(SEGMENT)).toBe(damaged);
    const again = await open(disk);
    expect(listQuarantined(again.storage).length).toBe(1);
    expect(again.log.state.notices.length).toBe(1);
    again.log.dismissNotice("aside");
    expect(again.log.state.notices).toEqual([]);
    expect((await open(disk)).log.state.notices).toEqual([]);
  });

  it("is never written over: new answers go under other keys", async () => {
    const key = "tell-apart/log/0/2";
    for (const end of [-30, -1]) {
      const { disk, attempts } = await filled();
      const damaged = (disk.texts.get(key) ?? "").slice(0, end);
      disk.texts.set(key, damaged);
      const { log } = await open(disk);
      const found = log.state.attempts;
      const fresh = sampleAttempts(200, 9, NOON + 1e9);
      log.appendAttempts(fresh);
      expect(disk.texts.get(key)).toBe(damaged);
      expect(disk.texts.has("tell-apart/log/1/0")).toBe(true);
      expect((await open(disk)).log.state.attempts).toEqual([...found, ...fresh]);
      expect(found.length).toBeGreaterThanOrEqual(attempts.length - 1);
    }
  });

  it("is left alone where a newer version wrote it, and the learner is told", async () => {
    for (const key of [SEGMENT, "tell-apart/log/0/2"]) {
      const { disk, attempts } = await filled();
      const newer = `tell-apart log 3 whatever\n${"x".repeat(50)}`;
      disk.texts.set(key, newer.replace("whatever", "1"));
      const { log, storage } = await open(disk);
      expect(log.state.notices.map((notice) => notice.id)).toEqual(["newer"]);
      expect(listQuarantined(storage)).toEqual([]);
      expect(log.state.attempts.length).toBeLessThan(attempts.length);
      log.appendAttempts(sampleAttempts(200, 9, NOON + 1e9));
      expect(disk.texts.get(key)).toBe(newer.replace("whatever", "1"));
    }
  });

  it("is noticed at every cut of every key, without losing an answer that can be read", async () => {
    const { disk, attempts } = await filled();
    const texts = new Map(disk.texts);
    for (const [key, text] of texts) {
      for (const part of [0, 0.01, 0.3, 0.7, 0.999]) {
        disk.texts.clear();
        for (const [name, whole] of texts) disk.texts.set(name, whole);
        disk.texts.set(key, text.slice(0, Math.floor(text.length * part)));
        const { log } = await open(disk);
        expect(log.state.notices.map((notice) => notice.id)).toEqual(["aside"]);
        expect(log.state.count).toBeGreaterThanOrEqual(attempts.length - 1_024);
      }
    }
  });

  it("is set aside once for each text, and nothing that was set aside is written over", async () => {
    const { disk } = await filled();
    for (const text of ["one", "two", "one", "three"]) {
      disk.texts.set(SEGMENT, text);
      await open(disk);
    }
    expect(listQuarantined((await open(disk)).storage).map(({ number, text }) => [number, text])).toEqual([
      [1, "one"],
      [2, "two"],
      [3, "three"],
    ]);
  });

  it("is readable in part even where the damage can't be copied for want of room", async () => {
    const { disk } = await filled();
    disk.texts.set(SEGMENT, "foreign");
    disk.room = disk.size;
    const { log } = await open(disk);
    expect(log.state.count).toBe(1_276);
    expect(log.state.notices.map((notice) => notice.id)).toEqual(["storage", "aside"]);
    expect(disk.texts.get(SEGMENT)).toBe("foreign");
  });
});

describe("a browser that stores nothing", () => {
  it("lets the learner go on in memory and says so plainly", async () => {
    for (const [mood, storage] of [
      ["blocked", "memory only"],
      ["read-only", "memory only"],
      ["well", "full"],
    ] as const) {
      const disk = new FakeDisk();
      Object.assign(disk, { mood, room: 0 });
      const { log } = await open(disk);
      const attempts = sampleAttempts(200);
      for (const attempt of attempts) expect(log.appendAttempts([attempt])).toBe("memory only");
      expect(log.state).toMatchObject({ attempts, storage, status: "ready" });
      expect(log.state.notices.map((notice) => notice.id)).toEqual(["storage"]);
    }
  });

  it("still shows what it stored before it became read-only", async () => {
    const { disk, attempts } = await filled();
    disk.mood = "read-only";
    expect((await open(disk)).log.state).toMatchObject({ attempts, storage: "memory only" });
  });

  it("stores everything as soon as there is room again", async () => {
    const disk = new FakeDisk();
    const { log } = await open(disk);
    const attempts = sampleAttempts(300);
    log.appendAttempts(attempts.slice(0, 100));
    disk.room = disk.size + 40;
    for (const attempt of attempts.slice(100, 299)) log.appendAttempts([attempt]);
    expect(log.state.storage).toBe("full");
    expect((await open(disk)).log.state.count).toBeLessThan(110);
    disk.room = 1e6;
    expect(log.appendAttempts(attempts.slice(299))).toBe("kept");
    expect(log.state).toMatchObject({ storage: "kept", notices: [] });
    expect((await open(disk)).log.state.attempts).toEqual(attempts);
  });
});
