import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { anyStoredText } from "../testing/stored-text-arbitrary.ts";
import { DEFAULT_SETTINGS, readSettings } from "./settings-schema.ts";
import { createSettings } from "./settings-store.ts";

const KEY = "tell-apart/settings";

function open(disk: FakeDisk) {
  const { storage } = tabStorage(disk);
  return { storage, settings: createSettings({ storage, now: () => 5 }) };
}

describe("a learner's settings", () => {
  it("apply at once, in other tabs too, and last", () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk), open(disk)];
    expect(one.settings.changeSettings({ theme: "dark", paceSeconds: 90, examDay: "2026-12-01" })).toBe(true);
    const wanted = { ...DEFAULT_SETTINGS, theme: "dark", paceSeconds: 90, examDay: "2026-12-01" };
    expect(other.settings.useSettings.getState()).toEqual(wanted);
    for (const page of [one, other, open(disk)]) expect(page.settings.useSettings.getState()).toEqual(wanted);
  });

  it("are those of the start again when everything was cleared elsewhere", () => {
    const disk = new FakeDisk();
    const tab = disk.tab();
    const settings = createSettings({ storage: new BufferedStorage(tab, tab.listen), now: () => 5 });
    settings.changeSettings({ theme: "dark" });
    disk.texts.clear();
    tab.hear(null);
    expect(settings.useSettings.getState()).toEqual(DEFAULT_SETTINGS);
  });

  it("of a newcomer hide nothing and give no extra time", () => {
    const { showClock, shortcuts, extraTime, examDay } = readSettings({}).settings;
    expect({ showClock, shortcuts, extraTime, examDay }).toEqual({ showClock: true, shortcuts: true, extraTime: 0, examDay: null });
  });

  it("ask which fact decides at times, until the learner wants it otherwise", () => {
    expect(readSettings({}).settings.whichFact).toBe("at times");
    const { settings } = open(new FakeDisk());
    for (const whichFact of ["off", "always", "at times"] as const) {
      expect(settings.changeSettings({ whichFact })).toBe(true);
      expect(settings.useSettings.getState().whichFact).toBe(whichFact);
    }
    expect(readSettings({ whichFact: "often" })).toMatchObject({ settings: { whichFact: "at times" }, unread: ["whichFact"] });
  });

  it("keep their bounds", () => {
    const { settings } = open(new FakeDisk());
    for (const paceSeconds of [19, 301, 60.5, Number.NaN]) expect(settings.changeSettings({ paceSeconds })).toBe(false);
    for (const examDay of ["2026-02-30", "2026-13-01", "+012026-12-01", "2026-12-01T12:00Z", "tomorrow", ""])
      expect(settings.changeSettings({ examDay })).toBe(false);
    expect(settings.changeSettings({ paceSeconds: 20 })).toBe(true);
    expect(settings.changeSettings({ paceSeconds: 300, extraTime: 100, examDay: null })).toBe(true);
    expect(settings.useSettings.getState()).toEqual({ ...DEFAULT_SETTINGS, paceSeconds: 300, extraTime: 100 });
  });

  it("are kept field by field where some are damaged, and the damaged text is set aside", () => {
    const disk = new FakeDisk();
    const damaged = JSON.stringify({ version: 2, value: { ...DEFAULT_SETTINGS, theme: "dark", paceSeconds: "fast", sound: true } });
    disk.texts.set(KEY, damaged);
    const { settings, storage } = open(disk);
    expect(settings.useSettings.getState()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
    expect(listQuarantined(storage)[0]).toMatchObject({ from: KEY, text: damaged, at: 5 });
  });

  it("that can't be read are named, each one", () => {
    const unread = (value: unknown) => [...readSettings(value).unread].sort();
    expect(unread({ ...DEFAULT_SETTINGS, sound: true, theme: "pink" })).toEqual(["sound", "theme"]);
    expect(unread({ examDay: 20_261_201 })).toEqual(["examDay"]);
    expect(unread({})).toEqual([]);
    for (const none of [null, [], "dark"]) expect(unread(none)).toEqual(["settings"]);
  });

  it("of a newer version are set aside before they are changed", () => {
    const disk = new FakeDisk();
    const newer = JSON.stringify({ version: 3, value: { theme: "dark", sound: "low" } });
    disk.texts.set(KEY, newer);
    const { settings, storage } = open(disk);
    expect(settings.useSettings.getState().theme).toBe("dark");
    settings.changeSettings({ showClock: false });
    expect(listQuarantined(storage)[0]).toMatchObject({ from: KEY, text: newer });
  });

  it("are never anything but settings, whatever is stored", () => {
    fc.assert(
      fc.property(anyStoredText, (text) => {
        const disk = new FakeDisk();
        disk.texts.set(KEY, text);
        expect(readSettings(open(disk).settings.useSettings.getState()).unread).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("last as long as the page where nothing can be stored", () => {
    const disk = new FakeDisk();
    disk.mood = "blocked";
    const { settings } = open(disk);
    expect(settings.changeSettings({ theme: "light" })).toBe(true);
    expect(settings.useSettings.getState().theme).toBe("light");
  });
});
