import { describe, expect, it } from "vitest";
import type { PointingVerdict } from "../../engine/attempt.ts";
import type { Answered, Finished, Unanswered } from "../machine/session.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { examPlan, practicePlan, timedPlan } from "../testing/sample-plan.ts";
import { NOON } from "../testing/sample-session.ts";
import { patternOf } from "./error-pattern.ts";
import { resultsOf } from "./results.ts";

const PACK = samplePack();
const SKIPPED: Unanswered = { result: "unanswered", spentMs: 2_000, flagged: true };

function right(chosen: string, spentMs = 30_000): Answered {
  return { result: "right", chosen, answeredAt: NOON, spentMs, flagged: false };
}

function wrong(chosen: string, sure?: "sure" | "unsure"): Answered {
  return { result: "wrong", chosen, answeredAt: NOON, spentMs: 90_000, flagged: false, ...(sure && { sure }) };
}

function finished(outcomes: Finished["outcomes"], plan: Finished["plan"] = timedPlan("each", outcomes.length)): Finished {
  return { state: "finished", plan, startedAt: NOON, endedAt: NOON, endedBy: "done", usedMs: 0, pausedMs: 0, pauses: 0, outcomes };
}

describe("results", () => {
  const mixed = finished([wrong("rollback", "sure"), right("rollback"), wrong("outage"), SKIPPED, wrong("rollback"), right("rollback")]);
  /** Made within each test: what is made while tests are collected runs before Stryker changes the code. */
  const results = () => resultsOf(mixed, PACK);

  it("count what is right, what is answered, and everything", () => {
    expect(results()).toMatchObject({ right: 2, answered: 5, total: 6 });
  });

  it("put the most frequent mix-up first, with its direction", () => {
    expect(results().confusions).toEqual([
      { answer: "retrain", chosen: "rollback", times: 2 },
      { answer: "drift", chosen: "outage", times: 1 },
    ]);
  });

  it("lead with the mix-up that came again", () => {
    expect(results().pattern).toEqual({ kind: "repeated", answer: "retrain", chosen: "rollback", times: 2, misses: 3 });
  });

  it("name what was wrong though the learner was sure", () => {
    expect(results().sureButWrong).toEqual([0]);
  });

  it("count what was right for the wrong reason as right, and say it of the answers that pointed", () => {
    const pointed = (was: PointingVerdict) => ({ fact: "0.0", was });
    const pointing = finished([
      { ...right("retrain"), pointed: pointed("decoy") },
      { ...right("rollback"), pointed: pointed("tell") },
      { ...wrong("outage"), pointed: pointed("decoy") },
    ]);
    expect(resultsOf(pointing, PACK)).toMatchObject({
      right: 2,
      reasons: [
        { term: "retrain", said: 1, elsewhere: 1 },
        { term: "rollback", said: 1, elsewhere: 0 },
      ],
    });
    expect(results().reasons).toEqual([]);
  });

  it("don’t call wrong what was right, however sure", () => {
    const sure = finished([{ ...right("retrain"), sure: "sure" }, wrong("rollback", "unsure"), wrong("outage", "sure")]);
    expect(resultsOf(sure, PACK).sureButWrong).toEqual([2]);
  });

  it("put a mix-up that came twice before one that came first", () => {
    const late = finished([
      wrong("rollback"),
      right("rollback"),
      wrong("outage"),
      right("alias"),
      right("retrain"),
      right("rollback"),
      wrong("outage"),
    ]);
    expect(resultsOf(late, PACK).confusions).toEqual([
      { answer: "drift", chosen: "outage", times: 2 },
      { answer: "retrain", chosen: "rollback", times: 1 },
    ]);
  });

  it("share the questions out by contrast, family and section", () => {
    expect(results().contrasts).toEqual([
      { id: "retrain-vs-rollback", right: 2, answered: 4, total: 4, inOrder: [false, true, false, true] },
      { id: "what-went-wrong", right: 0, answered: 1, total: 1, inOrder: [false] },
      { id: "alias-vs-endpoint", right: 0, answered: 0, total: 1, inOrder: [] },
    ]);
    expect(results().families[0]).toEqual({
      id: "all-of-mlops",
      right: 2,
      answered: 5,
      total: 5,
      inOrder: [false, true, false, false, true],
    });
    expect(results().sections).toEqual([
      { id: "mlops", right: 2, answered: 5, total: 5, inOrder: [false, true, false, false, true] },
      { id: "deployment", right: 0, answered: 0, total: 1, inOrder: [] },
    ]);
  });

  it("hold the time of answered questions against the pace", () => {
    expect(results().time).toEqual({ averageMs: 66_000, paceMs: 60_000, overPace: 3, spentMs: 332_000 });
    expect(resultsOf(finished([SKIPPED, SKIPPED], examPlan(2, 120_000)), PACK).time).toMatchObject({ averageMs: null, paceMs: 60_000 });
  });

  it("know no pace without a clock or a question, and call nothing slow that took just the pace", () => {
    expect(resultsOf(finished([wrong("rollback")], practicePlan("each", 1)), PACK).time).toMatchObject({ paceMs: null, overPace: 0 });
    expect(resultsOf(finished([], examPlan(0)), PACK).time).toEqual({ averageMs: null, paceMs: null, overPace: 0, spentMs: 0 });
    expect(resultsOf(finished([right("retrain", 60_000), right("rollback", 60_001)]), PACK).time).toMatchObject({ overPace: 1 });
  });

  it("still count a question whose contrast the pack no longer has", () => {
    const old = resultsOf(mixed, samplePack([]));
    expect(old).toMatchObject({ right: 2, total: 6, families: [], sections: [] });
    expect(old.questions[0]).toMatchObject({ contrast: "retrain-vs-rollback", family: null });
  });

  it("call an exam nobody answered empty, and one without a miss clean", () => {
    expect(resultsOf(finished([SKIPPED]), PACK).pattern).toEqual({ kind: "empty" });
    expect(resultsOf(finished([right("retrain"), SKIPPED]), PACK).pattern).toEqual({ kind: "none" });
  });

  it("don’t call clean what missed a flip, which is no mix-up but a miss", () => {
    const plan = timedPlan("each", 4);
    const flipped = (places: readonly number[]) => ({
      ...plan,
      items: plan.items.map((item, index) => (places.includes(index) ? { ...item, flip: "rollback" } : item)),
    });
    const oneFlip = finished([wrong("=1"), right("rollback"), right("drift"), right("alias")], flipped([0]));
    expect(resultsOf(oneFlip, PACK)).toMatchObject({ right: 3, confusions: [], pattern: { kind: "flips", misses: 1 } });
    const both = finished([wrong("=1"), right("rollback"), wrong("outage"), right("alias")], flipped([0]));
    expect(resultsOf(both, PACK).pattern).toEqual({ kind: "scattered", misses: 2, flips: 1 });
    const rightFlip = finished([right("retrain"), right("rollback"), right("drift"), right("alias")], flipped([0]));
    expect(resultsOf(rightFlip, PACK).pattern).toEqual({ kind: "none" });
  });
});

describe("the pattern", () => {
  const slip = (chosen: string, times: number) => ({ answer: "drift", chosen, times });

  it("is scattered when no mix-up came twice", () => {
    expect(patternOf([slip("outage", 1), slip("leakage", 1)], 9, 0)).toEqual({ kind: "scattered", misses: 2, flips: 0 });
  });

  it("is not one mix-up when that is less than a quarter of the misses", () => {
    const many = Array.from({ length: 7 }, (_, index) => slip(`term-${index}`, 1));
    expect(patternOf([slip("outage", 2), ...many], 20, 0)).toEqual({ kind: "scattered", misses: 9, flips: 0 });
    expect(patternOf([slip("outage", 2), ...many.slice(1)], 20, 0)).toMatchObject({ kind: "repeated", misses: 8 });
  });
});
