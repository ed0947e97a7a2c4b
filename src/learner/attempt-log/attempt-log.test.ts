import { describe, expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { reset } from "../backup/reset.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined, quarantine } from "../storage/quarantine.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { LATER, NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog, type AttemptsState } from "./attempt-log.ts";

const ATTEMPTS = sampleAttempts(300);
/** Several segments of them. */
const MANY = sampleAttempts(3_000);
const FOUND = { from: "tell-apart/settings", why: "Why.", lost: 0, text: "cut" };

/** A log on this disk that was not opened yet. */
function page(disk = new FakeDisk()) {
  const { tab, storage } = tabStorage(disk);
  const log = new AttemptLog({ storage, locks: new FakeLocks(), now: () => LATER, pause: () => Promise.resolve() });
  return { disk, tab, storage, log };
}

async function opened(disk?: FakeDisk) {
  const there = page(disk);
  await there.log.open();
  return there;
}

/** A log on a clock so fast that it pauses after each step; `goOn` ends the pauses there are. */
function pausing(disk: FakeDisk) {
  const storage = new BufferedStorage(disk.tab(), () => () => undefined);
  let time = LATER;
  const waiting: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => waiting.push(resolve));
  const log = new AttemptLog({ storage, locks: undefined, now: () => (time += 20), pause });
  const goOn = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { storage, log, waiting, goOn };
}

const ids = ({ notices }: AttemptsState) => notices.map(({ id }) => id);

describe("the log", () => {
  it("is being read until it was opened, and tells of nothing before", async () => {
    const disk = new FakeDisk();
    page(disk).log.appendAttempts(ATTEMPTS.slice(0, 3));
    const { log } = page(disk);
    expect(log.state).toMatchObject({ status: "reading", count: 0, notices: [] });
    await log.open();
    expect(log.state).toMatchObject({ status: "ready", count: 3, notices: [] });
  });

  it("is whole from the beginning where none was ever kept", () => {
    expect(page().log.state).toMatchObject({ status: "ready", count: 0 });
  });

  it("stores an answer that is given before it was opened", async () => {
    const { disk, log } = page();
    expect(log.appendAttempts(ATTEMPTS.slice(0, 3))).toBe("kept");
    expect((await opened(disk)).log.state.attempts).toEqual(ATTEMPTS.slice(0, 3));
  });

  it("comes in order of time where two tabs took turns", async () => {
    const disk = new FakeDisk();
    const attempts = ATTEMPTS.slice(0, 30);
    const pages = [await opened(disk), await opened(disk)];
    for (const [at, attempt] of attempts.entries()) pages[at % 2]?.log.appendAttempts([attempt]);
    expect((await opened(disk)).log.state.attempts).toEqual(attempts);
  });

  it("shows a change once, and nothing where nothing changed", async () => {
    const { log } = await opened();
    log.setPack(samplePack());
    const shown: number[] = [];
    log.useAttempts.subscribe(({ count }) => shown.push(count));
    log.appendAttempts(ATTEMPTS.slice(0, 2));
    log.appendAttempts(ATTEMPTS.slice(0, 2));
    await Promise.resolve();
    expect(shown).toEqual([2]);
  });

  it("says that an answer is in memory only, as often as it is given", async () => {
    const { disk, log } = await opened();
    disk.mood = "read-only";
    for (let time = 0; time < 2; time++) expect(log.appendAttempts(ATTEMPTS.slice(0, 1))).toBe("memory only");
    expect(log.state).toMatchObject({ count: 1, storage: "memory only" });
  });

  it("tells of full storage at once, and no more when there is room again", async () => {
    const { disk, log } = await opened();
    const shown: (readonly string[])[] = [];
    disk.room = 0;
    log.useAttempts.subscribe((snapshot) => shown.push(ids(snapshot)));
    log.appendAttempts(ATTEMPTS.slice(0, 1));
    expect([log.state.storage, ids(log.state), shown.at(-1)]).toEqual(["full", ["storage"], ["storage"]]);
    disk.room = 1e6;
    log.appendAttempts(ATTEMPTS.slice(1, 2));
    expect([log.state.storage, ids(log.state)]).toEqual(["kept", []]);
  });
});

describe("answers of another browser", () => {
  it("that find no room are refused, with the reason", async () => {
    const { disk, log } = await opened();
    disk.room = 1_000;
    expect(log.importAttempts(ATTEMPTS)).toEqual({
      ok: false,
      message: "This browser’s storage has no room for these answers. Nothing was changed.",
    });
    expect([log.state.count, disk.texts.size]).toEqual([0, 0]);
  });

  it("that are all here already need no key of their own", async () => {
    const { disk, log } = await opened();
    log.appendAttempts(ATTEMPTS.slice(0, 3));
    const texts = new Map(disk.texts);
    expect(log.importAttempts(ATTEMPTS.slice(0, 3))).toEqual({ ok: true, added: 0, kept: "kept" });
    expect(disk.texts).toEqual(texts);
  });
});

