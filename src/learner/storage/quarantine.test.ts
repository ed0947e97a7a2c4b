import { describe, expect, it } from "vitest";
import { FakeDisk } from "../testing/fake-storage.ts";
import { asideFileName, listAsides, setAside } from "./quarantine.ts";
import { GuardedShelf } from "./storage.ts";

const FOUND = { from: "tell-apart/settings", why: "Why.", lost: 0, text: "cut" };

function open() {
  const disk = new FakeDisk();
  return { disk, shelf: new GuardedShelf(disk.tab(), () => () => undefined) };
}

describe("what was set aside", () => {
  it("is listed in the order it was set aside in, whatever order the browser names its keys in", () => {
    const { disk, shelf } = open();
    for (const number of [10, 2, 1, 9]) disk.texts.set(`tell-apart/aside/${number}`, "x");
    disk.texts.set("tell-apart/settings", "x");
    expect(listAsides(shelf).map(({ number }) => number)).toEqual([1, 2, 9, 10]);
    setAside(shelf, FOUND, 5);
    expect(listAsides(shelf).at(-1)).toEqual({ number: 11, at: 5, ...FOUND });
  });

  it("is kept for each key it was found under, even where the texts are the same", () => {
    const { shelf } = open();
    for (const from of ["tell-apart/settings", "tell-apart/backup", "tell-apart/settings"]) setAside(shelf, { ...FOUND, from }, 5);
    expect(listAsides(shelf).map(({ from }) => from)).toEqual(["tell-apart/settings", "tell-apart/backup"]);
  });

  it("can be had as it is even in a form that can't be read", () => {
    const whole = { version: 1, ...FOUND, at: 5 };
    for (const odd of [{ version: 2 }, { from: 1 }, { at: "noon" }, { why: null }, { lost: "1" }, { text: 5 }]) {
      const { disk, shelf } = open();
      const text = JSON.stringify({ ...whole, ...odd });
      disk.texts.set("tell-apart/aside/3", text);
      expect(listAsides(shelf)).toEqual([
        { number: 3, from: "tell-apart/aside/3", at: 0, why: "It was set aside in a form that this version can’t read.", lost: null, text },
      ]);
    }
  });

  it("under a key without a number comes first and counts as none", () => {
    const { disk, shelf } = open();
    disk.texts.set("tell-apart/aside/first", "x");
    setAside(shelf, FOUND, 5);
    expect(listAsides(shelf).map(({ number }) => number)).toEqual([0, 1]);
  });

  it("is downloaded under its number", () => {
    expect(asideFileName({ number: 3, at: 5, ...FOUND })).toBe("tell-apart-aside-3.txt");
  });
});
