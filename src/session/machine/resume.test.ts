import { expect, it } from "vitest";
import { examPlan, practicePlan, timedPlan } from "../testing/sample-plan.ts";
import { NOON, played, stored } from "../testing/sample-session.ts";
import { choose } from "./choose-strike-flag.ts";
import { remaining } from "./countdown.ts";
import { expireExam } from "./expire-exam.ts";
import { pause, unpause } from "./pausing.ts";
import { reopen, touch } from "./resume.ts";
import type { Session } from "./session.ts";
import { advance, answer, goTo, review, submit } from "./transitions.ts";

const HOUR = 3_600_000;
const pick = (session: Session, now: number): Session => choose(session, "retrain", now);
const second = (session: Session, now: number): Session => goTo(session, 1, now);

function spentIn(session: Session): readonly number[] {
  return session.state === "finished" ? session.outcomes.map(({ spentMs }) => spentMs) : session.marks.map(({ spentMs }) => spentMs);
}

it("practice comes back at the same question with the pace it had, however long the page was closed", () => {
  const closed = stored(played(timedPlan(), [20_000, touch]));
  const back = reopen(closed, NOON + 9 * HOUR);
  expect(back).toMatchObject({ state: "asking", index: 0 });
  expect(remaining(back, NOON + 9 * HOUR + 5_000)).toEqual({ kind: "pace", leftMs: 35_000 });
});

it("a crash loses no more than what came after the last heartbeat", () => {
  const crashed = stored(played(practicePlan(), [20_000, touch]));
  expect(spentIn(touch(reopen(crashed, NOON + HOUR), NOON + HOUR + 1_000))[0]).toBe(21_000);
});

it("an exam's clock runs while its page is closed, its question's doesn't", () => {
  const back = reopen(stored(played(examPlan(), [60_000, touch])), NOON + HOUR);
  expect(remaining(back, NOON + HOUR)).toEqual({ kind: "exam", leftMs: HOUR });
  expect(spentIn(back)[0]).toBe(60_000);
});

it("an exam that ran out while closed is over since its deadline, with what was answered", () => {
  const closed = stored(played(examPlan(), [60_000, pick]));
  expect(reopen(closed, NOON + 5 * HOUR)).toMatchObject({
    state: "finished",
    endedBy: "time",
    endedAt: NOON + 2 * HOUR,
    usedMs: 2 * HOUR,
    outcomes: [{ result: "right", spentMs: 60_000 }, { result: "unanswered" }, {}, {}],
  });
});

it("an exam opened again in the very instant it ends is over, the list in view or not", () => {
  for (const act of [touch, review]) {
    const back = reopen(stored(played(examPlan(), [HOUR, act])), NOON + 2 * HOUR);
    expect(back).toMatchObject({ state: "finished", endedBy: "time", endedAt: NOON + 2 * HOUR });
  }
});

it("a clock set back while the page was closed gives and takes no exam time", () => {
  const back = reopen(stored(played(examPlan(), [HOUR, touch])), NOON - 24 * HOUR);
  expect(remaining(back, NOON - 24 * HOUR)).toEqual({ kind: "exam", leftMs: HOUR });
  expect(remaining(back, NOON - 24 * HOUR + 60_000)).toEqual({ kind: "exam", leftMs: HOUR - 60_000 });
});

it("an exam paused while its page was closed has lost nothing, and says how long it was paused", () => {
  const back = reopen(stored(played(examPlan(), [60_000, pause])), NOON + 5 * HOUR);
  const going = unpause(back, NOON + 5 * HOUR);
  expect(remaining(going, NOON + 5 * HOUR)).toEqual({ kind: "exam", leftMs: 2 * HOUR - 60_000 });
  expect(submit(going, NOON + 5 * HOUR + 1_000)).toMatchObject({ pauses: 1, pausedMs: 5 * HOUR - 60_000 });
});

it("a pause set back in time counts nothing", () => {
  const back = unpause(reopen(stored(played(examPlan(), [60_000, pause])), NOON - HOUR), NOON - HOUR + 1_000);
  expect(back).toMatchObject({ pausedMs: 1_000, usedMs: 60_000 });
});

it("a shown tell is shown again", () => {
  const showing = played(practicePlan(), [1_000, pick], [2_000, answer]);
  const back = reopen(stored(showing), NOON + HOUR);
  expect(back).toMatchObject({ state: "showing", index: 0 });
  expect(advance(back, NOON + HOUR + 100)).toBe(back);
  expect(advance(back, NOON + HOUR + 300)).toMatchObject({ state: "asking", index: 1 });
});

it("a press carried over a reload answers nothing", () => {
  const back = reopen(stored(played(practicePlan(), [5_000, pick])), NOON + 6_000);
  expect(answer(back, NOON + 6_100)).toBe(back);
});

it("an exam ends at its deadline however late that is noticed", () => {
  const woken = expireExam(played(examPlan(), [60_000, pick], [120_000, second]), NOON + 8 * HOUR);
  expect(woken).toMatchObject({ state: "finished", endedBy: "time", endedAt: NOON + 2 * HOUR });
  expect(spentIn(woken)).toEqual([120_000, 2 * HOUR - 120_000, 0, 0]);
});

it("time over all visits of a question adds up", () => {
  const back = (session: Session, now: number): Session => goTo(session, 0, now);
  const visited = played(
    examPlan(),
    [10_000, second],
    [15_000, back],
    [17_000, pause],
    [60_000, unpause],
    [64_000, advance],
    [65_000, submit],
  );
  expect(spentIn(visited)).toEqual([16_000, 6_000, 0, 0]);
  expect(visited).toMatchObject({ usedMs: 22_000, pausedMs: 43_000, pauses: 1 });
});

it("the heartbeat changes nothing while no clock runs", () => {
  const showing = played(practicePlan(), [1_000, pick], [2_000, answer]);
  expect(touch(showing, NOON + 9_000)).toBe(showing);
  const asking = played(practicePlan(), [1_000, touch]);
  expect(touch(asking, NOON + 1_000)).toBe(asking);
});