describe("what another tab does", () => {
  it("is told here too: that something was set aside, and that the learner has read so", async () => {
    const disk = new FakeDisk();
    const [one, other] = [await opened(disk), await opened(disk)];
    quarantine(one.storage, FOUND, NOON);
    expect(ids(other.log.state)).toEqual(["aside"]);
    await one.log.catchUp();
    one.log.dismissNotice("aside");
    expect([ids(one.log.state), ids(other.log.state)]).toEqual([[], []]);
  });

  it("takes the notices away with everything else", async () => {
    const { disk, tab, storage, log } = await opened();
    quarantine(storage, FOUND, NOON);
    await log.catchUp();
    expect(ids(log.state)).toEqual(["aside"]);
    disk.texts.clear();
    tab.hear(null);
    expect(ids(log.state)).toEqual([]);
  });

  it("is no change of the record where it is about something else", async () => {
    const { tab, log } = await opened();
    let shown = 0;
    log.useAttempts.subscribe(() => shown++);
    for (const key of ["tell-apart/settings", "tell-apart/session/q1", "someone-else"]) tab.hear(key);
    expect(shown).toBe(0);
  });

  it("empties the record once, however many keys it deletes", async () => {
    const disk = new FakeDisk();
    const one = await opened(disk);
    one.log.appendAttempts(ATTEMPTS);
    const other = await opened(disk);
    const emptied: number[] = [];
    other.log.useAttempts.subscribe(({ count }) => count === 0 && emptied.push(count));
    reset(one.storage);
    await expect.poll(() => other.log.state).toMatchObject({ count: 0, status: "ready" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(emptied.length).toBeLessThanOrEqual(2);
  });
});

describe("a reading in slices", () => {
  async function begun() {
    const disk = new FakeDisk();
    (await opened(disk)).log.appendAttempts(MANY);
    const slow = pausing(disk);
    const reading = slow.log.open();
    await slow.goOn();
    return { disk, ...slow, reading };
  }

  it("says that it is at it until all was read", async () => {
    const { log, goOn } = await begun();
    expect(log.state.status).toBe("reading");
    for (let step = 0; step < 5; step++) await goOn();
    expect(log.state).toMatchObject({ status: "ready", count: 3_000 });
  });

  it("is overtaken by the next one, which alone says when all is read", async () => {
    const { log, goOn, waiting } = await begun();
    const shown: string[] = [];
    log.useAttempts.subscribe(({ status, count }) => shown.push(`${status} ${count}`));
    const next = log.reloadAttempts();
    for (let step = 0; step < 5; step++) await goOn();
    await next;
    expect(waiting).toEqual([]);
    expect(shown).toEqual(["reading 0", "ready 3000"]);
  });

  it("sets nothing aside where everything is deleted meanwhile", async () => {
    const { log, storage, goOn, reading } = await begun();
    reset(storage);
    for (let step = 0; step < 5; step++) await goOn();
    await reading;
    expect([listQuarantined(storage), log.state.notices]).toEqual([[], []]);
  });

  it("takes in what is answered meanwhile", async () => {
    const { log, goOn, reading } = await begun();
    const [late] = sampleAttempts(1, 2, NOON + 1e9);
    if (late === undefined) throw new Error("no sample");
    expect(log.appendAttempts([late])).toBe("kept");
    for (let step = 0; step < 6; step++) await goOn();
    await reading;
    expect(log.state.attempts).toEqual([...MANY, late]);
  });
});

describe("mastery", () => {
  it("is counted in slices, one after the other, anew for each pack", async () => {
    const { log, waiting, goOn } = pausing(new FakeDisk());
    const attempts = sampleAttempts(2_500);
    const late = sampleAttempts(2, 2, NOON + 1e9);
    const opening = log.open();
    log.appendAttempts(attempts);
    await opening;
    for (const [at, pack] of [samplePack(), { ...samplePack() }].entries()) {
      log.setPack(pack);
      log.appendAttempts(late.slice(0, at + 1));
      expect([log.state.status, log.state.mastery, waiting.length]).toEqual(["reading", emptyMastery(), 1]);
      for (let step = 0; step < 3; step++) await goOn();
      expect(log.state.status).toBe("ready");
      expect(log.state.mastery).toEqual(observeAll(emptyMastery(), [...attempts, ...late.slice(0, at + 1)], pack));
    }
  });
});

describe("the wrong answers not yet put right", () => {
  it("are those of the moment, counted once", async () => {
    const { log } = await opened();
    const [first] = ATTEMPTS;
    if (first === undefined) throw new Error("no sample");
    const slip = { ...first, chosen: first.offered.find((term) => term !== first.answer) ?? "" };
    log.appendAttempts([slip]);
    const { wrong } = log.state;
    log.appendAttempts([{ ...slip, at: slip.at + 1 }]);
    expect(wrong()).toMatchObject([{ answer: slip.answer, chosen: slip.chosen, attempts: [slip] }]);
    expect(wrong()).toBe(wrong());
  });
});

describe("the terms right for the wrong reason", () => {
  it("are those of the moment, counted once, but for frames that are set aside", async () => {
    const { log } = await opened();
    const [first] = ATTEMPTS;
    if (first === undefined) throw new Error("no sample");
    const astray: Attempt = { ...first, chosen: first.answer, pointed: { fact: "0.0", was: "neutral" } };
    log.appendAttempts([astray]);
    const { reasons } = log.state;
    log.appendAttempts([{ ...astray, at: astray.at + 1 }]);
    expect(reasons()).toEqual([{ answer: astray.answer, attempts: [astray] }]);
    expect(reasons()).toBe(reasons());
    log.setUncounted(new Set([astray.frame]));
    expect(log.state.reasons()).toEqual([]);
  });
});
