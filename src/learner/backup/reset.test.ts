import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { reset } from "./reset.ts";

const PROGRESS = ["log/0/0", "log/0/names", "log/r1/0", "session/q1", "finished/q1", "before/settings", "backup"];
const KEPT = ["settings", "aside/1", "told"];

function filled() {
  const disk = new FakeDisk();
  for (const key of [...PROGRESS, ...KEPT]) disk.texts.set(`tell-apart/${key}`, "x");
  disk.texts.set("someone-else", "x");
  return { disk, storage: new BufferedStorage(disk.tab(), () => () => undefined) };
}

describe("a reset", () => {
  it("deletes all progress, and neither settings, nor what was set aside, nor what belongs to others", () => {
    const { disk, storage } = filled();
    expect(reset(storage)).toBe(true);
    expect([...disk.texts.keys()].sort()).toEqual(["someone-else", "tell-apart/aside/1", "tell-apart/settings", "tell-apart/told"]);
  });

  it("says so where storage lets nothing go", () => {
    for (const mood of ["read-only", "blocked"] as const) {
      const { disk, storage } = filled();
      disk.mood = mood;
      expect(reset(storage)).toBe(false);
      expect(disk.texts.size).toBe(PROGRESS.length + KEPT.length + 1);
    }
    expect(reset(new BufferedStorage(undefined, () => () => undefined))).toBe(false);
  });

  it("deletes all from storage that was full, and has room again", () => {
    const { disk, storage } = filled();
    disk.room = disk.size;
    for (const key of ["log/0/names", "settings", "log/0/1"]) storage.write(`tell-apart/${key}`, "more than there is room for");
    expect(storage.state()).toBe("full");
    expect(reset(storage)).toBe(true);
    expect([...disk.texts.keys()].sort()).toEqual(["someone-else", "tell-apart/aside/1", "tell-apart/settings", "tell-apart/told"]);
    expect(storage.state()).toBe("kept");
  });
});
