import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { LogReader } from "./log-reader.ts";
import { SEGMENT_ROWS, writeSegment } from "./segment-codec.ts";
import { leaseWriter } from "./writer-lease.ts";

const NAMES = "tell-apart/log/0/names";
const COPY = `${NAMES}-copy`;
const FIRST = "tell-apart/log/0/0";
const [LATE] = sampleAttempts(1, 9, 2e12);

const shelfOn = (disk: FakeDisk) => new BufferedStorage(disk.tab(), () => () => undefined);
const claim = (disk: FakeDisk, locks: LockManager | undefined = new FakeLocks()) => leaseWriter(shelfOn(disk), locks);
const readIn = (disk: FakeDisk) => [...new LogReader(shelfOn(disk), () => 0).readAll()].flat();
const cut = (disk: FakeDisk, key: string) => disk.texts.set(key, (disk.texts.get(key) ?? "").slice(0, -9));

/** A disk on which a tab that is gone now left so many answers. */
async function left(count: number): Promise<FakeDisk> {
  const disk = new FakeDisk();
  (await claim(disk)).append(sampleAttempts(count));
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
    expect((await claim(disk, locks)).id).toBe("0");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await locks.query()).held?.map(({ name }) => name)).toEqual(["tell-apart/log/0"]);
    expect((await claim(disk, locks)).id).toBe("1");
  });

  it("are asked for without waiting, and are of a random name where the browser refuses every lock or has none", async () => {
    const locks = strict(() => Promise.reject(new Error("refused")));
    expect((await claim(new FakeDisk(), locks)).id).toMatch(/^r[0-9a-z]+$/);
    expect(locks.asked.length).toBe(200);
    expect(locks.asked.slice(0, 2)).toEqual([
      ["tell-apart/log/0", { ifAvailable: true }],
      ["tell-apart/log/1", { ifAvailable: true }],
    ]);
    expect((await leaseWriter(shelfOn(new FakeDisk()), undefined)).id).toMatch(/^r[0-9a-z]+$/);
  });

  it("go on where the last tab stopped, in a segment, at its end, and after names alone", async () => {
    if (LATE === undefined) throw new Error("no sample");
    for (const count of [1, 5, SEGMENT_ROWS, SEGMENT_ROWS + 1]) {
      const disk = await left(count);
      const writer = await claim(disk);
      expect([writer.id, writer.isUndisturbed()]).toEqual(["0", true]);
      writer.append([LATE]);
      expect(readIn(disk)).toEqual([...sampleAttempts(count), LATE]);
      expect(disk.texts.size).toBe(2 + Math.ceil((count + 1) / SEGMENT_ROWS));
    }
    const disk = await left(5);
    const names = disk.texts.get(NAMES);
    disk.texts.delete(FIRST);
    const writer = await claim(disk);
    expect([writer.id, writer.isUndisturbed()]).toEqual(["0", true]);
    writer.append(sampleAttempts(2));
    expect([readIn(disk), disk.texts.get(NAMES)]).toEqual([sampleAttempts(2), names]);
  });

  it("go on though an app closed between writing the names and their copy", async () => {
    const disk = await left(5);
    disk.texts.delete(COPY);
    expect((await claim(disk)).id).toBe("0");
  });

  it("are others wherever anything about them is not in order", async () => {
    const spoils: readonly ((disk: FakeDisk) => unknown)[] = [
      (disk) => cut(disk, NAMES),
      (disk) => cut(disk, COPY),
      (disk) => cut(disk, FIRST),
      (disk) => disk.texts.delete(NAMES),
      (disk) => disk.texts.delete(NAMES) && disk.texts.delete(FIRST),
      (disk) => disk.texts.delete(NAMES) && disk.texts.delete(COPY),
      (disk) => cut(disk, NAMES) && disk.texts.delete(FIRST),
      (disk) => disk.texts.set(FIRST, (disk.texts.get(FIRST) ?? "").replace("log 1", "log 2")),
    ];
    for (const spoil of spoils) {
      const disk = await left(5);
      spoil(disk);
      expect((await claim(disk)).id).toBe("1");
    }
  });

  it("are others where a segment before the last is gone", async () => {
    const disk = await left(2 * SEGMENT_ROWS + 1);
    expect((await claim(disk)).id).toBe("0");
    disk.texts.delete("tell-apart/log/0/1");
    expect((await claim(disk)).id).toBe("1");
  });

  it("are of a random name where the browser throws at the mere question", async () => {
    const locks = strict(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect((await claim(new FakeDisk(), locks)).id).toMatch(/^r[0-9a-z]+$/);
  });

  it("are others where a segment holds more than this app writes", async () => {
    const disk = await left(1);
    const [, row = ""] = (disk.texts.get(FIRST) ?? "").split("\n");
    const rows = (count: number) => disk.texts.set(FIRST, writeSegment(Array.from({ length: count }, () => row)));
    rows(SEGMENT_ROWS);
    expect((await claim(disk)).id).toBe("0");
    rows(SEGMENT_ROWS + 1);
    expect((await claim(disk)).id).toBe("1");
  });
});
