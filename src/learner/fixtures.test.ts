import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AttemptLog } from "./attempt-log/attempt-log.ts";
import { createBackupStatus } from "./backup/backup-status.ts";
import { readExport } from "./backup/export-file.ts";
import { createGlossaries } from "./glossaries/glossaries-store.ts";
import { createKept } from "./kept-cases/kept-store.ts";
import { NoticeStore } from "./notices/notice-store.ts";
import { SessionStore } from "./quiz-sessions/session-store.ts";
import { createSetAside } from "./set-aside/set-aside-store.ts";
import { createSettings } from "./settings/settings-store.ts";
import { listQuarantined } from "./storage/quarantine.ts";
import { BufferedStorage } from "./storage/storage.ts";
import { FakeLocks } from "./testing/fake-locks.ts";
import { FakeDisk } from "./testing/fake-storage.ts";
import { NOON } from "./testing/sample-attempts.ts";

const FOLDER = new URL("fixtures/", import.meta.url);

function fixture(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/** Storage as so many versions left it: each shape in that version, or in the only one it has had. */
function left(version: 1 | 2) {
  const disk = new FakeDisk();
  const files = readdirSync(FOLDER);
  for (const file of files) {
    const [, path, of] = /^(.+)\.v(\d)\.txt$/.exec(file) ?? [];
    const isNewer = version === 2 && of === "1" && (path?.startsWith("log-") || files.includes(`${path}.v2.txt`));
    if (of === undefined || Number(of) > version || isNewer) continue;
    const key = path
      ?.replace(/^log-0-/, "log/0/")
      .replace(/^(aside|session|finished|glossary-own|glossary-answers)-/, "$1/")
      .replace(/^glossary-/, "glossary/");
    if (key !== undefined) disk.texts.set(`tell-apart/${key}`, fixture(file));
  }
  const tab = disk.tab();
  return { disk, storage: new BufferedStorage(tab, tab.listen) };
}

function backup1() {
  const reading = readExport(fixture("progress.v1.json.txt"));
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}

describe("what earlier versions stored", () => {
  it("opens with every answer, and only a log in format 1 is written anew", async () => {
    for (const version of [1, 2] as const) {
      const { disk, storage } = left(version);
      const texts = new Map(disk.texts);
      const log = new AttemptLog({ storage, locks: new FakeLocks(), now: () => NOON });
      await log.open();
      expect(log.state).toMatchObject({ attempts: backup1().attempts, count: 6, notices: [] });
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
    const settings = { theme: "dark", paceSeconds: 90, showClock: false, extraTime: 25, shortcuts: false, examDay: "2026-12-01" };
    const read = (version: 1 | 2) => createSettings({ storage: left(version).storage, now: () => NOON }).useSettings.getState();
    expect(read(1)).toEqual({ ...settings, whichFact: "at times" });
    expect(read(2)).toEqual({ ...settings, whichFact: "off" });
    expect(createBackupStatus({ storage, now: () => NOON }).useBackupStatus.getState()).toMatchObject({
      backedUpAt: NOON,
      reminded: false,
    });
    expect(listQuarantined(storage)).toEqual([
      { number: 1, from: "tell-apart/log/0/0", at: NOON, why: "A part of your record was damaged.", lost: 1, text: "cut" },
    ]);
    expect(new NoticeStore(storage).list(0)).toEqual([]);
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
    const reading = readExport(fixture("progress.v2.json.txt"));
    expect(reading).toMatchObject({ ok: true, settings: { whichFact: "always" } });
    expect(reading.ok && reading.attempts.map(({ pointed }) => pointed)).toEqual([
      { fact: "2.11", was: "part" },
      ...Array(5).fill(undefined),
    ]);
    expect(backup1().settings.whichFact).toBe("at times");
    expect(backup1()).toMatchObject({ settings: { theme: "dark", paceSeconds: 60 } });
    expect(backup1().attempts.length).toBe(6);
  });
});
