import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FakeDisk } from "../testing/fake-storage.ts";
import { BufferedStorage } from "./buffered-storage.ts";

function storageOn(disk: FakeDisk): BufferedStorage {
  const tab = disk.tab();
  return new BufferedStorage(tab, tab.listen);
}

function deny(): never {
  throw new DOMException("denied", "SecurityError");
}

describe("what a learner's work is stored in", () => {
  it("keeps a text for the next page", () => {
    const disk = new FakeDisk();
    expect(storageOn(disk).write("tell-apart/a", "1")).toBe("kept");
    expect(storageOn(disk).read("tell-apart/a")).toBe("1");
  });

  it("says at the start that storage is full, blocked, read-only or missing", () => {
    const full = new FakeDisk();
    full.room = 0;
    const blocked = new FakeDisk();
    blocked.mood = "blocked";
    const readOnly = new FakeDisk();
    readOnly.mood = "read-only";
    expect(storageOn(full).state()).toBe("full");
    expect(storageOn(blocked).state()).toBe("memory only");
    expect(storageOn(readOnly).state()).toBe("memory only");
    expect(new BufferedStorage(undefined, () => () => undefined).state()).toBe("memory only");
  });

  it("goes on in memory when storage can't be written, over what is stored", () => {
    const disk = new FakeDisk();
    storageOn(disk).write("tell-apart/a", "old");
    disk.mood = "read-only";
    const storage = storageOn(disk);
    expect(storage.read("tell-apart/a")).toBe("old");
    expect(storage.write("tell-apart/a", "new")).toBe("off");
    expect(storage.read("tell-apart/a")).toBe("new");
    expect(storage.keys()).toEqual(["tell-apart/a"]);
    expect(storage.remove("tell-apart/a")).toBe("off");
    expect(storage.read("tell-apart/a")).toBeNull();
    expect(storage.keys()).toEqual([]);
  });

  it("stores what waited as soon as there is room, and says so", () => {
    const disk = new FakeDisk();
    const storage = storageOn(disk);
    const states: string[] = [];
    storage.onStateChange((state) => states.push(state));
    disk.room = 0;
    expect(storage.write("tell-apart/x/a", "1")).toBe("full");
    disk.room = 1_000;
    expect(storage.write("tell-apart/y/b", "2")).toBe("kept");
    expect(disk.texts.get("tell-apart/x/a")).toBe("1");
    expect(states).toEqual(["full", "kept"]);
  });

  it("stores the texts of a folder in the order they came in, and lets no large text keep one of another folder out", () => {
    const disk = new FakeDisk();
    const storage = storageOn(disk);
    disk.room = 50;
    expect(storage.write("tell-apart/log/0/0", "n".repeat(100))).toBe("full");
    expect(storage.write("tell-apart/log/0/1", "row")).toBe("full");
    expect(storage.write("tell-apart/settings", "small")).toBe("kept");
    expect(disk.texts.has("tell-apart/log/0/1")).toBe(false);
    disk.room = 1_000;
    storage.write("tell-apart/log/0/0", "n".repeat(101));
    expect([...disk.texts.keys()]).toEqual(["tell-apart/settings", "tell-apart/log/0/0", "tell-apart/log/0/1"]);
  });

  it("says once when it is full, when it is off and when it works again, to those who still listen", () => {
    const disk = new FakeDisk();
    const storage = storageOn(disk);
    const [states, unheard]: [string[], string[]] = [[], []];
    storage.onStateChange((state) => unheard.push(state))();
    const stop = storage.onStateChange((state) => states.push(state));
    storage.write("tell-apart/a", "0");
    disk.room = 0;
    for (const text of ["1", "2"]) storage.write("tell-apart/a/b", text);
    disk.mood = "read-only";
    for (const text of ["3", "4"]) storage.write("tell-apart/a/b", text);
    Object.assign(disk, { mood: "well", room: 1_000 });
    for (const text of ["5", "6"]) storage.write("tell-apart/a/b", text);
    stop();
    disk.room = 0;
    storage.write("tell-apart/a/b", "long text");
    expect([states, unheard, storage.state()]).toEqual([["full", "memory only", "kept"], [], "full"]);
  });

  it("is full by either of the names that browsers have for that, and off by any other", () => {
    for (const [name, state] of [
      ["QuotaExceededError", "full"],
      ["NS_ERROR_DOM_QUOTA_REACHED", "full"],
      ["SecurityError", "memory only"],
    ] as const) {
      const disk = new FakeDisk();
      disk.change = () => {
        throw new DOMException("no", name);
      };
      expect(storageOn(disk).state()).toBe(state);
    }
  });

  it("is given up, and work goes on in memory, as soon as it can't be read", () => {
    const disk = new FakeDisk();
    const [atOnce, later] = [disk.tab(), disk.tab()];
    const storages = [atOnce, later].map((tab) => {
      if (tab === atOnce) tab.getItem = deny;
      return new BufferedStorage(tab, tab.listen);
    });
    later.getItem = deny;
    for (const storage of storages) {
      expect(storage.read("tell-apart/a")).toBeNull();
      expect([storage.state(), storage.write("tell-apart/a", "1"), storage.read("tell-apart/a"), storage.state()]).toEqual([
        "memory only",
        "off",
        "1",
        "memory only",
      ]);
    }
    expect(disk.texts.size).toBe(0);
  });

  it("keeps a text until the copy of it is stored, whatever is to be written over it", () => {
    const disk = new FakeDisk();
    disk.texts.set("tell-apart/a", "odd text");
    const storage = storageOn(disk);
    disk.room = disk.size;
    expect(storage.write("tell-apart/copies/1", "odd text", "tell-apart/a")).toBe("full");
    expect([storage.write("tell-apart/a", "new"), storage.read("tell-apart/a"), storage.state()]).toEqual(["full", "new", "full"]);
    expect(storage.remove("tell-apart/a")).toBe("full");
    expect(storage.write("tell-apart/a", "newer")).toBe("full");
    expect([...disk.texts]).toEqual([["tell-apart/a", "odd text"]]);
    disk.room = 1_000;
    expect(storage.write("tell-apart/b", "")).toBe("kept");
    expect([...disk.texts].sort()).toEqual([
      ["tell-apart/a", "newer"],
      ["tell-apart/b", ""],
      ["tell-apart/copies/1", "odd text"],
    ]);
    expect(storage.state()).toBe("kept");
  });

  it("forgets texts that wait, where that is asked for, and no removal", () => {
    const disk = new FakeDisk();
    const keys = ["a", "a/1", "a/2", "ab", "b/1"];
    for (const key of keys) disk.texts.set(`tell-apart/${key}`, "old");
    const storage = storageOn(disk);
    disk.mood = "read-only";
    for (const key of keys) if (key !== "a/2") storage.write(`tell-apart/${key}`, "new");
    storage.remove("tell-apart/a/2");
    storage.discardPending("tell-apart/a/");
    expect(keys.map((key) => storage.read(`tell-apart/${key}`))).toEqual(["old", "old", null, "new", "new"]);
  });

  it("sees only this app's keys", () => {
    const disk = new FakeDisk();
    disk.texts.set("someone-else", "1");
    const storage = storageOn(disk);
    storage.write("tell-apart/a", "1");
    expect(storage.keys()).toEqual(["tell-apart/a"]);
  });

  it("reads back what was written last, whatever storage does meanwhile", () => {
    const key = fc.constantFrom("tell-apart/a/1", "tell-apart/a/2", "tell-apart/b/1");
    const mood = fc.constantFrom("well", "read-only" as const);
    const step = fc.record({ key, text: fc.option(fc.string({ maxLength: 30 })), mood, room: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const disk = new FakeDisk();
        const storage = storageOn(disk);
        const expected = new Map<string, string>();
        for (const { key: name, text, mood: weather, room } of steps) {
          Object.assign(disk, { mood: weather, room });
          if (text === null) storage.remove(name);
          else storage.write(name, text);
          if (text === null) expected.delete(name);
          else expected.set(name, text);
          for (const one of ["tell-apart/a/1", "tell-apart/a/2", "tell-apart/b/1"])
            expect(storage.read(one)).toBe(expected.get(one) ?? null);
        }
        Object.assign(disk, { mood: "well", room: Number.POSITIVE_INFINITY });
        storage.remove("tell-apart/none");
        expect(disk.texts).toEqual(expected);
      }),
    );
  });
});
