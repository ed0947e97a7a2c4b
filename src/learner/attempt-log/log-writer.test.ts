import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { LogWriter, startPosition } from "./log-writer.ts";

describe("a writer of answers", () => {
  it("notices that its rows are no longer what it wrote", () => {
    const key = "tell-apart/log/0/0";
    for (const spoil of [(disk: FakeDisk) => disk.texts.delete(key), (disk: FakeDisk) => disk.texts.set(key, "other")]) {
      const disk = new FakeDisk();
      const writer = new LogWriter(new BufferedStorage(disk.tab(), () => () => undefined), "0", startPosition());
      expect(writer.isUndisturbed()).toBe(true);
      writer.append(sampleAttempts(3));
      expect(writer.isUndisturbed()).toBe(true);
      spoil(disk);
      expect(writer.isUndisturbed()).toBe(false);
    }
  });

  it("fills up the segment that was begun before it begins another", () => {
    const disk = new FakeDisk();
    const writer = new LogWriter(new BufferedStorage(disk.tab(), () => () => undefined), "0", startPosition());
    const attempts = sampleAttempts(2_300);
    for (const from of [0, 700, 1_400, 2_100]) writer.append(attempts.slice(from, from + 700));
    const heads = [0, 1, 2].map((segment) => disk.texts.get(`tell-apart/log/0/${segment}`)?.split("\n")[0]);
    expect(heads).toEqual(["tell-apart log 2 1024", "tell-apart log 2 1024", "tell-apart log 2 252"]);
  });

  it("says that a batch is not kept when only its first rows found room", () => {
    const disk = new FakeDisk();
    const writer = new LogWriter(new BufferedStorage(disk.tab(), () => () => undefined), "0", startPosition());
    writer.append(sampleAttempts(1_024));
    disk.room = disk.size + 100;
    expect(writer.append(sampleAttempts(1_024, 1).map((attempt) => ({ ...attempt, at: attempt.at + 1 })))).toBe("full");
  });
});
