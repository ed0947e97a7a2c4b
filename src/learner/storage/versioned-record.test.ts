import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { FakeDisk } from "../testing/fake-storage.ts";
import { listAsides } from "./quarantine.ts";
import { GuardedShelf } from "./storage.ts";
import { load, type Shape, save } from "./versioned-record.ts";

const KEY = "tell-apart/thing";
const Thing = z.strictObject({ seconds: z.number() });

/** Once it was in minutes, and before that a bare number. */
const shape: Shape<z.infer<typeof Thing>> = {
  name: "A thing",
  version: 3,
  upgrades: new Map<number, (value: unknown) => unknown>([
    [1, (minutes) => ({ minutes })],
    [2, (value) => ({ seconds: z.object({ minutes: z.number() }).parse(value).minutes * 60 })],
  ]),
  parse: (value) => {
    const thing = Thing.safeParse(value);
    return thing.success ? { value: thing.data, whole: true } : undefined;
  },
};

function shelfWith(text: string): { disk: FakeDisk; shelf: GuardedShelf } {
  const disk = new FakeDisk();
  disk.texts.set(KEY, text);
  return { disk, shelf: new GuardedShelf(disk.tab(), () => () => undefined) };
}

describe("what an older version stored", () => {
  it("opens in this one, and is stored in the new form", () => {
    const { disk, shelf } = shelfWith('{"version":1,"value":2}');
    expect(load(shelf, KEY, shape, 0)).toEqual({ seconds: 120 });
    expect([...disk.texts]).toEqual([[KEY, '{"version":3,"value":{"seconds":120}}']]);
  });

  it("stays as a copy until the new form was read back", () => {
    const { disk, shelf } = shelfWith('{"version":2,"value":{"minutes":2}}');
    const steps: string[][] = [];
    const put = disk.change.bind(disk);
    disk.change = (by, key, text) => {
      put(by, key, text);
      steps.push([...disk.texts.keys()]);
    };
    load(shelf, KEY, shape, 0);
    expect(steps).toEqual([[KEY, "tell-apart/before/thing"], [KEY, "tell-apart/before/thing"].sort().reverse(), [KEY]]);
  });

  it("stays as it is when the new form can't be stored", () => {
    const { disk, shelf } = shelfWith('{"version":2,"value":{"minutes":2}}');
    disk.mood = "read-only";
    expect(load(shelf, KEY, shape, 0)).toEqual({ seconds: 120 });
    expect([...disk.texts]).toEqual([[KEY, '{"version":2,"value":{"minutes":2}}']]);
  });

  it("stays as a copy when there is room for that but not for the new form", () => {
    const text = '{"version":2,"value":{"minutes":2}}';
    const { disk, shelf } = shelfWith(text);
    disk.room = disk.size + "tell-apart/before/thing".length + text.length;
    expect(load(shelf, KEY, shape, 0)).toEqual({ seconds: 120 });
    expect(disk.texts.get("tell-apart/before/thing")).toBe(text);
  });

  it("is set aside when it can't be brought up", () => {
    for (const text of ['{"version":1,"value":"two"}', '{"version":2,"value":{}}', '{"version":3,"value":{}}', "{"]) {
      const { disk, shelf } = shelfWith(text);
      expect(load(shelf, KEY, shape, 7)).toBeUndefined();
      expect(listAsides(shelf)).toMatchObject([{ from: KEY, text, at: 7 }]);
      expect(disk.texts.get(KEY)).toBe(text);
    }
  });

  it("is not written over before its copy was stored: of an old form or of one that can't be read", () => {
    for (const [text, copy] of [
      ['{"version":2,"value":{"minutes":2}}', "tell-apart/before/thing"],
      [`{"version":3,${" ".repeat(40)}`, "tell-apart/aside/1"],
    ] as const) {
      const { disk, shelf } = shelfWith(text);
      disk.room = disk.size;
      load(shelf, KEY, shape, 7);
      expect(save(shelf, KEY, shape, { seconds: 5 })).toBe("full");
      expect([...disk.texts]).toEqual([[KEY, text]]);
      expect(load(shelf, KEY, shape, 7)).toEqual({ seconds: 5 });
      disk.room = 1e6;
      shelf.write("tell-apart/other", "");
      expect([...disk.texts.keys()].sort()).toEqual([copy, "tell-apart/other", KEY].sort());
      expect(disk.texts.get(KEY)).toBe('{"version":3,"value":{"seconds":5}}');
    }
  });

  it("may hold answers that are nowhere else: then nobody knows how many are lost with it", () => {
    const { shelf } = shelfWith("{");
    load(shelf, KEY, { ...shape, holdsAnswers: true }, 7);
    expect(listAsides(shelf)).toMatchObject([{ lost: null }]);
  });

  it("is set aside once for each key where a newer version goes on writing it: the latest text", () => {
    const { disk, shelf } = shelfWith('{"version":4,"value":0}');
    disk.texts.set("tell-apart/other", '{"version":4,"value":0}');
    for (let value = 0; value < 20; value++) {
      disk.texts.set(KEY, `{"version":4,"value":${value}}`);
      load(shelf, KEY, shape, value);
    }
    load(shelf, "tell-apart/other", shape, 20);
    const kept = listAsides(shelf).map(({ from, at, text }) => ({ from, at, text }));
    expect(kept).toEqual([
      { from: KEY, at: 19, text: '{"version":4,"value":19}' },
      { from: "tell-apart/other", at: 20, text: '{"version":4,"value":0}' },
    ]);
  });

  it("of a newer version takes the place of no damaged text", () => {
    const { disk, shelf } = shelfWith("{");
    load(shelf, KEY, shape, 1);
    disk.texts.set(KEY, '{"version":4,"value":0}');
    load(shelf, KEY, shape, 2);
    expect(listAsides(shelf).map(({ text }) => text)).toEqual(["{", '{"version":4,"value":0}']);
  });

  it("is set aside each time where it is damaged", () => {
    const { disk, shelf } = shelfWith("{");
    load(shelf, KEY, shape, 1);
    disk.texts.set(KEY, "{{");
    load(shelf, KEY, shape, 2);
    expect(listAsides(shelf).map(({ text }) => text)).toEqual(["{", "{{"]);
  });

  it("says why it was set aside: it is newer, or could not be read in full", () => {
    for (const [text, why] of [
      ['{"version":4,"value":{"seconds":1}}', "A thing came from a newer version of Tell Apart."],
      ['{"version":3,"value":1}', "A thing could not be read in full."],
      ["{", "A thing could not be read in full."],
    ] as const) {
      const { shelf } = shelfWith(text);
      load(shelf, KEY, shape, 7);
      expect(listAsides(shelf)).toEqual([{ number: 1, from: KEY, why, lost: 0, text, at: 7 }]);
    }
  });

  it("is read back as it was saved", () => {
    const { shelf } = shelfWith("");
    save(shelf, KEY, shape, { seconds: 5 });
    expect(load(shelf, KEY, shape, 0)).toEqual({ seconds: 5 });
  });
});
