import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Attempt } from "../../../engine/attempt.ts";
import { BufferedStorage } from "../../storage/buffered-storage.ts";
import { listQuarantined } from "../../storage/quarantine.ts";
import { FakeLocks } from "../../testing/fake-locks.ts";
import { FakeDisk, tabStorage } from "../../testing/fake-storage.ts";
import { LATER, NOON, sampleAttempts } from "../../testing/sample-attempts.ts";
import { AttemptLog } from "../attempt-log.ts";
import { inOrder } from "../attempt-order.ts";
import { writeFormat1 } from "./testing/write-format-1.ts";

const NAMES = "tell-apart/log/0/names";
const segment = (number: number, writer = "0") => `tell-apart/log/${writer}/${number}`;

function diskWith(...parts: readonly ReadonlyMap<string, string>[]): FakeDisk {
  const disk = new FakeDisk();
  for (const part of parts) for (const [key, text] of part) disk.texts.set(key, text);
  return disk;
}

/** A disk with so many answers in format 1. */
function left(count: number): { readonly disk: FakeDisk; readonly attempts: readonly Attempt[] } {
  const attempts = sampleAttempts(count);
  return { disk: diskWith(writeFormat1(attempts)), attempts };
}

async function open(disk: FakeDisk, locks: LockManager | undefined = new FakeLocks()) {
  const { tab, storage } = tabStorage(disk);
  const log = new AttemptLog({ storage, locks, now: () => LATER, pause: () => Promise.resolve() });
  await log.open();
  return { tab, storage, log };
}

/** The versions of all parts of the log that are left, and "names" for a list of names. */
function formsOn(disk: FakeDisk): readonly string[] {
  const texts = [...disk.texts].filter(([key]) => key.startsWith("tell-apart/log/"));
  return [...new Set(texts.map(([, text]) => /^tell-apart (?:log (\d+)|names)/.exec(text)?.[1] ?? "names"))];
}

