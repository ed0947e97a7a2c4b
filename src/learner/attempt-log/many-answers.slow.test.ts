import { describe, expect, it } from "vitest";
import { FakeLocks } from "../testing/fake-locks.ts";
import { openPage } from "../testing/fake-page.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { NOON, sampleAttempts } from "../testing/sample-attempts.ts";

/** These take seconds, and are left out of mutation testing. */
describe("many answers", () => {
  it("given in three tabs are neither lost nor doubled, and are the same in every tab without a reload", async () => {
    for (const locks of [new FakeLocks(), undefined]) {
      const disk = new FakeDisk();
      const pages = [await openPage(disk, locks), await openPage(disk, locks), await openPage(disk, locks)];
      const attempts = sampleAttempts(1_000);
      for (const [at, attempt] of attempts.entries()) pages[at % 3]?.log.appendAttempts([attempt]);
      const next = await openPage(disk, locks);
      for (const { log } of [...pages, next]) {
        expect(log.state).toMatchObject({ attempts, notices: [] });
        expect(log.state.mastery).toEqual(next.log.state.mastery);
      }
    }
  });

  it("fit: 100,000 of them take less than 5,000,000 characters, and one more costs as much as the first", async () => {
    const disk = new FakeDisk();
    const page = await openPage(disk, new FakeLocks());
    page.log.appendAttempts(sampleAttempts(100_000));
    expect(disk.size).toBeLessThan(5_000_000);
    const writes: string[] = [];
    const setItem = page.tab.setItem.bind(page.tab);
    page.tab.setItem = (key, text) => {
      writes.push(text);
      setItem(key, text);
    };
    const [late] = sampleAttempts(1, 2, NOON + 1e10);
    if (late !== undefined) page.log.appendAttempts([late]);
    expect(writes.length).toBe(1);
    expect(writes[0]?.length).toBeLessThan(60_000);
  });
});
