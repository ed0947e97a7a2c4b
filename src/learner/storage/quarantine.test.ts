import { describe, expect, it } from "vitest";
import { FakeDisk } from "../testing/fake-storage.ts";
import { BufferedStorage } from "./buffered-storage.ts";
import { listQuarantined, quarantine, quarantineFileName } from "./quarantine.ts";

const FOUND = { from: "tell-apart/settings", why: "Why.", lost: 0, text: "cut" };

function open() {
  const disk = new FakeDisk();
  return { disk, storage: new BufferedStorage(disk.tab(), () => () => undefined) };
}

describe("what was set aside", () => {
  it("is listed in the order it was set aside in, whatever order the browser names its keys in", () => {
    const { disk, storage } = open();
    for (const number of [10, 2, 1, 9]) disk.texts.set(`tell-apart/aside/${number}`, "x");
    disk.texts.set("tell-apart/settings", "x");
    expect(listQuarantined(storage).map(({ number }) => number)).toEqual([1, 2, 9, 10]);
    quarantine(storage, FOUND, 5);
    expect(listQuarantined(storage).at(-1)).toEqual({ number: 11, at: 5, ...FOUND });
  });

  it("is kept for each key it was found under, even where the texts are the same", () => {
    const { storage } = open();
    for (const from of ["tell-apart/settings", "tell-apart/backup", "tell-apart/settings"]) quarantine(storage, { ...FOUND, from }, 5);
    expect(listQuarantined(storage).map(({ from }) => from)).toEqual(["tell-apart/settings", "tell-apart/backup"]);
  });

  it("can be had as it is even in a form that can't be read", () => {
    const whole = { version: 1, ...FOUND, at: 5 };
    for (const odd of [{ version: 2 }, { from: 1 }, { at: "noon" }, { why: null }, { lost: "1" }, { text: 5 }]) {
      const { disk, storage } = open();
      const text = JSON.stringify({ ...whole, ...odd });
      disk.texts.set("tell-apart/aside/3", text);
      expect(listQuarantined(storage)).toEqual([
        { number: 3, from: "tell-apart/aside/3", at: 0, why: "It was set aside in a form that this version can’t read.", lost: null, text },
      ]);
    }
  });

  it("under a key without a number comes first and counts as none", () => {
    const { disk, storage } = open();
    disk.texts.set("tell-apart/aside/first", "x");
    quarantine(storage, FOUND, 5);
    expect(listQuarantined(storage).map(({ number }) => number)).toEqual([0, 1]);
  });

  it("is downloaded under its number", () => {
    expect(quarantineFileName({ number: 3, at: 5, ...FOUND })).toBe("tell-apart-aside-3.txt");
  });
});