describe("a record in format 1", () => {
  it("is read whole and moved into today's format, once", async () => {
    for (const count of [1, 128, 129, 1_024, 2_500]) {
      const { disk, attempts } = left(count);
      const { log } = await open(disk);
      expect(log.state).toMatchObject({ attempts, status: "ready", notices: [] });
      expect(formsOn(disk)).toEqual(["2"]);
      const texts = new Map(disk.texts);
      expect((await open(disk)).log.state).toMatchObject({ attempts, notices: [] });
      expect(disk.texts).toEqual(texts);
    }
  });

  it("of several tabs is read with what came after it, and goes on in today's format", async () => {
    const attempts = sampleAttempts(900);
    const part = (which: number) => attempts.filter((_, at) => at % 3 === which);
    const disk = diskWith(writeFormat1(part(0)), writeFormat1(part(1), "r1x"));
    const { log } = await open(disk);
    log.appendAttempts(part(2));
    expect(log.state.attempts).toEqual(attempts);
    expect((await open(disk)).log.state).toMatchObject({ attempts, notices: [] });
    expect(formsOn(disk)).toEqual(["2"]);
  });

  it("with any ids and times is given back as it was", async () => {
    const id = fc.string({ maxLength: 20 });
    const attempt: fc.Arbitrary<Attempt> = fc.record({
      at: fc.nat(),
      frame: id,
      revision: id,
      seed: fc.nat(2 ** 31 - 1),
      answer: id,
      chosen: id,
      offered: fc.array(id, { maxLength: 6 }),
      tookMs: fc.nat(),
      mode: fc.constantFrom("practice", "timed", "exam"),
    });
    const many = fc.uniqueArray(attempt, { comparator: (one, other) => inOrder(one, other) === 0, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(many, async (attempts) => {
        const { log } = await open(diskWith(writeFormat1(attempts)));
        expect(log.state).toMatchObject({ attempts: attempts.toSorted(inOrder), notices: [] });
      }),
      { numRuns: 50 },
    );
  });

  it("loses nothing, and calls nothing lost, at whichever write the tab dies", async () => {
    const attempts = sampleAttempts(1_500);
    for (let writes = 0; writes < 20; writes++) {
      const disk = diskWith(writeFormat1(attempts));
      const change = disk.change.bind(disk);
      let done = 0;
      disk.change = (by, key, text) => {
        if (key.includes("/log/") && done++ >= writes) throw new Error("the tab died");
        change(by, key, text);
      };
      await open(disk);
      disk.change = change;
      const { log } = await open(disk);
      expect(log.state).toMatchObject({ attempts, notices: [] });
      expect(formsOn(disk)).toEqual(["2"]);
    }
  });

  it("is read and stays where there is no room for it, and moves as far as there is", async () => {
    const { disk, attempts } = left(3_000);
    disk.room = disk.size + 8_000;
    const { log } = await open(disk);
    expect(log.state).toMatchObject({ attempts, storage: "kept", notices: [] });
    expect(disk.size).toBeLessThanOrEqual(disk.room);
    expect(formsOn(disk)).toContain("1");
    disk.room = 1e7;
    expect((await open(disk)).log.state).toMatchObject({ attempts, notices: [] });
    expect(formsOn(disk)).toEqual(["2"]);
  });

  it("is read where nothing can be stored", async () => {
    const { disk, attempts } = left(300);
    const texts = new Map(disk.texts);
    disk.mood = "read-only";
    expect((await open(disk)).log.state).toMatchObject({ attempts, storage: "memory only" });
    expect(disk.texts).toEqual(texts);
  });

  it("that an older tab still writes to is read, stays there, and is read on when the page is looked at again", async () => {
    const attempts = sampleAttempts(300);
    const disk = diskWith(writeFormat1(attempts.slice(0, 200)));
    const locks = new FakeLocks();
    void locks.request("tell-apart/log/0", () => new Promise<never>(() => undefined));
    const { tab, log } = await open(disk, locks);
    expect(log.state).toMatchObject({ attempts: attempts.slice(0, 200), notices: [] });
    expect(formsOn(disk)).toContain("1");
    for (const [key, text] of writeFormat1(attempts)) disk.texts.set(key, text);
    tab.hear(segment(2));
    await log.catchUp();
    expect(log.state).toMatchObject({ attempts, notices: [] });
    locks.free("tell-apart/log/0");
    expect((await open(disk, locks)).log.state).toMatchObject({ attempts, notices: [] });
    expect(formsOn(disk)).toEqual(["2"]);
  });

  it("is moved by one of two tabs that open at once, and known to both", async () => {
    for (const locks of [new FakeLocks(), undefined]) {
      const { disk, attempts } = left(2_500);
      for (const { log } of await Promise.all([open(disk, locks), open(disk, locks)])) {
        await log.catchUp();
        expect(log.state).toMatchObject({ attempts, notices: [] });
      }
      expect((await open(disk, locks)).log.state).toMatchObject({ attempts, notices: [] });
      expect(formsOn(disk)).toEqual(["2"]);
    }
  });

  it("can be left to a later start where its reader can't be fetched: that is told, and other answers count", async () => {
    const { disk, attempts } = left(300);
    const texts = new Map(disk.texts);
    const [more] = sampleAttempts(1, 2, NOON + 1e10);
    if (more === undefined) throw new Error("no sample");
    vi.doMock("./upgrade.ts", () => {
      throw new Error("offline");
    });
    vi.resetModules();
    const { AttemptLog: Fresh } = await import("../attempt-log.ts");
    const log = new Fresh({ storage: new BufferedStorage(disk.tab(), () => () => undefined), locks: undefined, now: () => LATER });
    await log.open();
    vi.doUnmock("./upgrade.ts");
    log.appendAttempts([more]);
    expect(log.state).toMatchObject({ status: "ready", attempts: [more], notices: [{ id: "older" }] });
    for (const [key, text] of texts) expect(disk.texts.get(key)).toBe(text);
    expect((await open(disk)).log.state).toMatchObject({ attempts: [...attempts, more], notices: [] });
  });
});

describe("a damaged record in format 1", () => {
  it("loses only what can't be read, keeps the damaged part where it was and aside, and says so", async () => {
    const { disk, attempts } = left(2_000);
    const damaged = (disk.texts.get(segment(5)) ?? "").replace(/\n[^\n]+\n/, "\nedited by hand\n");
    disk.texts.set(segment(5), damaged);
    for (let start = 0; start < 3; start++) {
      const { log, storage } = await open(disk);
      expect(log.state.attempts).toEqual(attempts.filter((_, at) => at !== 640));
      expect(log.state.notices[0]?.kept).toContain("One answer could not be read; all others were kept");
      expect(listQuarantined(storage)).toMatchObject([{ from: segment(5), lost: 1, text: damaged }]);
      expect(disk.texts.get(segment(5))).toBe(damaged);
      expect(disk.texts.has(segment(6)) || disk.texts.has(segment(4))).toBe(false);
    }
  });

  it("was full where another part follows: all of its answers are counted as lost, whatever it holds now", async () => {
    for (const text of ["", "[]"]) {
      const { disk } = left(300);
      disk.texts.set(segment(1), text);
      const { count, notices } = (await open(disk)).log.state;
      expect([count, notices[0]?.kept]).toEqual([172, expect.stringMatching(/^128 answers could not be read; all others were kept\./)]);
    }
  });

  it("is missed where a part of it was deleted, or all of it but its names", async () => {
    const gap = left(300).disk;
    gap.texts.delete(segment(1));
    expect((await open(gap)).log.state).toMatchObject({ count: 172, notices: [{ kept: expect.stringMatching(/^128 answers could not/) }] });
    const all = left(25).disk;
    all.texts.delete(segment(0));
    const names = all.texts.get(NAMES);
    const { log, storage } = await open(all);
    expect(log.state.notices).toMatchObject([{ happened: expect.stringContaining("A part of your record is gone.") }]);
    expect(listQuarantined(storage)).toMatchObject([{ from: segment(0), lost: null, text: names }]);
  });

  it("loses no answer when one list of names is damaged, and all that need a name when both are; nothing of it is written over", async () => {
    for (const key of [NAMES, `${NAMES}-copy`]) {
      const { disk, attempts } = left(300);
      disk.texts.set(key, (disk.texts.get(key) ?? "").slice(0, 500));
      const { log } = await open(disk);
      expect(log.state.attempts).toEqual(attempts);
      expect(log.state.notices[0]?.happened).toContain("A list of names was damaged.");
      expect(log.state.notices[0]?.kept).toContain("None of your answers is missing");
    }
    const { disk } = left(300);
    for (const key of [NAMES, `${NAMES}-copy`]) disk.texts.set(key, "tell-apart names 9 1\nwhatever\n");
    const texts = new Map(disk.texts);
    expect((await open(disk)).log.state.count).toBe(0);
    for (const [key, text] of texts) expect(disk.texts.get(key)).toBe(text);
  });

  it("is never read as other answers, whatever is edited in it", async () => {
    const attempts = sampleAttempts(20);
    const texts = [...writeFormat1(attempts)];
    const known = new Set(attempts.map((one) => JSON.stringify(one)));
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), async (which, place, text) => {
        const disk = diskWith(new Map(texts));
        const [key, whole] = texts[which] ?? ["", ""];
        const at = place % whole.length;
        disk.texts.set(key, whole.slice(0, at) + text + whole.slice(at + text.length));
        const { log } = await open(disk);
        expect(log.state.attempts.filter((one) => !known.has(JSON.stringify(one)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
