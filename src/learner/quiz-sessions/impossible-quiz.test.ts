import { describe, expect, it } from "vitest";
import { begin } from "../../session/machine/begin.ts";
import { choose } from "../../session/machine/choose-strike-flag.ts";
import { finish } from "../../session/machine/grade-session.ts";
import { pause } from "../../session/machine/pausing.ts";
import type { Session } from "../../session/machine/session.ts";
import { answer, review } from "../../session/machine/transitions.ts";
import { examPlan, practicePlan, timedPlan } from "../../session/testing/sample-plan.ts";
import { NOON, played } from "../../session/testing/sample-session.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { FinishedShape, SessionShape } from "./session-schema.ts";
import { SessionStore } from "./session-store.ts";

const BEYOND = [1e308, 8.64e15 + 2];

const pick = (session: Session, now: number): Session => choose(session, "retrain", now);
const asking = begin(practicePlan(), NOON);
const showing = played(practicePlan(), [1_000, pick], [2_000, answer]);
const reviewing = played(practicePlan("end"), [1_000, pick], [2_000, review]);
if (asking.state === "finished" || showing.state !== "showing" || reviewing.state !== "reviewing") throw new Error("no sample");
const finished = finish(showing, NOON + 60_000, "left");

const isRead = (session: unknown, shape: typeof SessionShape | typeof FinishedShape = SessionShape) =>
  shape.parse({ savedAt: NOON, tab: "t", session }) !== undefined;

describe("a quiz edited by hand", () => {
  it("is none when it shows the tell of a question without an answer, or where tells come at the end", () => {
    const withMark = (change: object) => ({
      ...showing,
      marks: showing.marks.map((mark, at) => (at === 0 ? { ...mark, ...change } : mark)),
    });
    expect(isRead(showing)).toBe(true);
    expect([{ chosen: null }, { answeredAt: null }].map((change) => isRead(withMark(change)))).toEqual([false, false]);
    expect(isRead({ ...showing, index: 1 })).toBe(false);
    expect(isRead({ ...showing, plan: practicePlan("end") })).toBe(false);
  });

  it("is none when it comes to a list before submitting that it has not", () => {
    const paused = pause(reviewing, NOON + 3_000);
    expect([isRead(reviewing), isRead(paused)]).toEqual([true, true]);
    for (const session of [reviewing, paused]) expect(isRead({ ...session, plan: practicePlan() })).toBe(false);
  });

  it("has no time that is longer than dates go, and no pace or exam of more than a day", () => {
    for (const time of BEYOND) {
      const odd = [
        ...["usedMs", "pausedMs", "startedAt", "seenAt", "shownAt"].map((name) => ({ ...asking, [name]: time })),
        ...["spentMs", "answeredAt"].map((name) => ({ ...asking, marks: asking.marks.map((mark) => ({ ...mark, [name]: time })) })),
        { ...asking, plan: timedPlan("each", 4, time) },
        { ...asking, plan: examPlan(4, time) },
      ];
      expect(odd.map((session) => isRead(session))).toEqual(odd.map(() => false));
      const spent = finished.outcomes.map((outcome) => ({ ...outcome, spentMs: time }));
      expect(isRead({ ...finished, outcomes: spent }, FinishedShape)).toBe(false);
    }
    expect(isRead({ ...asking, usedMs: 8.64e15, startedAt: -8.64e15 })).toBe(true);
    expect([86_400_000, 86_400_001].map((ms) => isRead({ ...asking, plan: timedPlan("each", 4, ms) }))).toEqual([true, false]);
  });

  it("is kept aside as it was", () => {
    const disk = new FakeDisk();
    const text = JSON.stringify({ version: 1, value: { savedAt: NOON, tab: "t", session: { ...showing, index: 1 } } });
    disk.texts.set("tell-apart/session/q1", text);
    const storage = new BufferedStorage(disk.tab(), () => () => undefined);
    const around = { storage, locks: undefined, now: () => NOON, tab: "t" };
    expect(new SessionStore(around).state.waiting).toEqual([]);
    expect(listQuarantined(storage).map((found) => found.text)).toEqual([text]);
  });
});
