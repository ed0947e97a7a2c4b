import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin } from "../../session/machine/begin.ts";
import { choose } from "../../session/machine/choose-strike-flag.ts";
import { finish } from "../../session/machine/grade-session.ts";
import type { Finished, Session } from "../../session/machine/session.ts";
import { answer } from "../../session/machine/transitions.ts";
import { examPlan, practicePlan, timedPlan } from "../../session/testing/sample-plan.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { NOON } from "../testing/sample-attempts.ts";
import { anyStoredText } from "../testing/stored-text-arbitrary.ts";
import { MOST_FINISHED } from "./session-repository.ts";
import { FinishedShape, SessionShape } from "./session-schema.ts";
import { SessionStore } from "./session-store.ts";

let tabs = 0;

function open(disk: FakeDisk, locks: LockManager | undefined) {
  const { tab, storage } = tabStorage(disk);
  let time = NOON;
  const around = { storage, locks, now: () => time++, tab: `tab ${tabs++}` };
  return { tab, storage, sessions: new SessionStore(around) };
}

/** Locks are given a moment after they are asked for. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const fresh = begin(practicePlan(), NOON);
const answered = answer(choose(fresh, "retrain", NOON + 5_000), NOON + 6_000);

function finished(session: Session = fresh): Finished {
  if (session.state === "finished") return session;
  return finish(session, NOON + 60_000, "left");
}

describe("a quiz in progress", () => {
  it("is where it was after a reload or a crash", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const page = open(disk, locks);
    expect(page.sessions.beginSession("q1", fresh)).toBe("kept");
    expect(page.sessions.saveSession(answered)).toBe("kept");
    await settled();
    page.tab.close();
    locks.free("tell-apart/session/q1");
    const next = open(disk, locks);
    expect(next.sessions.state.waiting).toMatchObject([{ id: "q1", session: answered }]);
    expect(await next.sessions.resumeSession("q1")).toEqual({ state: "here", id: "q1", session: answered });
  });

  it("can be discarded while it waits, and is not found again", async () => {
    const disk = new FakeDisk();
    const page = open(disk, new FakeLocks());
    page.sessions.beginSession("q1", fresh);
    page.sessions.beginSession("q2", answered);
    page.sessions.leaveSession();
    await settled();
    expect(await page.sessions.discardSession("q1")).toBe(true);
    expect(page.sessions.state.waiting.map(({ id }) => id)).toEqual(["q2"]);
    expect(open(disk, new FakeLocks()).sessions.state).toMatchObject({ waiting: [{ id: "q2" }], finished: [] });
  });

  it("is not discarded where another tab has it", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    await settled();
    expect(await other.sessions.discardSession("q1")).toBe(false);
    expect(one.sessions.saveSession(answered)).toBe("kept");
  });

  it("survives storage in every state it can be in", () => {
    for (const plan of [practicePlan(), timedPlan(), examPlan(), practicePlan("end")]) {
      const asking = begin(plan, NOON);
      for (const session of [asking, finished(asking), answer(choose(asking, "retrain", NOON + 1), NOON + 5_000)]) {
        const stored = { savedAt: NOON, tab: "t", session: JSON.parse(JSON.stringify(session)) };
        expect(SessionShape.parse(stored)).toEqual({ whole: true, value: { savedAt: NOON, tab: "t", session } });
      }
    }
  });

  it("is not taken over silently: another tab is told where it is open", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    await settled();
    expect(await other.sessions.resumeSession("q1")).toEqual({ state: "elsewhere", id: "q1" });
    expect(one.sessions.saveSession(answered)).toBe("kept");
  });

  it("can be taken over on purpose; the tab that had it stops, and stores nothing over it", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    await settled();
    expect(await other.sessions.resumeSession("q1", "take over")).toMatchObject({ state: "here", id: "q1" });
    await expect.poll(() => one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    other.sessions.saveSession(answered);
    expect(one.sessions.saveSession(fresh)).toBe("elsewhere");
    expect(one.sessions.finishSession(finished())).toBe("elsewhere");
    expect(open(disk, locks).sessions.state.waiting[0]?.session).toEqual(answered);
  });

  it("is not written by two tabs even where the browser has no locks", async () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk, undefined), open(disk, undefined)];
    one.sessions.beginSession("q1", fresh);
    await other.sessions.resumeSession("q1");
    expect(one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    expect(one.sessions.saveSession(answered)).toBe("elsewhere");
    expect(other.sessions.saveSession(answered)).toBe("kept");
  });

  it("is not written by a tab that slept while another took it over", async () => {
    const disk = new FakeDisk();
    const [one, other] = [open(disk, undefined), open(disk, undefined)];
    one.sessions.beginSession("q1", fresh);
    one.tab.asleep = true;
    await other.sessions.resumeSession("q1");
    other.sessions.saveSession(answered);
    expect(one.sessions.saveSession(fresh)).toBe("elsewhere");
    expect(one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    expect(open(disk, undefined).sessions.state.waiting[0]?.session).toEqual(answered);
  });

  it("is never let go of by the tab that has it", async () => {
    const locks = new FakeLocks();
    const { sessions } = open(new FakeDisk(), locks);
    sessions.beginSession("q1", fresh);
    for (let time = 0; time < 3; time++) await sessions.resumeSession("q1");
    expect(locks.requests).toBe(1);
  });

  it("is, where several wait, the first that no other tab has; where others have all, the one that was asked for is elsewhere", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other, third] = [open(disk, locks), open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    other.sessions.beginSession("q2", fresh);
    await settled();
    const resume = () => third.sessions.resumeSession("q2", "ask", ["q2", "q1"]);
    expect(await resume()).toEqual({ state: "elsewhere", id: "q2" });
    one.sessions.leaveSession();
    await settled();
    expect(await resume()).toMatchObject({ state: "here", id: "q1" });
    expect(other.sessions.state.open).toMatchObject({ state: "here", id: "q2" });
    third.sessions.leaveSession();
    other.sessions.leaveSession();
    await settled();
    expect(await resume()).toMatchObject({ state: "here", id: "q2" });
  });

  it("opens once when it is asked for twice in a row", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    open(disk, new FakeLocks()).sessions.beginSession("q1", fresh);
    const { sessions } = open(disk, locks);
    const [one, other] = await Promise.all([sessions.resumeSession("q1"), sessions.resumeSession("q1")]);
    expect([one.state, other.state]).toEqual(["here", "here"]);
    sessions.leaveSession();
    expect((await sessions.resumeSession("q1")).state).toBe("here");
  });

  it("is given up by a tab that hears nothing but that its lock was taken, however it came by the quiz", async () => {
    for (const how of ["begun", "resumed"]) {
      const disk = new FakeDisk();
      const locks = new FakeLocks();
      const [one, other] = [open(disk, locks), open(disk, locks)];
      one.sessions.beginSession("q1", fresh);
      await settled();
      if (how === "resumed") {
        one.sessions.leaveSession();
        expect((await one.sessions.resumeSession("q1")).state).toBe("here");
      }
      one.tab.asleep = true;
      expect((await other.sessions.resumeSession("q1", "take over")).state).toBe("here");
      await expect.poll(() => one.sessions.state.open).toEqual({ state: "elsewhere", id: "q1" });
    }
  });

  it("can be opened in another tab once this one has left it, and by this one again after that", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    await settled();
    one.sessions.leaveSession();
    await settled();
    expect((await other.sessions.resumeSession("q1")).state).toBe("here");
    expect((await one.sessions.resumeSession("q1")).state).toBe("elsewhere");
    expect((await one.sessions.resumeSession("q1", "take over")).state).toBe("here");
    await expect.poll(() => other.sessions.state.open.state).toBe("elsewhere");
    expect((await other.sessions.resumeSession("q1", "take over")).state).toBe("here");
    expect(other.sessions.saveSession(answered)).toBe("kept");
  });

  it("stays open when another one is taken over elsewhere, or other quizzes come and go", async () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    one.sessions.beginSession("q2", fresh);
    await settled();
    expect((await other.sessions.resumeSession("q1")).state).toBe("here");
    other.sessions.beginSession("q3", fresh);
    other.sessions.finishSession(finished());
    expect(one.sessions.state.open).toMatchObject({ state: "here", id: "q2" });
    expect(one.sessions.saveSession(answered)).toBe("kept");
    expect(one.sessions.state.waiting.map(({ id }) => id)).toEqual(["q2", "q1"]);
  });

  it("that isn’t open here, or isn’t there any more, takes no answer and no result", async () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk, new FakeLocks());
    expect(await sessions.resumeSession("gone")).toEqual({ state: "none" });
    expect(sessions.saveSession(answered)).toBe("elsewhere");
    expect(sessions.finishSession(finished())).toBe("elsewhere");
    expect(disk.texts.size).toBe(0);
  });

  it("stays where its result found no room", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk, undefined);
    sessions.beginSession("q2", fresh);
    const text = disk.texts.get("tell-apart/session/q2");
    disk.room = disk.size + 10;
    expect(sessions.finishSession(finished())).toBe("memory only");
    expect(disk.texts.get("tell-apart/session/q2")).toBe(text);
  });

  it("is simply open where the browser refuses locks", async () => {
    const refusing = { request: () => Promise.reject(new Error("no")), query: async () => ({ held: [], pending: [] }) };
    const disk = new FakeDisk();
    open(disk, undefined).sessions.beginSession("q1", fresh);
    const { sessions } = open(disk, refusing);
    expect((await sessions.resumeSession("q1")).state).toBe("here");
    expect(sessions.saveSession(answered)).toBe("kept");
  });

  it("waits while another one is begun", () => {
    const { sessions } = open(new FakeDisk(), new FakeLocks());
    sessions.beginSession("q1", fresh);
    sessions.beginSession("q2", fresh);
    expect(sessions.state.waiting.map(({ id }) => id)).toEqual(["q2", "q1"]);
  });

  it("shows in other tabs' lists without a reload", () => {
    const disk = new FakeDisk();
    const locks = new FakeLocks();
    const [one, other] = [open(disk, locks), open(disk, locks)];
    one.sessions.beginSession("q1", fresh);
    expect(other.sessions.state.waiting.map(({ id }) => id)).toEqual(["q1"]);
    one.sessions.finishSession(finished());
    expect(other.sessions.state).toMatchObject({ waiting: [], finished: [{ id: "q1" }] });
  });

  it("is left, and storage read again, when everything starts over", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk, new FakeLocks());
    sessions.beginSession("q1", fresh);
    sessions.finishSession(finished());
    sessions.beginSession("q2", fresh);
    disk.texts.clear();
    sessions.reloadSessions();
    expect(sessions.state).toMatchObject({ open: { state: "none" }, waiting: [], finished: [] });
  });

  it("that can't be read is set aside as it was, and nothing else is lost", () => {
    const disk = new FakeDisk();
    const page = open(disk, undefined);
    page.sessions.beginSession("q1", fresh);
    page.sessions.beginSession("q2", fresh);
    const text = disk.texts.get("tell-apart/session/q1") ?? "";
    for (let at = 0; at < text.length; at += 7) {
      disk.texts.set("tell-apart/session/q1", text.slice(0, at));
      const next = open(disk, undefined);
      expect(next.sessions.state.waiting.map(({ id }) => id)).toEqual(["q2"]);
      expect(listQuarantined(next.storage).some((found) => found.text === text.slice(0, at))).toBe(true);
      next.tab.close();
      for (const key of disk.texts.keys()) if (key.startsWith("tell-apart/aside/")) disk.texts.delete(key);
    }
  });

  it("of a newer version is left as it is", () => {
    const disk = new FakeDisk();
    const newer = JSON.stringify({ version: 2, value: { whatever: true } });
    disk.texts.set("tell-apart/session/q1", newer);
    expect(open(disk, undefined).sessions.state.waiting).toEqual([]);
    expect(disk.texts.get("tell-apart/session/q1")).toBe(newer);
  });

  it("with a place or a mark too many is no session", () => {
    const stored = { savedAt: 1, tab: "t" };
    for (const index of [fresh.plan.items.length, 99]) {
      expect(SessionShape.parse({ ...stored, session: { ...fresh, index } })).toBeUndefined();
    }
    expect(SessionShape.parse({ ...stored, session: { ...fresh, marks: [] } })).toBeUndefined();
    expect(FinishedShape.parse({ ...stored, session: { ...finished(), outcomes: [] } })).toBeUndefined();
  });

  it("with a sureness that a learner can't have is no session", () => {
    if (fresh.state === "finished") throw new Error("no sample");
    const sure = (said: unknown) => ({ ...fresh, marks: fresh.marks.map((mark) => ({ ...mark, sure: said })) });
    const fits = [undefined, "sure", "unsure", "maybe", null, true].map((said) =>
      SessionShape.parse({ savedAt: 1, tab: "t", session: sure(said) }),
    );
    expect(fits.map((parsed) => parsed !== undefined)).toEqual([true, true, true, false, false, false]);
  });

  it("goes on in memory where nothing can be stored", () => {
    const disk = new FakeDisk();
    disk.mood = "read-only";
    const { sessions } = open(disk, new FakeLocks());
    expect(sessions.beginSession("q1", fresh)).toBe("memory only");
    expect(sessions.saveSession(answered)).toBe("memory only");
    expect(sessions.state.open).toMatchObject({ state: "here", session: answered });
    expect(sessions.finishSession(finished())).toBe("memory only");
    expect(sessions.state.finished.length).toBe(1);
  });

  it("doesn't stumble over any text under its keys", () => {
    fc.assert(
      fc.property(anyStoredText, (text) => {
        const disk = new FakeDisk();
        disk.texts.set("tell-apart/session/q1", text);
        disk.texts.set("tell-apart/finished/q1", text);
        expect(open(disk, undefined).sessions.state).toMatchObject({ waiting: [], finished: [] });
        expect(disk.texts.get("tell-apart/session/q1")).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe("finished quizzes", () => {
  it("keep their results, newest first, and only the last of them", () => {
    const disk = new FakeDisk();
    const { sessions } = open(disk, new FakeLocks());
    for (let at = 0; at < MOST_FINISHED + 3; at++) {
      sessions.beginSession(`q${at}`, fresh);
      expect(sessions.finishSession(finished())).toBe("kept");
    }
    const list = sessions.state.finished;
    expect([list.length, list[0]?.id, list.at(-1)?.id]).toEqual([MOST_FINISHED, `q${MOST_FINISHED + 2}`, "q3"]);
    expect(open(disk, undefined).sessions.state.finished).toEqual(list);
    expect(sessions.state).toMatchObject({ open: { state: "none" }, waiting: [] });
  });

  it("are not offered for resuming when a tab died between storing the result and deleting the quiz", () => {
    const disk = new FakeDisk();
    const page = open(disk, undefined);
    page.sessions.beginSession("q1", fresh);
    const text = disk.texts.get("tell-apart/session/q1") ?? "";
    page.sessions.finishSession(finished());
    disk.texts.set("tell-apart/session/q1", text);
    expect(open(disk, undefined).sessions.state).toMatchObject({ waiting: [], finished: [{ id: "q1" }] });
  });
});
