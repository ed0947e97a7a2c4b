import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { reset } from "../backup/reset.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { openPage } from "../testing/fake-page.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { NOON, sampleAttempts } from "../testing/sample-attempts.ts";

type Page = Awaited<ReturnType<typeof openPage>>;

function expectSame(pages: readonly Page[], attempts: readonly Attempt[]): void {
  for (const { log } of pages) {
    expect(log.state.attempts).toEqual(attempts);
    expect(log.state.mastery).toEqual(pages[0]?.log.state.mastery);
    expect(log.state.notices).toEqual([]);
  }
}

describe("a learner with several tabs open", () => {
  it("may answer in both at the same instant", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [await openPage(disk, locks), await openPage(disk, locks)];
    const attempts = sampleAttempts(200).map((attempt, at) => ({ ...attempt, at: NOON + Math.floor(at / 2) }));
    for (const [at, attempt] of attempts.entries()) (at % 2 === 0 ? one : other).log.appendAttempts([attempt]);
    expect(one.log.state.count).toBe(200);
    expectSame([one, other, await openPage(disk, locks)], one.log.state.attempts);
  });

  it("gets keys for each tab that no other tab writes to", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const pages = [await openPage(disk, locks), await openPage(disk, locks)];
    for (const [at, attempt] of sampleAttempts(4).entries()) pages[at % 2]?.log.appendAttempts([attempt]);
    expect([...disk.texts.keys()].filter((key) => /\d$/.test(key)).sort()).toEqual(["tell-apart/log/0/0", "tell-apart/log/1/0"]);
  });

  it("takes up a dead tab's keys where it stopped", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const attempts = sampleAttempts(30);
    const dead = await openPage(disk, locks);
    dead.log.appendAttempts(attempts.slice(0, 20));
    dead.tab.close();
    locks.free("tell-apart/log/0");
    const page = await openPage(disk, locks);
    page.log.appendAttempts(attempts.slice(20));
    expect([...disk.texts.keys()]).toEqual(["tell-apart/log/0/0"]);
    expectSame([page, await openPage(disk, locks)], attempts);
  });

  it("loses nothing even where two tabs believe that they hold the same keys", async () => {
    const disk = new FakeDisk();
    const pages = [await openPage(disk, new FakeLocks()), await openPage(disk, new FakeLocks()), await openPage(disk, new FakeLocks())];
    const attempts = sampleAttempts(300);
    for (const [at, attempt] of attempts.entries()) pages[(at * 7) % 3]?.log.appendAttempts([attempt]);
    expectSame([...pages, await openPage(disk, new FakeLocks())], attempts);
  });

  it("catches up in a tab that slept, when it is looked at again", async () => {
    const disk = new FakeDisk();
    const [one, sleeper] = [await openPage(disk, undefined), await openPage(disk, undefined)];
    const attempts = sampleAttempts(300);
    sleeper.tab.asleep = true;
    for (const attempt of attempts) one.log.appendAttempts([attempt]);
    expect(sleeper.log.state.count).toBe(0);
    sleeper.tab.asleep = false;
    await sleeper.log.catchUp();
    expectSame([one, sleeper], attempts);
  });

  it("sees a reset in every tab, and can go on in each", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [await openPage(disk, locks), await openPage(disk, locks)];
    const attempts = sampleAttempts(310);
    one.log.appendAttempts(attempts.slice(0, 300));
    reset(one.storage);
    await one.log.reloadAttempts();
    await expect.poll(() => other.log.state).toMatchObject({ count: 0, status: "ready" });
    other.log.appendAttempts(attempts.slice(300, 305));
    one.log.appendAttempts(attempts.slice(305));
    expectSame([one, other, await openPage(disk, locks)], attempts.slice(300));
  });

  it("ends up with the same record whatever is done where and in which order", async () => {
    const attempts = sampleAttempts(40);
    const deed = fc.record({ tab: fc.nat(2), attempt: fc.nat(39), deed: fc.constantFrom("answer", "sleep", "wake", "reload") });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds) => {
        const disk = new FakeDisk();
        const locks = new FakeLocks();
        const pages = [await openPage(disk, locks), await openPage(disk, locks), await openPage(disk, locks)];
        const given = new Set<Attempt>();
        for (const { tab: at, attempt: which, deed: what } of deeds) {
          const [page, attempt] = [pages[at], attempts[which]];
          if (page === undefined || attempt === undefined) continue;
          if (what === "answer") given.add(attempt);
          if (what === "answer") expect(page.log.appendAttempts([attempt])).toBe("kept");
          page.tab.asleep = what === "sleep" || (page.tab.asleep && what === "answer");
          if (what === "wake") await page.log.catchUp();
          if (what === "reload") page.tab.close();
          if (what === "reload") pages[at] = await openPage(disk, locks);
        }
        for (const { tab, log } of pages) {
          tab.asleep = false;
          await log.catchUp();
        }
        expectSame(
          pages,
          attempts.filter((attempt) => given.has(attempt)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
