import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { FakeDisk } from "../testing/fake-storage.ts";
import { BufferedStorage } from "./buffered-storage.ts";
import { listQuarantined } from "./quarantine.ts";
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

function shelfWith(text: string): { disk: FakeDisk; storage: BufferedStorage } {
  const disk = new FakeDisk();
  disk.texts.set(KEY, text);
  return { disk, storage: new BufferedStorage(disk.tab(), () => () => undefined) };
}

describe("what an older version stored", () => {
  it("opens in this one, and is stored in the new form", () => {
    const { disk, storage } = shelfWith('{"version":1,"value":2}');
    expect(load(storage, KEY, shape, 0)).toEqual({ seconds: 120 });
    expect([...disk.texts]).toEqual([[KEY, '{"version":3,"value":{"seconds":120}}']]);
  });

  it("stays as a copy until the new form was read back", () => {
    const { disk, storage } = shelfWith('{"version":2,"value":{"minutes":2}}');
    const steps: string[][] = [];
    const put = disk.change.bind(disk);
    disk.change = (by, key, text) => {
      put(by, key, text);
      steps.push([...disk.texts.keys()]);
    };
    load(storage, KEY, shape, 0);
    expect(steps).toEqual([[KEY, "tell-apart/before/thing"], [KEY, "tell-apart/before/thing"].sort().reverse(), [KEY]]);
  });

  it("stays as it is when the new form can't be stored", () => {
    const { disk, storage } = shelfWith('{"version":2,"value":{"minutes":2}}');
    disk.mood = "read-only";
    expect(load(storage, KEY, shape, 0)).toEqual({ seconds: 120 });
    expect([...disk.texts]).toEqual([[KEY, '{"version":2,"value":{"minutes":2}}']]);
  });

  it("stays as a copy when there is room for that but not for the new form", () => {
    const text = '{"version":2,"value":{"minutes":2}}';
    const { disk, storage } = shelfWith(text);
    disk.room = disk.size + "tell-apart/before/thing".length + text.length;
    expect(load(storage, KEY, shape, 0)).toEqual({ seconds: 120 });
    expect(disk.texts.get("tell-apart/before/thing")).toBe(text);
  });

  it("is set aside when it can't be brought up", () => {
    for (const text of ['{"version":1,"value":"two"}', '{"version":2,"value":{}}', '{"version":3,"value":{}}', "{"]) {
      const { disk, storage } = shelfWith(text);
      expect(load(storage, KEY, shape, 7)).toBeUndefined();
      expect(listQuarantined(storage)).toMatchObject([{ from: KEY, text, at: 7 }]);
      expect(disk.texts.get(KEY)).toBe(text);
    }
  });

  it("is not written over before its copy was stored: of an old form or of one that can't be read", () => {
    for (const [text, copy] of [
      ['{"version":2,"value":{"minutes":2}}', "tell-apart/before/thing"],
      [`{"version":3,${" ".repeat(40)}`, "tell-apart/aside/1"],
    ] as const) {
      const { disk, storage } = shelfWith(text);
      disk.room = disk.size;
      load(storage, KEY, shape, 7);
      expect(save(storage, KEY, shape, { seconds: 5 })).toBe("full");
      expect([...disk.texts]).toEqual([[KEY, text]]);
      expect(load(storage, KEY, shape, 7)).toEqual({ seconds: 5 });
      disk.room = 1e6;
      storage.write("tell-apart/other", "");
      expect([...disk.texts.keys()].sort()).toEqual([copy, "tell-apart/other", KEY].sort());
      expect(disk.texts.get(KEY)).toBe('{"version":3,"value":{"seconds":5}}');
    }
  });

  it("may hold answers that are nowhere else: then nobody knows how many are lost with it", () => {
    const { storage } = shelfWith("{");
    load(storage, KEY, { ...shape, holdsAnswers: true }, 7);
    expect(listQuarantined(storage)).toMatchObject([{ lost: null }]);
  });

  it("is set aside once for each key where a newer version goes on writing it: the latest text", () => {
    const { disk, storage } = shelfWith('{"version":4,"value":0}');
    disk.texts.set("tell-apart/other", '{"version":4,"value":0}');
    for (let value = 0; value < 20; value++) {
      disk.texts.set(KEY, `{"version":4,"value":${value}}`);
      load(storage, KEY, shape, value);
    }
    load(storage, "tell-apart/other", shape, 20);
    const kept = listQuarantined(storage).map(({ from, at, text }) => ({ from, at, text }));
    expect(kept).toEqual([
      { from: KEY, at: 19, text: '{"version":4,"value":19}' },
      { from: "tell-apart/other", at: 20, text: '{"version":4,"value":0}' },
    ]);
  });

  it("of a newer version takes the place of no damaged text", () => {
    const { disk, storage } = shelfWith("{");
    load(storage, KEY, shape, 1);
    disk.texts.set(KEY, '{"version":4,"value":0}');
    load(storage, KEY, shape, 2);
    expect(listQuarantined(storage).map(({ text }) => text)).toEqual(["{", '{"version":4,"value":0}']);
  });

  it("is set aside each time where it is damaged", () => {
    const { disk, storage } = shelfWith("{");
    load(storage, KEY, shape, 1);
    disk.texts.set(KEY, "{{");
    load(storage, KEY, shape, 2);
    expect(listQuarantined(storage).map(({ text }) => text)).toEqual(["{", "{{"]);
  });

  it("says why it was set aside: it is newer, or could not be read in full", () => {
    for (const [text, why] of [
      ['{"version":4,"value":{"seconds":1}}', "A thing came from a newer version of Tell Apart."],
      ['{"version":3,"value":1}', "A thing could not be read in full."],
      ["{", "A thing could not be read in full."],
    ] as const) {
      const { storage } = shelfWith(text);
      load(storage, KEY, shape, 7);
      expect(listQuarantined(storage)).toEqual([{ number: 1, from: KEY, why, lost: 0, text, at: 7 }]);
    }
  });

  it("is read back as it was saved", () => {
    const { storage } = shelfWith("");
    save(storage, KEY, shape, { seconds: 5 });
    expect(load(storage, KEY, shape, 0)).toEqual({ seconds: 5 });
  });
});
