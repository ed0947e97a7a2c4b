import { describe, expect, it } from "vitest";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { LATER, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog } from "./attempt-log.ts";
import { inOrder } from "./attempt-order.ts";

const PACK = samplePack();

/** A page on this disk; its messages from other tabs come at once. */
function open(disk: FakeDisk, locks: LockManager | undefined = undefined, tab = disk.tab()) {
  const storage = new BufferedStorage(tab, tab.listen);
  const log = new AttemptLog({ storage, locks, now: () => LATER, pause: () => Promise.resolve() });
  return { tab, opened: log.open(), log };
}

async function opened(disk: FakeDisk, locks?: LockManager) {
  const page = open(disk, locks);
  await page.opened;
  page.log.setPack(PACK);
  return page;
}

describe("a learner's answers", () => {
  it("are in storage before the answer's feedback can show", async () => {
    const disk = new FakeDisk();
    const page = await opened(disk, new FakeLocks());
    const [attempt] = sampleAttempts(1);
    if (attempt === undefined) throw new Error("no sample");
    expect(page.log.appendAttempts([attempt])).toBe("kept");
    expect([...disk.texts.keys()]).toEqual(["tell-apart/log/0/0"]);
    const next = await opened(disk, new FakeLocks());
    expect(next.log.state.attempts).toEqual([attempt]);
  });

  it("are all there after a reload, with the same mastery", async () => {
    const disk = new FakeDisk();
    const attempts = sampleAttempts(700);
    const page = await opened(disk, new FakeLocks());
    for (const attempt of attempts) page.log.appendAttempts([attempt]);
    const next = await opened(disk, new FakeLocks());
    expect(next.log.state).toMatchObject({ status: "ready", attempts, count: 700, notices: [], storage: "kept" });
    expect(next.log.state.mastery).toEqual(page.log.state.mastery);
    expect(next.log.state.mastery).toEqual(observeAll(emptyMastery(), attempts, PACK));
  });

  it("go on under the same keys after a reload", async () => {
    const disk = new FakeDisk();
    const attempts = sampleAttempts(300);
    for (let from = 0; from < 300; from += 10) {
      const page = await opened(disk, new FakeLocks());
      for (const attempt of attempts.slice(from, from + 10)) page.log.appendAttempts([attempt]);
      page.tab.close();
    }
    expect(disk.texts.size).toBe(1);
    expect((await opened(disk, new FakeLocks())).log.state.attempts).toEqual(attempts);
  });

  it("count once, however often the same one is given", async () => {
    const disk = new FakeDisk();
    const page = await opened(disk);
    const attempts = sampleAttempts(5);
    for (const attempt of [...attempts, ...attempts]) expect(page.log.appendAttempts([attempt])).toBe("kept");
    expect(page.log.appendAttempts([...attempts].reverse())).toBe("kept");
    expect(page.log.state.attempts).toEqual(attempts);
    expect((await opened(disk)).log.state.attempts).toEqual(attempts);
  });

  it("given while the record is still being read are neither lost nor doubled", async () => {
    const disk = new FakeDisk();
    const attempts = sampleAttempts(400);
    const before = await opened(disk, new FakeLocks());
    before.log.appendAttempts(attempts.slice(0, 399));
    const page = open(disk, new FakeLocks());
    expect(page.log.state.status).toBe("reading");
    page.log.appendAttempts(attempts.slice(399));
    await page.opened;
    expect(page.log.state).toMatchObject({ status: "ready", attempts });
  });

  it("are ordered by time, whichever tab and import they came from", async () => {
    const disk = new FakeDisk();
    const page = await opened(disk);
    const attempts = sampleAttempts(300);
    const shuffled = [...attempts].sort((one, other) => one.seed - other.seed);
    for (const attempt of shuffled) page.log.appendAttempts([attempt]);
    expect(page.log.state.attempts).toEqual([...attempts].sort(inOrder));
    expect(page.log.state.mastery).toEqual(observeAll(emptyMastery(), attempts, PACK));
  });

  it("are counted in slices when the pack comes late", async () => {
    const disk = new FakeDisk();
    const attempts = sampleAttempts(5_000);
    (await opened(disk)).log.appendAttempts(attempts);
    const page = open(disk);
    await page.opened;
    page.log.setPack(PACK);
    expect(page.log.state.status).toBe("reading");
    await expect.poll(() => page.log.state.status).toBe("ready");
    expect(page.log.state.mastery).toEqual(observeAll(emptyMastery(), attempts, PACK));
  });

  it("stay as they were in a snapshot that was taken before", async () => {
    const page = await opened(new FakeDisk());
    const [first, second] = sampleAttempts(2);
    if (first === undefined || second === undefined) throw new Error("no sample");
    page.log.appendAttempts([first]);
    const before = page.log.state;
    page.log.appendAttempts([second]);
    expect(before.attempts).toEqual([first]);
    expect(page.log.state.attempts).toEqual([first, second]);
  });

  it("are not called read before their mastery is there", async () => {
    const disk = new FakeDisk();
    (await opened(disk)).log.appendAttempts(sampleAttempts(30));
    const page = open(disk, new FakeLocks());
    const counted: number[] = [];
    page.log.useAttempts.subscribe(({ status, mastery }) => {
      if (status === "ready") counted.push(mastery.learner.answers);
    });
    page.log.setPack(PACK);
    await page.opened;
    expect(new Set(counted)).toEqual(new Set([30]));
  });

  it("are read whole from the first moment where there are none", async () => {
    const page = open(new FakeDisk(), new FakeLocks());
    const seen = [page.log.state.status];
    page.log.useAttempts.subscribe(({ status }) => seen.push(status));
    page.log.setPack(PACK);
    await page.opened;
    expect(new Set(seen)).toEqual(new Set(["ready"]));
  });
});

it("where nothing can be stored, the learner is told so without a call", async () => {
  const disk = new FakeDisk();
  disk.mood = "blocked";
  const page = open(disk);
  await page.opened;
  expect(page.log.state.notices.map(({ id }) => id)).toEqual(["storage"]);
});
