import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { TabAttemptWriter } from "./tab-attempt-writer.ts";

const [FIRST, SECOND, THIRD] = [0, 1, 2].map((at) => sampleAttempts(3).slice(at, at + 1));

function tab(disk = new FakeDisk()) {
  const storage = new BufferedStorage(disk.tab(), () => () => undefined);
  return { disk, storage, writer: new TabAttemptWriter(storage, () => undefined) };
}

async function leased() {
  const one = tab();
  await one.writer.lease(new FakeLocks());
  one.writer.append(FIRST ?? []);
  return one;
}

/** The writers that stored answers, by the keys of their first segments. */
function writersOn(disk: FakeDisk): string[] {
  return [...disk.texts.keys()].flatMap((key) => /^tell-apart\/log\/(\w+)\/0$/.exec(key)?.[1] ?? []);
}

describe("the writer of a tab", () => {
  it("owns its keys alone, and nothing before it was leased or after it was given up", async () => {
    expect(tab().writer.owns(null)).toBe(false);
    const { writer } = await leased();
    const keys = [null, "tell-apart/log/0/0", "tell-apart/log/0/7", "tell-apart/log/1/0", "tell-apart/settings"];
    expect(keys.map((key) => writer.owns(key))).toEqual([true, true, true, false, false]);
    writer.abandonKeys();
    expect(keys.map((key) => writer.owns(key))).toEqual([false, false, false, false, false]);
  });

  it("gives up nothing where it stored nothing yet", () => {
    const { disk, writer } = tab();
    writer.abandonKeys();
    expect(disk.texts.size).toBe(0);
  });

  it("takes along only the answers that storage did not take, and leaves what else waits for room", async () => {
    const { disk, storage, writer } = await leased();
    disk.room = disk.size;
    writer.append(SECOND ?? []);
    storage.write("tell-apart/settings", "waits");
    // Full, and then not allowed: the answers are no more kept than before.
    disk.mood = "read-only";
    writer.append(THIRD ?? []);
    writer.abandonKeys();
    disk.mood = "well";
    disk.room = Number.POSITIVE_INFINITY;
    storage.write("tell-apart/told", "1");
    expect(disk.texts.get("tell-apart/settings")).toBe("waits");
    const [own, moved] = writersOn(disk);
    expect(own).toBe("0");
    expect(disk.texts.get("tell-apart/log/0/0")).toMatch(/^tell-apart log 2 1\n/);
    expect(disk.texts.get(`tell-apart/log/${moved}/0`)).toMatch(/^tell-apart log 2 2\n/);
  });

  it("takes nothing along that storage took meanwhile", async () => {
    const { disk, storage, writer } = await leased();
    disk.room = disk.size;
    writer.append(SECOND ?? []);
    disk.room = Number.POSITIVE_INFINITY;
    storage.write("tell-apart/told", "1");
    writer.abandonKeys();
    expect(writersOn(disk)).toEqual(["0"]);
    expect(disk.texts.get("tell-apart/log/0/0")).toMatch(/^tell-apart log 2 2\n/);
  });
});
