import { describe, expect, it } from "vitest";
import { begin } from "../session/begin.ts";
import { finish } from "../session/finish.ts";
import { choose } from "../session/marking.ts";
import { practicePlan } from "../session/sample-plan.ts";
import type { Finished, Session } from "../session/session.ts";
import { answer } from "../session/walking.ts";
import { FakeLocks } from "./fake-locks.ts";
import { FakeDisk } from "./fake-storage.ts";
import { reset } from "./reset.ts";
import { NOON } from "./sample-attempts.ts";
import { FinishedShape, SessionShape } from "./session-schema.ts";
import { createSessions } from "./session-store.ts";
import { GuardedShelf } from "./storage.ts";

const KEY = "tell-apart/session/q1";

function open(disk: FakeDisk, locks: LockManager = new FakeLocks()) {
  const tab = disk.tab();
  const shelf = new GuardedShelf(tab, tab.listen);
  const around = { shelf, locks, now: () => NOON, tab: `tab ${Math.random()}`, session: SessionShape, result: FinishedShape };
  return { tab, shelf, sessions: createSessions<Session, Finished>(around) };
}

const fresh = begin(practicePlan(), NOON);
const answered = answer(choose(fresh, "retrain", NOON + 5_000), NOON + 6_000);
if (fresh.state === "finished") throw new Error("no sample");
const finished = finish(fresh, NOON + 60_000, "left");

const storedIn = (disk: FakeDisk): unknown => JSON.parse(disk.texts.get(KEY) ?? "null")?.value.session;

describe("an open quiz whose stored copy has vanished", () => {
  it("goes on in its tab and is stored again with the next answer, though nobody told the tab", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk);
    sessions.getState().begin("q1", fresh);
    disk.texts.clear();
    expect(sessions.getState().save(answered)).toBe("kept");
    expect(sessions.getState().open).toEqual({ state: "here", id: "q1", session: answered });
    expect(storedIn(disk)).toEqual(answered);
  });

  it("is stored again at once when another tab emptied storage, or deleted its key", () => {
    for (const key of [null, KEY]) {
      const disk = new FakeDisk();
      const { sessions, tab } = open(disk);
      sessions.getState().begin("q1", answered);
      disk.texts.clear();
      tab.hear(key);
      expect(sessions.getState()).toMatchObject({ open: { state: "here", id: "q1" }, waiting: [{ id: "q1" }] });
      expect(storedIn(disk)).toEqual(answered);
    }
  });

  it("does not answer to other tabs' quizzes, so that no two tabs store for ever in answer to each other", () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    sessions.getState().begin("q1", fresh);
    disk.texts.clear();
    tab.hear("tell-apart/session/q2");
    expect(disk.texts.size).toBe(0);
    expect(sessions.getState().open).toMatchObject({ state: "here", id: "q1" });
  });

  it("can still be finished", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk);
    sessions.getState().begin("q1", fresh);
    disk.texts.clear();
    expect(sessions.getState().finish(finished)).toBe("kept");
    expect(sessions.getState()).toMatchObject({ open: { state: "none" }, waiting: [], finished: [{ id: "q1" }] });
  });

  it("goes on where storage can be written and not be read", async () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    tab.getItem = () => {
      throw new DOMException("denied", "SecurityError");
    };
    sessions.getState().begin("q1", fresh);
    expect(sessions.getState().save(answered)).toBe("memory only");
    sessions.getState().leave();
    expect(await sessions.getState().resume("q1")).toEqual({ state: "here", id: "q1", session: answered });
  });

  it("can be taken up again after it was left, and by another tab that still lists it", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.getState().begin("q1", fresh);
    one.sessions.getState().leave();
    disk.texts.clear();
    expect((await one.sessions.getState().resume("q1")).state).toBe("here");
    disk.texts.clear();
    expect((await other.sessions.getState().resume("q1", "take over")).state).toBe("here");
    await expect.poll(() => one.sessions.getState().open).toEqual({ state: "elsewhere", id: "q1" });
    expect(storedIn(disk)).toEqual(fresh);
  });

  it("is gone from the list when it can't be taken up", async () => {
    const disk = new FakeDisk();
    open(disk).sessions.getState().begin("q1", fresh);
    const { sessions } = open(disk);
    disk.texts.set(KEY, "damaged");
    expect(sessions.getState().waiting.length).toBe(1);
    expect(await sessions.getState().resume("q1")).toEqual({ state: "none" });
    expect(sessions.getState().waiting).toEqual([]);
  });

  it("is not brought back by a tab that slept while another one finished it", () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk, new FakeLocks()), open(disk, new FakeLocks())];
    one.sessions.getState().begin("q1", fresh);
    one.tab.asleep = true;
    other.sessions.getState().begin("q1", fresh);
    other.sessions.getState().finish(finished);
    expect(one.sessions.getState().save(answered)).toBe("elsewhere");
    expect(one.sessions.getState().open).toEqual({ state: "none" });
    expect(disk.texts.has(KEY)).toBe(false);
  });
});

describe("a reset in another tab", () => {
  it("ends the open quiz and says so, and nothing of it is stored again", async () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk), open(disk)];
    one.sessions.getState().begin("q1", answered);
    reset(other.shelf);
    expect(one.sessions.getState()).toMatchObject({ open: { state: "deleted" }, waiting: [] });
    expect(one.sessions.getState().save(answered)).toBe("elsewhere");
    expect([...disk.texts.keys()]).toEqual([]);
    one.sessions.getState().leave();
    expect(one.sessions.getState().open).toEqual({ state: "none" });
  });

  it("undoes what was stored between the wish and its coming here", () => {
    const disk = new FakeDisk();
    const { sessions, tab } = open(disk);
    sessions.getState().begin("q1", answered);
    tab.hear("tell-apart/reset");
    expect([...disk.texts.keys()]).toEqual([]);
    expect(sessions.getState().waiting).toEqual([]);
  });

  it("is no matter to a tab without a quiz", () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk), open(disk)];
    reset(other.shelf);
    expect(one.sessions.getState().open).toEqual({ state: "none" });
  });
});
