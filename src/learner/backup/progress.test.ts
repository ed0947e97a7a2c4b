import { describe, expect, it } from "vitest";
import { begin } from "../../session/machine/begin.ts";
import { practicePlan } from "../../session/testing/sample-plan.ts";
import { appendAttempts, opened, useAttempts } from "../attempt-log/attempts-store.ts";
import { now } from "../clock/clock.ts";
import { keepGlossary, noteAnswer, removeGlossary, useGlossaries } from "../glossaries/glossaries-store.ts";
import { keepCase, letCaseGo, useKept } from "../kept-cases/kept-store.ts";
import { beginSession, useSessions } from "../quiz-sessions/session-store.ts";
import { setAside, takeBack, useSetAside } from "../set-aside/set-aside-store.ts";
import { changeSettings, useSettings } from "../settings/settings-store.ts";
import { storage } from "../storage/browser-storage.ts";
import { quarantine } from "../storage/quarantine.ts";
import { NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { answersSinceBackup, useBackupStatus } from "./backup-status.ts";
import { exportAll, importFile, quarantined, resetAll } from "./progress.ts";

/** In 2001: a copy is no copy of what is still to come. */
const LONG_AGO = 1e12;

describe("all progress of a page", () => {
  it("can be exported, reset and imported again, with its settings only if they are wanted", async () => {
    await opened;
    const attempts = sampleAttempts(20, 1, LONG_AGO);
    appendAttempts(attempts);
    changeSettings({ theme: "dark" });
    beginSession("q1", begin(practicePlan(), NOON));
    const file = new Blob([(await exportAll()).text]);
    expect(useBackupStatus.getState().backedUpAt).not.toBeNull();
    // Outside a browser there is no storage, and all this happens in memory.
    expect(await resetAll()).toBe(false);
    expect(useAttempts.getState()).toMatchObject({ count: 0, status: "ready" });
    expect(useSessions.getState()).toMatchObject({ open: { state: "none" }, waiting: [] });
    expect(useBackupStatus.getState().backedUpAt).toBeNull();
    expect(useSettings.getState().theme).toBe("dark");
    changeSettings({ theme: "light" });
    expect(await importFile(file)).toMatchObject({ ok: true, added: 20, already: 0, kept: "memory only" });
    expect(useAttempts.getState().attempts).toEqual(attempts);
    expect(useSettings.getState().theme).toBe("light");
    expect(answersSinceBackup(attempts, useBackupStatus.getState(), now())).toBe(0);
    expect(await importFile(file, { settingsToo: true })).toMatchObject({ added: 0, already: 20 });
    expect(useSettings.getState().theme).toBe("dark");
    expect(useAttempts.getState().count).toBe(20);
  });

  it("takes kept cases, cases set aside and glossaries along, and brings them back beside what is there", async () => {
    keepCase({ frame: "a-vs-b/one", revision: "r1", seed: 5, chosen: "b", note: "look" });
    setAside("a-vs-b/two");
    const terms = ["a", "b", "c", "d"].map((id) => ({ id, name: id, meaning: `What ${id}1 does.`, matters: "", topic: "" }));
    const { id = "" } = keepGlossary({ name: "Letters", glossary: { terms, pairs: [], clusters: [], hooks: [] } });
    noteAnswer(id, "a", "b");
    const file = new Blob([(await exportAll()).text]);
    letCaseGo({ frame: "a-vs-b/one", seed: 5 });
    takeBack("a-vs-b/two");
    removeGlossary(id);
    const came = { added: 1, left: 0 };
    expect(await importFile(file)).toMatchObject({ ok: true, beside: { kept: came, setAside: came, glossaries: came } });
    expect(useKept.getState()).toMatchObject([{ seed: 5, note: "look" }]);
    expect(useSetAside.getState()).toMatchObject([{ frame: "a-vs-b/two" }]);
    expect(useGlossaries.getState()).toMatchObject([{ id, name: "Letters", answers: { asked: 1, right: 0 } }]);
  });

  it("can be reset without what was set aside", async () => {
    quarantine(storage, { from: "tell-apart/settings", why: "Why.", lost: 0, text: "cut" }, NOON);
    await resetAll();
    expect(quarantined()).toMatchObject([{ number: 1, text: "cut" }]);
  });
});
