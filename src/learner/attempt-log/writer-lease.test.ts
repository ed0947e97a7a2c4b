import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { LogReader } from "./log-reader.ts";
import { SEGMENT_ROWS } from "./segment-codec.ts";
import { leaseWriter } from "./writer-lease.ts";

const FIRST = "tell-apart/log/0/0";
const [LATE] = sampleAttempts(1, 9, 2e12);

const storageOn = (disk: FakeDisk) => new BufferedStorage(disk.tab(), () => () => undefined);
const leaseOn = (disk: FakeDisk, locks: LockManager | undefined = new FakeLocks()) => leaseWriter(storageOn(disk), locks);
const readIn = (disk: FakeDisk) => [...new LogReader(storageOn(disk), () => 0).readAll()].flat();
const cut = (disk: FakeDisk, key: string) => disk.texts.set(key, (disk.texts.get(key) ?? "").slice(0, -9));

/** A disk on which a tab that is gone now left so many answers. */
async function left(count: number): Promise<FakeDisk> {
  const disk = new FakeDisk();
  (await leaseOn(disk)).append(sampleAttempts(count));
  return disk;
}

/** Refuses or counts every request. */
function strict(answer: () => Promise<never>): LockManager & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const request = (name: string, options: unknown) => {
    asked.push([name, options]);
    return answer();
  };
  return { asked, request, query: async () => ({ held: [], pending: [] }) };
}

describe("the keys that a tab writes its learner's answers under", () => {
  it("are held for as long as the tab lives", async () => {
    const locks = new FakeLocks();
    const disk = new FakeDisk();
    expect((await leaseOn(disk, locks)).id).toBe("0");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await locks.query()).held?.map(({ name }) => name)).toEqual(["tell-apart/log/0"]);
    expect((await leaseOn(disk, locks)).id).toBe("1");
  });

  it("are asked for without waiting, and are of a random name where the browser refuses every lock or has none", async () => {
    const locks = strict(() => Promise.reject(new Error("refused")));
    expect((await leaseOn(new FakeDisk(), locks)).id).toMatch(/^r[0-9a-z]+$/);
    expect(locks.asked.length).toBe(200);
    expect(locks.asked.slice(0, 2)).toEqual([
      ["tell-apart/log/0", { ifAvailable: true }],
      ["tell-apart/log/1", { ifAvailable: true }],
    ]);
    expect((await leaseWriter(storageOn(new FakeDisk()), undefined)).id).toMatch(/^r[0-9a-z]+$/);
  });

  it("go on where the last tab stopped, in a segment and at its end", async () => {
    if (LATE === undefined) throw new Error("no sample");
    for (const count of [1, 5, SEGMENT_ROWS, SEGMENT_ROWS + 1]) {
      const disk = await left(count);
      const writer = await leaseOn(disk);
      expect([writer.id, writer.isUndisturbed()]).toEqual(["0", true]);
      writer.append([LATE]);
      expect(readIn(disk)).toEqual([...sampleAttempts(count), LATE]);
      expect(disk.texts.size).toBe(Math.ceil((count + 1) / SEGMENT_ROWS));
    }
  });

  it("are others wherever anything about them is not in order", async () => {
    const spoils: readonly ((disk: FakeDisk) => unknown)[] = [
      (disk) => cut(disk, FIRST),
      (disk) => disk.texts.set(FIRST, ""),
      (disk) => disk.texts.set(FIRST, (disk.texts.get(FIRST) ?? "").replace("log 2", "log 3")),
      (disk) => disk.texts.set("tell-apart/log/0/names", "tell-apart names 1 0\n"),
      (disk) => disk.texts.set("tell-apart/log/0/names-copy", "tell-apart names 1 0\n"),
    ];
    for (const spoil of spoils) {
      const disk = await left(5);
      spoil(disk);
      expect((await leaseOn(disk)).id).toBe("1");
    }
  });

  it("are others where a segment before the last is gone", async () => {
    const disk = await left(2 * SEGMENT_ROWS + 1);
    expect((await leaseOn(disk)).id).toBe("0");
    disk.texts.delete("tell-apart/log/0/1");
    expect((await leaseOn(disk)).id).toBe("1");
  });

  it("are of a random name where the browser throws at the mere question", async () => {
    const locks = strict(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect((await leaseOn(new FakeDisk(), locks)).id).toMatch(/^r[0-9a-z]+$/);
  });

  it("are others where a segment holds more than this app writes", async () => {
    const disk = await left(1);
    const text = disk.texts.get(FIRST) ?? "";
    const row = text.split("\n").at(-2) ?? "";
    const rows = (count: number) => disk.texts.set(FIRST, `${text.replace("log 2 1", `log 2 ${count}`)}${`${row}\n`.repeat(count - 1)}`);
    rows(SEGMENT_ROWS);
    expect((await leaseOn(disk)).id).toBe("0");
    rows(SEGMENT_ROWS + 1);
    expect((await leaseOn(disk)).id).toBe("1");
  });

  it("are let go of where they turn out not to be in order once their lock is held", async () => {
    const disk = await left(5);
    const locks = new FakeLocks();
    const storage = storageOn(disk);
    const read = storage.read.bind(storage);
    let reads = 0;
    storage.read = (key) => (key === FIRST && reads++ > 0 ? "cut" : read(key));
    expect((await leaseWriter(storage, locks)).id).toBe("1");
    await expect.poll(async () => (await locks.query()).held?.map(({ name }) => name)).toEqual(["tell-apart/log/1"]);
  });
});
