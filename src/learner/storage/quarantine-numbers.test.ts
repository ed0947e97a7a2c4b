import { expect, it } from "vitest";
import { FakeDisk } from "../testing/fake-storage.ts";
import { BufferedStorage } from "./buffered-storage.ts";
import { listQuarantined, quarantine } from "./quarantine.ts";

const found = (text: string) => ({ from: "tell-apart/settings", why: "Why.", lost: 0, text });

it("nothing that was set aside is written over, whatever number its key bears", () => {
  for (const name of ["Infinity", "1e21", "9007199254740992", "999999999", "1000000000", "1.5", "0x10", "-1", "007", "NaN"]) {
    const disk = new FakeDisk();
    const storage = new BufferedStorage(disk.tab(), () => () => undefined);
    disk.texts.set(`tell-apart/aside/${name}`, "first");
    for (const text of ["one", "two", "three"]) quarantine(storage, found(text), 0);
    expect(new Set(listQuarantined(storage).map(({ text }) => text))).toEqual(new Set(["first", "one", "two", "three"]));
  }
});
