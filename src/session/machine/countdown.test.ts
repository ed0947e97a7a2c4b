import { expect, it } from "vitest";
import { examPlan, practicePlan, timedPlan } from "../testing/sample-plan.ts";
import { NOON, played } from "../testing/sample-session.ts";
import { choose } from "./choose-strike-flag.ts";
import { dueWarning, noteWarning, remaining } from "./countdown.ts";
import { pause, unpause } from "./pausing.ts";
import { touch } from "./resume.ts";
import type { Session } from "./session.ts";
import { advance, answer, goTo, review } from "./transitions.ts";

const pick = (session: Session, now: number): Session => choose(session, "retrain", now);
const second = (session: Session, now: number): Session => goTo(session, 1, now);
const first = (session: Session, now: number): Session => goTo(session, 0, now);

it("untimed practice has no clock", () => {
  expect(remaining(played(practicePlan()), NOON + 5_000)).toEqual({ kind: "none" });
});

it("a pace runs below zero and takes no question away", () => {
  const asking = played(timedPlan());
  expect(remaining(asking, NOON + 75_000)).toEqual({ kind: "pace", leftMs: -15_000 });
  expect(answer(pick(asking, NOON + 80_000), NOON + 81_000)).toMatchObject({ state: "showing" });
});

it("every question has its own pace, and reading a tell costs none of it", () => {
  const next = played(timedPlan(), [1_000, pick], [20_000, answer], [90_000, advance]);
  expect(remaining(next, NOON + 95_000)).toEqual({ kind: "pace", leftMs: 55_000 });
});

it("a pace goes on where it was when a question is visited again", () => {
  const back = played(timedPlan("end"), [20_000, second], [50_000, first]);
  expect(remaining(back, NOON + 55_000)).toEqual({ kind: "pace", leftMs: 35_000 });
});

it("an exam's clock runs through questions and the list, and stands still in a pause", () => {
  const listed = played(examPlan(), [60_000, pause], [360_000, unpause], [420_000, review]);
  expect(remaining(listed, NOON + 480_000)).toEqual({ kind: "exam", leftMs: 7_200_000 - 180_000 });
  const stopped = played(examPlan(), [60_000, pause]);
  expect(remaining(stopped, NOON + 9_000_000)).toEqual({ kind: "exam", leftMs: 7_140_000 });
});

it("an exam's clock never shows less than nothing", () => {
  expect(remaining(played(examPlan(4, 60_000)), NOON + 90_000)).toEqual({ kind: "exam", leftMs: 0 });
});

it("the last ten seconds of a pace call for attention once a question", () => {
  const asking = played(timedPlan());
  expect(dueWarning(asking, NOON + 49_999)).toBeNull();
  expect(dueWarning(asking, NOON + 50_000)).toBe("last10s");
  expect(dueWarning(asking, NOON + 60_000)).toBeNull();
  const told = noteWarning(asking, "last10s");
  expect(dueWarning(told, NOON + 55_000)).toBeNull();
  expect(noteWarning(told, "last10s")).toBe(told);
  const next = advance(answer(pick(told, NOON + 55_000), NOON + 56_000), NOON + 57_000);
  expect(dueWarning(next, NOON + 57_000 + 55_000)).toBe("last10s");
});

it("an exam calls for attention at ten minutes and at one, once each", () => {
  const asking = played(examPlan());
  expect(dueWarning(asking, NOON + 6_599_999)).toBeNull();
  expect(dueWarning(asking, NOON + 6_600_000)).toBe("10min");
  const told = noteWarning(asking, "10min");
  expect(dueWarning(told, NOON + 6_700_000)).toBeNull();
  expect(dueWarning(told, NOON + 7_140_000)).toBe("1min");
  expect(dueWarning(noteWarning(told, "1min"), NOON + 7_150_000)).toBeNull();
});

it("an exam come back to in its last minute calls for attention only once", () => {
  const late = touch(played(examPlan()), NOON + 7_170_000);
  expect(dueWarning(late, NOON + 7_171_000)).toBe("1min");
  expect(dueWarning(noteWarning(late, "1min"), NOON + 7_172_000)).toBeNull();
});

it("a pace stands still while the list is looked at, and is the question’s own again in a pause on it", () => {
  const listed = played(timedPlan("end"), [20_000, review]);
  expect(remaining(listed, NOON + 25_000)).toEqual({ kind: "none" });
  expect(remaining(pause(listed, NOON + 25_000), NOON + 30_000)).toEqual({ kind: "none" });
  expect(remaining(played(timedPlan("end"), [20_000, pause]), NOON + 30_000)).toEqual({ kind: "pace", leftMs: 40_000 });
  expect(remaining(played(timedPlan(), [1_000, pick], [20_000, answer]), NOON + 30_000)).toEqual({ kind: "pace", leftMs: 40_000 });
});

it("nothing calls for attention while no clock runs", () => {
  expect(dueWarning(played(examPlan(), [7_170_000, pause]), NOON + 7_171_000)).toBeNull();
  expect(dueWarning(played(timedPlan(), [1_000, pick], [55_000, answer]), NOON + 56_000)).toBeNull();
  expect(dueWarning(played(practicePlan()), NOON + 56_000)).toBeNull();
});

it("an exam’s list calls for attention too, and an exam that is just over doesn’t", () => {
  expect(dueWarning(played(examPlan(), [1_000, review]), NOON + 7_171_000)).toBe("1min");
  expect(dueWarning(played(examPlan(4, 60_000)), NOON + 60_000)).toBeNull();
});

it("a notice that can’t be due is not noted", () => {
  const showing = played(timedPlan(), [1_000, pick], [20_000, answer]);
  const over = played(examPlan(4, 60_000), [60_000, touch]);
  for (const session of [played(practicePlan()), played(examPlan()), showing]) expect(noteWarning(session, "last10s")).toBe(session);
  for (const session of [played(practicePlan()), played(timedPlan()), over]) expect(noteWarning(session, "1min")).toBe(session);
  const told = noteWarning(played(examPlan()), "10min");
  expect(noteWarning(told, "10min")).toBe(told);
  expect(noteWarning(told, "1min")).toMatchObject({ noticed: ["10min", "1min"] });
});

it("a notice of one question’s pace is none of the others’", () => {
  expect(noteWarning(played(timedPlan()), "last10s")).toMatchObject({
    marks: [{ warned: true }, { warned: false }, { warned: false }, { warned: false }],
  });
});
