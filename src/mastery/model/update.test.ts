import { describe, expect, test } from "vitest";
import { NOON } from "../testing/small-pack.ts";
import { clusterIn, type LearnerTrace, NO_LEARNER, type TermTrace, termIn } from "./answer-traces.ts";
import { CLUSTER_LATE_KEEP, OWN_DOUBT } from "./constants.ts";
import { knownGiven, rightGiven } from "./estimate.ts";
import { logit, sigmoid } from "./math.ts";
import { clusterAfter, learnerAfter, type Outcome, stepOf, termAfter } from "./update.ts";

const SIGNALS = [1, 0.6, 0.4, 0.2, -0.5, 1.2, 0.7, 1, -0.9, 0.3];
const NEW_TERM = termIn(new Map(), "drift");
const outcomes = [true, false].flatMap((right) => [2, 4].map((options): Outcome => ({ right, options, at: NOON, frame: "causes/1" })));

/** A learner and a term of which nothing is in doubt but the weight of one signal. */
const doubtful = (index: number, doubt: number): LearnerTrace => ({
  ...NO_LEARNER,
  doubts: NO_LEARNER.doubts.map((_, at) => (at === index ? doubt : 0)),
});
const CERTAIN_TERM: TermTrace = { ...NEW_TERM, ownDoubt: 0 };

/** Log likelihood of an outcome when the log odds that the term is known are moved by so much. */
function likelihood(move: number, { right, options }: Outcome): number {
  const p = rightGiven(sigmoid(logit(knownGiven(SIGNALS, NO_LEARNER.weights)) + move), options);
  return Math.log(right ? p : 1 - p);
}

function slopeOf(outcome: Outcome): number {
  return (likelihood(1e-5, outcome) - likelihood(-1e-5, outcome)) / 2e-5;
}

describe("one answer moves what is known by a step of Bayesian logistic regression", () => {
  test("without doubt it pulls as steeply as its likelihood rises, by numerical differences", () => {
    for (const outcome of outcomes) {
      expect(stepOf(doubtful(0, 0), CERTAIN_TERM, SIGNALS, outcome).pull).toBeCloseTo(slopeOf(outcome), 6);
    }
  });

  test("without doubt its information is the mean square of that slope over right and wrong: Fisher's", () => {
    for (const options of [2, 4]) {
      const [right, wrong] = [true, false].map((is): Outcome => ({ right: is, options, at: NOON, frame: "causes/1" }));
      if (right === undefined || wrong === undefined) throw new Error("two outcomes");
      const p = Math.exp(likelihood(0, right));
      const fisher = p * slopeOf(right) ** 2 + (1 - p) * slopeOf(wrong) ** 2;
      for (const outcome of [right, wrong]) {
        expect(stepOf(doubtful(0, 0), CERTAIN_TERM, SIGNALS, outcome).information).toBeCloseTo(fisher, 6);
      }
    }
  });

  test("the certainty of a weight, 1 over its variance, grows by the information times the square of its signal", () => {
    for (const index of [0, 4, 5]) {
      const outcome: Outcome = { right: true, options: 4, at: NOON, frame: "causes/1" };
      const { information } = stepOf(doubtful(0, 0), CERTAIN_TERM, SIGNALS, outcome);
      const learner = doubtful(index, 0.5);
      const after = learnerAfter(learner, SIGNALS, stepOf(learner, CERTAIN_TERM, SIGNALS, outcome), outcome);
      expect(1 / (after.doubts[index] ?? 0)).toBeCloseTo(1 / 0.5 + information * (SIGNALS[index] ?? 0) ** 2, 9);
    }
  });

  test("a wider doubt damps the pull, and all doubts count together", () => {
    const outcome: Outcome = { right: false, options: 4, at: NOON, frame: "causes/1" };
    const { information, pull } = stepOf(doubtful(0, 0), CERTAIN_TERM, SIGNALS, outcome);
    const learner = { ...NO_LEARNER, doubts: NO_LEARNER.doubts.map(() => 0.1) };
    const spread = NEW_TERM.ownDoubt + SIGNALS.reduce((sum, signal) => sum + 0.1 * signal ** 2, 0);
    expect(stepOf(learner, NEW_TERM, SIGNALS, outcome).pull).toBeCloseTo(pull / (1 + information * spread), 9);
  });

  test("a weight moves by its doubt times its signal times the pull, so what is certain stays", () => {
    const outcome: Outcome = { right: true, options: 4, at: NOON, frame: "causes/1" };
    const step = { information: 0.1, pull: 0.5 };
    const after = learnerAfter(doubtful(4, 0.02), SIGNALS, step, outcome);
    expect(after.weights[4]).toBeCloseTo((NO_LEARNER.weights[4] ?? 0) + 0.02 * -0.5 * 0.5, 9);
    expect(after.weights[5]).toBe(NO_LEARNER.weights[5]);
  });
});

