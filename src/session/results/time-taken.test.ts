import { expect, test } from "vitest";
import type { Finished, Outcome } from "../machine/session.ts";
import type { Plan } from "../plan/plan.ts";
import { examPlan, practicePlan, timedPlan } from "../testing/sample-plan.ts";
import { NOON } from "../testing/sample-session.ts";
import { timeTaken } from "./time-taken.ts";

function right(spentMs: number): Outcome {
  return { result: "right", chosen: "retrain", answeredAt: NOON, spentMs, flagged: false };
}

function skipped(spentMs: number): Outcome {
  return { result: "unanswered", spentMs, flagged: false };
}

function finished(plan: Plan, outcomes: readonly Outcome[]): Finished {
  return { state: "finished", plan, startedAt: NOON, endedAt: NOON, endedBy: "done", usedMs: 0, pausedMs: 0, pauses: 0, outcomes };
}

test("the average is over answered questions, the time spent over all", () => {
  const outcomes = [right(20_000), skipped(5_000), right(40_000), right(90_000)];
  expect(timeTaken(finished(timedPlan(), outcomes))).toEqual({ averageMs: 50_000, paceMs: 60_000, overPace: 1, spentMs: 155_000 });
});

test("a question that was looked at for long and not answered is not over the pace", () => {
  expect(timeTaken(finished(timedPlan(), [skipped(900_000), right(60_001)]))).toMatchObject({ overPace: 1 });
});

test("an exam's pace is its time shared among its questions, answered or not", () => {
  const outcomes = [right(10_000), right(31_000), skipped(0), skipped(0)];
  expect(timeTaken(finished(examPlan(4, 120_000), outcomes))).toMatchObject({ paceMs: 30_000, overPace: 1 });
});

test("without a clock there is an average and nothing to hold it against", () => {
  const outcomes = [right(700_000), right(500_000)];
  expect(timeTaken(finished(practicePlan(), outcomes))).toEqual({ averageMs: 600_000, paceMs: null, overPace: 0, spentMs: 1_200_000 });
});
