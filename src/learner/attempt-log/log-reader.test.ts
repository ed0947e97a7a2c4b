import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { LogReader } from "./log-reader.ts";
import { LogWriter, startPosition } from "./log-writer.ts";
import { SEGMENT_ROWS } from "./segment-codec.ts";

const ATTEMPTS = sampleAttempts(11 * SEGMENT_ROWS + 5);
const FIRST = "tell-apart/log/0/0";

function page(disk: FakeDisk) {
  const storage = new BufferedStorage(disk.tab(), () => () => undefined);
  return { storage, reader: new LogReader(storage, () => 0), writer: new LogWriter(storage, "0", startPosition()) };
}

describe("the log as another page reads it", () => {
  it("comes in the order it was written in, whatever order the browser names its keys in", () => {
    const disk = new FakeDisk();
    page(disk).writer.append(ATTEMPTS);
    const texts = [...disk.texts].sort(([one], [other]) => (one < other ? 1 : -1));
    disk.texts.clear();
    for (const [key, text] of texts) disk.texts.set(key, text);
    expect([...page(disk).reader.readAll()].flat()).toEqual(ATTEMPTS);
  });

  it("is not called damaged where another tab deletes it while it is being read", () => {
    const disk = new FakeDisk();
    const { reader, storage, writer } = page(disk);
    writer.append(ATTEMPTS);
    const reading = reader.readAll();
    expect(reading.next().value).toEqual(ATTEMPTS.slice(0, SEGMENT_ROWS));
    disk.texts.clear();
    expect([...reading].flat()).toEqual([]);
    expect(listQuarantined(storage)).toEqual([]);
  });

  it("is read again only where it has grown", () => {
    const disk = new FakeDisk();
    const { reader, writer } = page(disk);
    writer.append(ATTEMPTS.slice(0, 3));
    expect([...reader.readAll()].flat()).toEqual(ATTEMPTS.slice(0, 3));
    expect(reader.readKey(FIRST)).toEqual([]);
    expect([...reader.readChanged()].flat()).toEqual([]);
    writer.append(ATTEMPTS.slice(3, 5));
    expect(reader.readKey(FIRST)).toEqual(ATTEMPTS.slice(0, 5));
    expect([...reader.readAll()].flat()).toEqual(ATTEMPTS.slice(0, 5));
  });

  it("holds no answers under keys that are none of the log, keys that aren’t there and keys that are not its own", () => {
    const disk = new FakeDisk();
    const { reader, writer } = page(disk);
    writer.append(ATTEMPTS.slice(0, 3));
    for (const key of ["tell-apart/log/0/x", "tell-apart/log/9/0", "tell-apart/settings"]) expect(reader.readKey(key)).toEqual([]);
  });

  it("has lost a part only if that part was read or written here, and is gone", () => {
    const disk = new FakeDisk();
    const { reader, writer } = page(disk);
    writer.append(ATTEMPTS.slice(0, 3));
    const { reader: blind } = page(disk);
    expect([...reader.readAll()].length).toBe(1);
    const { reader: author } = page(disk);
    author.wrote(writer.written);
    const all = [reader, author, blind];
    expect(all.map((one) => one.hasLost())).toEqual([false, false, false]);
    disk.texts.delete(FIRST);
    expect(all.map((one) => one.hasLost())).toEqual([true, true, false]);
  });

  it("reads again what was written here, though it is as long as what was read: another tab may have written over it", () => {
    const disk = new FakeDisk();
    const { reader, writer } = page(disk);
    writer.append(ATTEMPTS.slice(0, 3));
    expect([...reader.readAll()].length).toBe(1);
    reader.wrote(writer.written);
    expect(reader.readKey(FIRST)).toEqual(ATTEMPTS.slice(0, 3));
  });
});
