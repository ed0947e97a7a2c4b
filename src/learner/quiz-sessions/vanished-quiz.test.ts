import { describe, expect, it } from "vitest";
import { begin } from "../../session/machine/begin.ts";
import { choose } from "../../session/machine/choose-strike-flag.ts";
import { finish } from "../../session/machine/grade-session.ts";
import { answer } from "../../session/machine/transitions.ts";
import { practicePlan } from "../../session/testing/sample-plan.ts";
import { reset } from "../backup/reset.ts";
import type { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { NOON } from "../testing/sample-attempts.ts";
import { SessionStore } from "./session-store.ts";

const KEY = "tell-apart/session/q1";
/** What a newer version of the app may store, and this one can't read. */
const NEWER = JSON.stringify({ version: 3, value: { anything: true } });

function open(disk: FakeDisk, locks: LockManager = new FakeLocks()) {
  const { tab, storage } = tabStorage(disk);
  const around = { storage, locks, now: () => NOON, tab: `tab ${Math.random()}` };
  return { tab, storage, sessions: new SessionStore(around) };
}

/** Locks are given, and let go of, a moment after they are asked for. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const fresh = begin(practicePlan(), NOON);
const answered = answer(choose(fresh, "retrain", NOON + 5_000), NOON + 6_000);
if (fresh.state === "finished") throw new Error("no sample");
const finished = finish(fresh, NOON + 60_000, "left");

const storedIn = (disk: FakeDisk): unknown => JSON.parse(disk.texts.get(KEY) ?? "null")?.value.session;

describe("an open quiz whose stored copy has vanished", () => {
  it("goes on in its tab and is stored again with the next answer, though nobody told the tab", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk);
    sessions.beginSession("q1", fresh);
    disk.texts.clear();
    expect(sessions.saveSession(answered)).toBe("kept");
    expect(sessions.state.open).toEqual({ state: "here", id: "q1", session: answered });
    expect(storedIn(disk)).toEqual(answered);
  });

  it("is stored again at once when another tab emptied storage, or deleted its key", () => {
    for (const key of [null, KEY]) {
      const disk = new FakeDisk();
      const { sessions, tab } = open(disk);
      sessions.beginSession("q1", answered);
      disk.texts.clear();
      tab.hear(key);
      expect(sessions.state).toMatchObject({ open: { state: "here", id: "q1" }, waiting: [{ id: "q1" }] });
      expect(storedIn(disk)).toEqual(answered);
    }
  });

  it("does not answer to other tabs' quizzes, so that no two tabs store for ever in answer to each other", () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    sessions.beginSession("q1", fresh);
    disk.texts.clear();
    tab.hear("tell-apart/session/q2");
    expect(disk.texts.size).toBe(0);
    expect(sessions.state.open).toMatchObject({ state: "here", id: "q1" });
  });

  it("can still be finished", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk);
    sessions.beginSession("q1", fresh);
    disk.texts.clear();
    expect(sessions.finishSession(finished)).toBe("kept");
    expect(sessions.state).toMatchObject({ open: { state: "none" }, waiting: [], finished: [{ id: "q1" }] });
  });

  it("goes on where storage can be written and not be read", async () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    tab.getItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
    sessions.beginSession("q1", fresh);
    expect(sessions.saveSession(answered)).toBe("memory only");
    sessions.leaveSession();
    expect(await sessions.resumeSession("q1")).toEqual({ state: "here", id: "q1", session: answered });
  });

  it("can be taken up again after it was left, and by another tab that still lists it", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    one.sessions.leaveSession();
    disk.texts.clear();
    expect((await one.sessions.resumeSession("q1")).state).toBe("here");
    disk.texts.clear();
    expect((await other.sessions.resumeSession("q1", "take over")).state).toBe("here");
    await expect.poll(() => one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    expect(storedIn(disk)).toEqual(fresh);
  });

  it("is gone from the list when it can't be taken up", async () => {
    const disk = new FakeDisk();
    open(disk).sessions.beginSession("q1", fresh);
    const { sessions } = open(disk);
    disk.texts.set(KEY, NEWER);
    expect(sessions.state.waiting.length).toBe(1);
    expect(await sessions.resumeSession("q1")).toEqual({ state: "none" });
    expect(sessions.state.waiting).toEqual([]);
  });

  it("is not brought back by a tab that slept while another one finished it", () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk, new FakeLocks()), open(disk, new FakeLocks())];
    one.sessions.beginSession("q1", fresh);
    one.tab.asleep = true;
    other.sessions.beginSession("q1", fresh);
    other.sessions.finishSession(finished);
    expect(one.sessions.saveSession(answered)).toBe("elsewhere");
    expect(one.sessions.state.open).toEqual({ state: "none" });
    expect(disk.texts.has(KEY)).toBe(false);
  });
});

describe("an open quiz whose stored copy was damaged", () => {
  const quarantined = (storage: BufferedStorage) => listQuarantined(storage).map(({ from, text }) => ({ from, text }));
  const DAMAGES: readonly (readonly [string, string])[] = [
    ["is no text of this app", "damaged"],
    ["is half of what was stored", '{"version":1,"value":{"savedAt":1,"tab":"other","sess'],
    ["is stamped, but holds no quiz", '{"version":1,"value":{"savedAt":1,"tab":"other","session":{}}}'],
  ];

  it.each(DAMAGES)("goes on in its tab, which sets aside once what %s, and stores the quiz again", (_, damaged) => {
    for (const hears of [true, false]) {
      const disk = new FakeDisk();
      const { sessions, storage, tab } = open(disk);
      sessions.beginSession("q1", answered);
      for (let time = 0; time < 3; time++) {
        disk.texts.set(KEY, damaged);
        if (hears) tab.hear(KEY);
        else expect(sessions.saveSession(answered)).toBe("kept");
        expect(sessions.state).toMatchObject({ open: { state: "here", id: "q1" }, waiting: [{ id: "q1" }] });
        expect(storedIn(disk)).toEqual(answered);
      }
      expect(quarantined(storage)).toEqual([{ from: KEY, text: damaged }]);
    }
  });

  it("can be opened again, and still be finished, by any tab that knew it", async () => {
    const disk = new FakeDisk();
    open(disk).sessions.beginSession("q1", answered);
    const { sessions } = open(disk);
    for (const leaves of [false, true]) {
      if (leaves) sessions.leaveSession();
      disk.texts.set(KEY, "damaged");
      expect(await sessions.resumeSession("q1")).toEqual({ state: "here", id: "q1", session: answered });
      expect(storedIn(disk)).toEqual(answered);
    }
    disk.texts.set(KEY, "damaged");
    expect(sessions.finishSession(finished)).toBe("kept");
    expect(sessions.state).toMatchObject({ open: { state: "none" }, waiting: [], finished: [{ id: "q1" }] });
  });

  it("goes on in memory, and what was found stays, where storage has no room for a copy of it", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk);
    sessions.beginSession("q1", fresh);
    disk.texts.set(KEY, "damaged");
    disk.room = disk.size;
    for (const session of [answered, fresh, answered]) expect(sessions.saveSession(session)).toBe("memory only");
    expect(disk.texts.get(KEY)).toBe("damaged");
    disk.room = Number.POSITIVE_INFINITY;
    expect(sessions.saveSession(fresh)).toBe("kept");
    expect(storedIn(disk)).toEqual(fresh);
    expect([...disk.texts.keys()].filter((key) => key.startsWith("tell-apart/aside/")).length).toBe(1);
  });

  it("is no other tab's where it was edited by hand and still bears the name of its own", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk);
    sessions.beginSession("q1", fresh);
    disk.texts.set(KEY, (disk.texts.get(KEY) ?? "").replace('"index":0', '"index":1'));
    expect(storedIn(disk)).not.toEqual(fresh);
    expect(sessions.saveSession(answered)).toBe("kept");
    expect(storedIn(disk)).toEqual(answered);
  });

  it("is elsewhere where a tab with a newer version of the app went on with it", () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    sessions.beginSession("q1", fresh);
    disk.texts.set(KEY, NEWER);
    tab.hear(KEY);
    expect(sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    expect(sessions.saveSession(answered)).toBe("elsewhere");
    expect(disk.texts.get(KEY)).toBe(NEWER);
  });
});

describe("a quiz that waits in memory for room", () => {
  /** Its tab holds an answer that storage did not take; another quiz, whose name begins alike, waits there too. */
  async function crowded() {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    disk.room = disk.size;
    expect(one.sessions.beginSession("q1b", answered)).toBe("memory only");
    one.sessions.beginSession("q1", answered);
    expect(one.sessions.saveSession(answered)).toBe("memory only");
    await settled();
    return { disk, one, other };
  }
  const later = choose(fresh, "alias", NOON + 9_000);

  it("is not stored over what the tab that took it over stored, whether its own hears of that or not", async () => {
    for (const asleep of [false, true]) {
      const { disk, one, other } = await crowded();
      one.tab.asleep = asleep;
      expect((await other.sessions.resumeSession("q1", "take over")).state).toBe("here");
      await expect.poll(() => one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
      disk.room = Number.POSITIVE_INFINITY;
      expect(other.sessions.saveSession(later)).toBe("kept");
      one.storage.write("tell-apart/settings", "any");
      expect(storedIn(disk)).toEqual(later);
      expect(other.sessions.state.open).toMatchObject({ state: "here", id: "q1" });
      expect(disk.texts.has("tell-apart/session/q1b")).toBe(true);
    }
  });

  it("is not stored over what another tab stored after this one had left it", async () => {
    const { disk, one, other } = await crowded();
    one.sessions.leaveSession();
    await settled();
    disk.room = Number.POSITIVE_INFINITY;
    expect((await other.sessions.resumeSession("q1")).state).toBe("here");
    other.sessions.saveSession(later);
    one.storage.write("tell-apart/settings", "any");
    expect(storedIn(disk)).toEqual(later);
    expect(other.sessions.state.open).toMatchObject({ state: "here", id: "q1" });
  });

  it("is elsewhere as soon as another tab stores it, where no lock tells so", async () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk, new FakeLocks()), open(disk, new FakeLocks())];
    one.sessions.beginSession("q1", fresh);
    disk.room = disk.size;
    expect(one.sessions.saveSession(answered)).toBe("memory only");
    disk.room = Number.POSITIVE_INFINITY;
    await other.sessions.resumeSession("q1");
    expect(one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    other.sessions.saveSession(later);
    one.storage.write("tell-apart/settings", "any");
    expect(storedIn(disk)).toEqual(later);
  });
});

describe("a reset in another tab", () => {
  it("ends the open quiz and says so, and nothing of it is stored again", async () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk), open(disk)];
    one.sessions.beginSession("q1", answered);
    reset(other.storage);
    expect(one.sessions.state).toMatchObject({ open: { state: "deleted" }, waiting: [] });
    expect(one.sessions.saveSession(answered)).toBe("elsewhere");
    expect([...disk.texts.keys()]).toEqual([]);
    one.sessions.leaveSession();
    expect(one.sessions.state.open).toEqual({ state: "none" });
  });

  it("undoes what was stored between the wish and its coming here", () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    sessions.beginSession("q1", answered);
    tab.hear("tell-apart/reset");
    expect([...disk.texts.keys()]).toEqual([]);
    expect(sessions.state.waiting).toEqual([]);
  });

  it("is no matter to a tab without a quiz", () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk), open(disk)];
    reset(other.storage);
    expect(one.sessions.state.open).toEqual({ state: "none" });
  });
});
