import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { quarantine } from "../storage/quarantine.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { NoticeStore } from "./notice-store.ts";
import { noticesOf } from "./notices.ts";

const asideOf = (number: number, lost: number | null, why: string) => ({ number, from: "key", at: 0, why, lost, text: "x" });
const record = (newerParts: number) => ({ newerParts, isOlderUnread: false, isDatedAhead: false });
const WELL = { newerParts: 0, isOlderUnread: false, isDatedAhead: false, storage: "kept" } as const;

describe("what a learner is told of their record", () => {
  it("is nothing while all is well", () => {
    expect(noticesOf([], WELL)).toEqual([]);
  });

  it("is what happened, what was kept and what they can do, for each thing that happened", () => {
    const all = noticesOf([asideOf(1, 2, "It was damaged.")], { newerParts: 1, isOlderUnread: true, isDatedAhead: true, storage: "full" });
    expect(all.map(({ id }) => id)).toEqual(["storage", "aside", "newer", "older", "ahead"]);
    for (const { happened, kept, todo } of all) for (const part of [happened, kept, todo]) expect(part).toMatch(/^[A-Z0-9].+\.$/);
  });

  it("names each reason once, and counts what was set aside", () => {
    const [one] = noticesOf([asideOf(1, 0, "It was damaged.")], WELL);
    expect(one?.happened).toBe("Something that this browser had kept could not be read. It was damaged.");
    const [three] = noticesOf([asideOf(1, 0, "One."), asideOf(2, 0, "Other."), asideOf(3, 0, "One.")], WELL);
    expect(three?.happened).toBe("3 things that this browser had kept could not be read. One. Other.");
  });

  it("says how many answers are missing, if any", () => {
    const kept = (...lost: (number | null)[]) =>
      noticesOf(
        lost.map((count, at) => asideOf(at, count, "")),
        WELL,
      )[0]?.kept;
    expect(kept(0)).toMatch(/^None of your answers is missing\. /);
    expect(kept(1)).toMatch(/^One answer could not be read; all others were kept\. /);
    expect(kept(1, 4)).toMatch(/^5 answers could not be read; all others were kept\. /);
    expect(kept(1_280)).toMatch(/^1,280 answers /);
    expect(kept(null, 0)).toMatch(/^It is not known how many of your answers could not be read; all others were kept\. /);
    expect(kept(1, null)).toMatch(/^One answer could not be read, and it is not known how many more; all others were kept\. /);
  });

  it("tells full storage from storage that isn’t allowed, with what helps in each case", () => {
    const [full] = noticesOf([], { ...WELL, storage: "full" });
    const [off] = noticesOf([], { ...WELL, storage: "memory only" });
    expect([full?.happened, full?.todo]).toEqual([expect.stringContaining("is full"), expect.stringContaining("make room")]);
    expect([off?.happened, off?.todo]).toEqual([expect.stringContaining("doesn’t let"), expect.stringContaining("allow site storage")]);
    for (const notice of [full, off])
      expect([notice?.kept, notice?.todo]).toEqual([expect.stringContaining("until you close this tab"), expect.stringMatching(/^Export/)]);
  });

  it("tells answers of a newer version from lost ones", () => {
    const [newer] = noticesOf([], { ...WELL, newerParts: 2 });
    expect(newer).toMatchObject({
      id: "newer",
      happened: expect.stringContaining("newer version"),
      kept: expect.stringContaining("exactly as it is"),
    });
    expect(newer?.todo).toContain("newest version");
  });
});

describe("a notice that the learner has read", () => {
  function board() {
    const disk = new FakeDisk();
    const storage = new BufferedStorage(disk.tab(), () => () => undefined);
    return { disk, storage, notices: new NoticeStore(storage) };
  }

  it("of set-aside parts stays away for good, until another part is set aside", () => {
    const { storage, notices } = board();
    quarantine(storage, { from: "key", why: "Why.", lost: 0, text: "one" }, 0);
    expect(notices.list(record(0)).map(({ id }) => id)).toEqual(["aside"]);
    notices.dismiss("aside");
    expect([notices.list(record(0)), new NoticeStore(storage).list(record(0))]).toEqual([[], []]);
    quarantine(storage, { from: "key", why: "Why.", lost: 0, text: "two" }, 0);
    expect(notices.list(record(0))[0]?.happened).toMatch(/^Something/);
  });

  it("of anything else stays away on this page alone", () => {
    const { storage, notices } = board();
    quarantine(storage, { from: "key", why: "Why.", lost: 0, text: "one" }, 0);
    notices.dismiss("newer");
    expect(notices.list(record(1)).map(({ id }) => id)).toEqual(["aside"]);
    expect(new NoticeStore(storage).list(record(1)).map(({ id }) => id)).toEqual(["aside", "newer"]);
  });

  it("of full storage comes back when storage worked meanwhile, or fails in another way", () => {
    const { disk, storage, notices } = board();
    const told = (change: Partial<FakeDisk>) => {
      Object.assign(disk, change);
      storage.write("tell-apart/a", "text");
      return notices.list(record(0)).map(({ id }) => id);
    };
    expect(told({ room: 0 })).toEqual(["storage"]);
    notices.dismiss("storage");
    expect(told({ room: 1 })).toEqual([]);
    expect(told({ room: 1_000 })).toEqual([]);
    expect(told({ room: 0 })).toEqual(["storage"]);
    notices.dismiss("storage");
    expect(told({ mood: "read-only" })).toEqual(["storage"]);
  });

  it("is told again where the note of it can't be right", () => {
    for (const [note, ids] of [
      ['{"version":1,"value":"Infinity"}', ["aside"]],
      ['{"version":1,"value":9}', ["aside"]],
      ['{"version":1,"value":"1"}', ["aside"]],
      ['{"version":1,"value":-1}', ["aside"]],
      ['{"version":2,"value":1}', ["aside"]],
      ["x", ["aside"]],
      ['{"version":1,"value":1}', []],
    ]) {
      const { disk, storage, notices } = board();
      quarantine(storage, { from: "key", why: "Why.", lost: 0, text: "one" }, 0);
      disk.texts.set("tell-apart/told", String(note));
      expect(notices.list(record(0)).map(({ id }) => id)).toEqual(ids);
    }
  });

  it("where there is none is no note in storage", () => {
    const { disk, notices } = board();
    notices.dismiss("aside");
    expect(disk.texts.size).toBe(0);
  });
});
