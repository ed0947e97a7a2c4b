import { describe, expect, it } from "vitest";
import { FakeDisk } from "./fake-storage.ts";
import { reset } from "./reset.ts";
import { GuardedShelf } from "./storage.ts";

const PROGRESS = ["log/0/0", "log/0/names", "log/r1/0", "session/q1", "finished/q1", "before/settings", "backup"];
const KEPT = ["settings", "aside/1", "told"];

function filled() {
  const disk = new FakeDisk();
  for (const key of [...PROGRESS, ...KEPT]) disk.texts.set(`tell-apart/${key}`, "x");
  disk.texts.set("someone-else", "x");
  return { disk, shelf: new GuardedShelf(disk.tab(), () => () => undefined) };
}

describe("a reset", () => {
  it("deletes all progress, and neither settings, nor what was set aside, nor what belongs to others", () => {
    const { disk, shelf } = filled();
    reset(shelf);
    expect([...disk.texts.keys()].sort()).toEqual(["someone-else", "tell-apart/aside/1", "tell-apart/settings", "tell-apart/told"]);
  });

  it("deletes what was set aside when that is asked for", () => {
    const { disk, shelf } = filled();
    reset(shelf, { asideToo: true });
    expect([...disk.texts.keys()].sort()).toEqual(["someone-else", "tell-apart/settings"]);
  });
});