test("no weight turns its sign, so that a right answer always speaks for its term, but the start may stand anywhere", () => {
  const step = { information: 0, pull: -100 };
  const after = learnerAfter(
    { ...NO_LEARNER, doubts: SIGNALS.map(() => 1) },
    SIGNALS.map(() => 1),
    step,
    { right: false, options: 4, at: NOON, frame: "causes/1" },
  );
  expect(after.weights[0]).toBeLessThan(-50);
  expect(after.weights.slice(1)).toEqual(SIGNALS.slice(1).map(() => 0));
});

test("the learner's answers are counted", () => {
  const step = { information: 0, pull: 0 };
  const once = learnerAfter(NO_LEARNER, SIGNALS, step, { right: true, options: 4, at: NOON, frame: "causes/1" });
  expect(learnerAfter(once, SIGNALS, step, { right: false, options: 4, at: NOON, frame: "causes/1" }).answers).toBe(2);
});

describe("of a contrast", () => {
  test("late wrong answers, and those that were expected, fade with each answer", () => {
    const once = clusterAfter(clusterIn(new Map(), "causes"), { right: false, options: 3, at: NOON, frame: "causes/1" }, 0.4);
    const twice = clusterAfter(once, { right: true, options: 3, at: NOON, frame: "causes/1" }, 0.3);
    expect(once).toMatchObject({ lateWrong: 1, lateExpected: 0.4 });
    expect(twice.lateWrong).toBeCloseTo(CLUSTER_LATE_KEEP);
    expect(twice.lateExpected).toBeCloseTo(0.4 * CLUSTER_LATE_KEEP + 0.3);
  });

  test("the last answer is kept, right or wrong", () => {
    const last = (right: boolean) =>
      clusterAfter(clusterIn(new Map(), "causes"), { right, options: 3, at: NOON, frame: "causes/1" }, 0.4).last;
    expect([last(true), last(false)]).toEqual([1, -1]);
  });
});

describe("of a term", () => {
  test("its first right answer begins a right day, whenever that was", () => {
    const after = termAfter(NEW_TERM, { information: 0, pull: 0 }, { right: true, options: 4, at: 0, frame: "causes/1" });
    expect(after).toMatchObject({ rightDays: 1, rightDayAt: 0 });
  });

  test("the doubt about it falls by what an answer says, drifts up while answers say nothing, and never grows past where it began", () => {
    const doubtAfter = (information: number, ownDoubt: number) =>
      termAfter({ ...NEW_TERM, ownDoubt }, { information, pull: 0 }, { right: true, options: 4, at: NOON, frame: "causes/1" }).ownDoubt;
    expect(doubtAfter(1, 0.3)).toBeCloseTo(0.3 - 0.09 + 0.01, 9);
    expect(doubtAfter(0, 0.2)).toBeCloseTo(0.21, 9);
    expect(doubtAfter(0, OWN_DOUBT)).toBe(OWN_DOUBT);
  });
});
