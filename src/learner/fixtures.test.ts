import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AttemptLog } from "./attempt-log/attempt-log.ts";
import { createBackupStatus } from "./backup/backup-status.ts";
import { readExport } from "./backup/export-file.ts";
import { FutureDatedAnswers } from "./future-dates/future-dated-answers.ts";
import { createGlossaries } from "./glossaries/glossaries-store.ts";
import { createKept } from "./kept-cases/kept-store.ts";
import { NoticeStore } from "./notices/notice-store.ts";
import { SessionStore } from "./quiz-sessions/session-store.ts";
import { createSetAside } from "./set-aside/set-aside-store.ts";
import { createSettings } from "./settings/settings-store.ts";
import { BufferedStorage } from "./storage/buffered-storage.ts";
import { listQuarantined } from "./storage/quarantine.ts";
import * as storageKeys from "./storage/storage-keys.ts";
import { FakeLocks } from "./testing/fake-locks.ts";
import { FakeDisk } from "./testing/fake-storage.ts";
import { LATER, NOON } from "./testing/sample-attempts.ts";

const FOLDER = new URL("fixtures/", import.meta.url);

function fixture(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/** Storage as a browser left it that had seen so many versions: of each shape the newest file up to that version. */
function left(version: number) {
  const disk = new FakeDisk();
  const newest = new Map<string, { readonly file: string; readonly of: number }>();
  for (const file of readdirSync(FOLDER)) {
    const [, path = "", digit] = /^(.+)\.v(\d)\.txt$/.exec(file) ?? [];
    const of = Number(digit);
    // The log of version 2 has no list of names in keys of its own.
    const isOfOldLog = version > 1 && of === 1 && path.startsWith("log-");
    if (of <= version && of > (newest.get(path)?.of ?? 0) && !isOfOldLog) newest.set(path, { file, of });
  }
  for (const [path, { file }] of newest) {
    const key = path
      .replace(/^log-0-/, "log/0/")
      .replace(/^(aside|session|finished|glossary-own|glossary-answers)-/, "$1/")
      .replace(/^glossary-/, "glossary/");
    disk.texts.set(`tell-apart/${key}`, fixture(file));
  }
  const tab = disk.tab();
  return { disk, storage: new BufferedStorage(tab, tab.listen) };
}

function backup(version: number) {
  const reading = readExport(fixture(`progress.v${version}.json.txt`));
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

/** Later than any version: `left` then gives the newest file of each shape. */
const TODAY = 9;

describe("what earlier versions stored", () => {
  it("is kept here for each key, down to the version of today, which nothing needs to write anew", () => {
    const { disk, storage } = left(TODAY);
    const { PREFIX, BEFORE_UPGRADE, RESET, ...lasting } = storageKeys;
    const keys = Object.values(lasting).filter((key) => typeof key === "string");
    expect(keys.filter((key) => ![...disk.texts.keys()].some((stored) => stored.startsWith(key)))).toEqual([]);
    const texts = new Map(disk.texts);
    const deps = { storage, now: () => NOON };
    for (const create of [createKept, createSetAside, createSettings, createBackupStatus]) create(deps);
    createGlossaries({ ...deps, newId: () => "x2" });
    expect(new SessionStore({ ...deps, locks: undefined, tab: "new" }).state.finished.length).toBe(1);
    expect(new FutureDatedAnswers(deps).isUntold).toBe(false);
    expect(disk.texts).toEqual(texts);
  });

  it("opens with every answer, and only a log in format 1 is written anew", async () => {
    for (const version of [1, 2] as const) {
      const { disk, storage } = left(version);
      const texts = new Map(disk.texts);
      const log = new AttemptLog({ storage, locks: new FakeLocks(), now: () => LATER });
      await log.open();
      expect(log.state).toMatchObject({ attempts: backup(1).attempts, count: 6, notices: [] });
      if (version === 2) expect(disk.texts).toEqual(texts);
      expect([...disk.texts.keys()].filter((key) => key.includes("/log/")).length).toBe(1);
    }
  });

  it("opens with its kept cases, cases set aside and glossaries, and sets nothing of them aside as unreadable", () => {
    const { storage } = left(1);
    const deps = { storage, now: () => NOON };
    const before = listQuarantined(storage).length;
    expect(
      createKept(deps)
        .useKept.getState()
        .map(({ chosen, note }) => [chosen, note]),
    ).toEqual([
      ["rollback", "Compare “then” with <now>."],
      [undefined, ""],
    ]);
    expect(createSetAside(deps).useSetAside.getState()).toHaveLength(1);
    expect(createGlossaries({ ...deps, newId: () => "x2" }).useGlossaries.getState()).toMatchObject([
      { id: "x1", name: "Weather", answers: { asked: 5, right: 3, mixUps: [{ answer: "fog", chosen: "mist", times: 2 }] } },
    ]);
    expect(listQuarantined(storage)).toHaveLength(before);
  });

  it("opens with its settings, its note of the last export and what was set aside", () => {
    const { storage } = left(1);
    const settings = {
      theme: "dark",
      paceSeconds: 90,
      showClock: false,
      extraTime: 25,
      shortcuts: false,
      examDay: "2026-12-01",
      dailyQuestions: 24,
      flips: "some",
    };
    const read = (version: number) => createSettings({ storage: left(version).storage, now: () => NOON }).useSettings.getState();
    expect(read(1)).toEqual({ ...settings, whichFact: "at times" });
    expect(read(2)).toEqual({ ...settings, whichFact: "off" });
    expect(createBackupStatus({ storage, now: () => NOON }).useBackupStatus.getState()).toMatchObject({
      backedUpAt: NOON,
      reminded: false,
    });
    expect(listQuarantined(storage)).toEqual([
      { number: 1, from: "tell-apart/log/0/0", at: NOON, why: "A part of your record was damaged.", lost: 1, text: "cut" },
    ]);
    expect(new NoticeStore(storage).list({ newerParts: 0, isOlderUnread: false, isDatedAhead: false })).toEqual([]);
  });

  it("opens with its quiz in progress and its results", async () => {
    const { storage } = left(1);
    const around = { storage, locks: undefined, now: () => NOON, tab: "new" };
    const sessions = new SessionStore(around);
    expect(sessions.state.finished).toMatchObject([
      { id: "done", session: { endedBy: "left", outcomes: [{ result: "right" }, {}, {}, {}] } },
    ]);
    const open = await sessions.resumeSession("open");
    expect(open).toMatchObject({
      state: "here",
      session: { state: "asking", plan: { kind: "exam" }, marks: [{ chosen: "retrain" }, {}, {}, {}] },
    });
    expect(listQuarantined(storage).length).toBe(1);
  });

  it("opens with what was pointed at, and with the question which fact decides still open", async () => {
    const { storage } = left(2);
    const sessions = new SessionStore({ storage, locks: undefined, now: () => NOON, tab: "new" });
    expect(sessions.state.finished).toMatchObject([
      { session: { plan: { whichFact: "at times" }, outcomes: [{ pointed: { fact: "0.0", was: "neutral" } }, {}, {}, {}] } },
    ]);
    expect(await sessions.resumeSession("open")).toMatchObject({
      state: "here",
      session: {
        state: "asking",
        pointing: { fact: "2.1" },
        marks: [{ chosen: "retrain", answeredAt: null, isFactAsked: true }, {}, {}, {}],
      },
    });
    expect(listQuarantined(storage).length).toBe(1);
  });

  it("can be imported from its export", () => {
    for (const version of [1, 2] as const) {
      expect(backup(version)).toMatchObject({ settings: { theme: "dark", paceSeconds: 60, dailyQuestions: 24 } });
      expect(backup(version).attempts.length).toBe(6);
    }
    expect(backup(1).settings.whichFact).toBe("at times");
    expect(backup(1).beside).toEqual({ kept: [], setAside: [], glossaries: [] });
    const { storage } = left(1);
    const deps = { storage, now: () => NOON };
    expect(backup(2).beside).toEqual({
      kept: createKept(deps).useKept.getState(),
      setAside: createSetAside(deps).useSetAside.getState(),
      glossaries: createGlossaries({ ...deps, newId: () => "x2" }).useGlossaries.getState(),
    });
  });
});
