import { expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { masteryChanges } from "../results/mastery-changes.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { NOON } from "../testing/sample-session.ts";
import { planFor, setupBehind } from "./create-plan.ts";
import type { PlanNeeds } from "./practice-plan.ts";
import type { QuizSetup } from "./setup.ts";

const PACK = samplePack();
const HOUR = 3_600_000;
const NEW: PlanNeeds = { id: "one", pack: PACK, extraTime: 0, now: NOON, state: emptyMastery(), recent: [], wrong: [] };
const QUIZ: QuizSetup = { scope: { kind: "due" }, length: 12, clock: { kind: "none" }, feedback: "each", seed: 7 };
const EXAM: QuizSetup = { ...QUIZ, clock: { kind: "exam" } };

/** One term taken for another, or for itself, some times. */
function answers(answer: string, chosen: string, times: number): Attempt[] {
  return Array.from(
    { length: times },
    (_, index): Attempt => ({
      at: NOON - (times - index) * HOUR,
      frame: `retrain-vs-rollback/case-${index % 10}`,
      revision: "rev",
      seed: index,
      answer,
      chosen,
      offered: ["retrain", "rollback"],
      tookMs: 30_000,
      mode: "practice",
    }),
  );
}

const right = (term: string, times: number) => answers(term, term, times);

/** A learner who took one term for another some times. */
function experienced(answer: string, chosen: string, times: number): PlanNeeds {
  const attempts = answers(answer, chosen, times);
  return {
    ...NEW,
    state: observeAll(emptyMastery(), attempts, PACK),
    recent: attempts,
    wrong: chosen === answer ? [] : [{ answer, chosen }],
  };
}

it("a link asks everyone the same, whatever they have answered and whenever they open it", () => {
  const other = { ...experienced("retrain", "rollback", 9), now: NOON + 99 * HOUR };
  for (const scope of [{ kind: "due" }, { kind: "weak" }, { kind: "wrong" }, { kind: "contrast", id: "spark-vs-ray" }] as const) {
    const setup = { ...QUIZ, scope };
    expect(planFor(setup, { ...other, shared: true }).items).toEqual(planFor(setup, { ...NEW, shared: true }).items);
  }
});

it("an ordinary quiz depends on what the learner has answered", () => {
  expect(planFor(QUIZ, experienced("retrain", "rollback", 9)).items).not.toEqual(planFor(QUIZ, NEW).items);
});

it("a quiz of weak contrasts asks those that the learner’s answers show to be weak", () => {
  const needs = experienced("retrain", "rollback", 9);
  const frames = planFor({ ...QUIZ, scope: { kind: "weak" } }, needs).items.map(({ frame }) => frame);
  for (const frame of frames) expect(frame).toMatch(/^retrain-vs-rollback\//);
});

it("an exam is the same for everyone with its seed, link or not", () => {
  expect(planFor(EXAM, experienced("retrain", "rollback", 9)).items).toEqual(planFor(EXAM, NEW).items);
});

it("an exam is 59 questions in 120 minutes over everything, its tells at the end, whatever else was asked for", () => {
  const plan = planFor({ ...EXAM, scope: { kind: "term", id: "drift" }, length: 6 }, NEW);
  expect(plan).toMatchObject({
    kind: "exam",
    scope: { kind: "due" },
    feedback: "end",
    offer: "four",
    clock: { kind: "exam", totalMs: 2 * HOUR },
  });
  expect(plan.items).toHaveLength(59);
});

it("extra time stretches a pace and an exam", () => {
  const paced: QuizSetup = { ...QUIZ, clock: { kind: "pace", perQuestionSeconds: 60 } };
  expect(planFor(paced, { ...NEW, extraTime: 25 })).toMatchObject({ kind: "timed", clock: { perQuestionMs: 75_000 } });
  expect(planFor(EXAM, { ...NEW, extraTime: 50 })).toMatchObject({ clock: { totalMs: 3 * HOUR } });
  expect(planFor(QUIZ, { ...NEW, extraTime: 100 })).toMatchObject({ kind: "practice", clock: { kind: "none" } });
});

it("a contrast's own drill offers only its terms, everything else offers four options", () => {
  expect(planFor({ ...QUIZ, scope: { kind: "contrast", id: "spark-vs-ray" } }, NEW).offer).toBe("contrast");
  expect(planFor({ ...QUIZ, scope: { kind: "term", id: "spark" } }, NEW).offer).toBe("four");
});

it("a quiz says which terms could be an answer where its scope leaves some out", () => {
  const possible = (scope: QuizSetup["scope"], needs = NEW) => new Set(planFor({ ...QUIZ, scope }, needs).possible);
  expect(planFor(QUIZ, NEW).possible).toBeUndefined();
  expect(planFor(EXAM, NEW).possible).toBeUndefined();
  expect(possible({ kind: "term", id: "spark" })).toEqual(new Set(termsBeside("spark")));
  expect(possible({ kind: "wrong" }, experienced("retrain", "rollback", 2))).toEqual(new Set(["retrain", "rollback"]));
});

/** All terms of the contrasts that this one stands in. */
function termsBeside(term: string): string[] {
  return PACK.contrasts.filter(({ terms }) => terms.includes(term)).flatMap(({ terms }) => terms);
}

it("a quiz is as long as asked for, up to 120", () => {
  for (const length of [1, 6, 120]) expect(planFor({ ...QUIZ, length }, NEW).items).toHaveLength(length);
});

it("a session's setup leads back to it, extra time or not", () => {
  for (const extraTime of [0, 25, 50, 100] as const) {
    for (const perQuestionSeconds of [20, 61, 299]) {
      const setup: QuizSetup = { ...QUIZ, clock: { kind: "pace", perQuestionSeconds } };
      expect(setupBehind(planFor(setup, { ...NEW, extraTime }))).toEqual(setup);
    }
  }
  expect(setupBehind(planFor(QUIZ, NEW))).toEqual(QUIZ);
});

it("what changed in mastery is the terms whose level is another, from what to what", () => {
  const { state } = experienced("retrain", "retrain", 6);
  const [change] = masteryChanges(emptyMastery(), state, PACK, NOON);
  expect(change).toMatchObject({ term: "retrain", from: "new" });
  expect(change?.to).not.toBe("new");
  expect(masteryChanges(state, state, PACK, NOON + 999 * HOUR)).toEqual([]);
});

it("what changed most comes first, with how the probability moved", () => {
  const now = NOON + HOUR;
  const [before, after] = [
    emptyMastery(),
    observeAll(emptyMastery(), [...right("drift", 2), ...right("alias", 5), ...right("spark", 9)], PACK),
  ];
  const changes = masteryChanges(before, after, PACK, now);
  expect(changes.map(({ term }) => term)).toEqual(["spark", "alias", "drift"]);
  for (const { term, gain } of changes) {
    expect(gain).toBeCloseTo(termMastery(after, PACK, term, now).p - termMastery(before, PACK, term, now).p);
  }
});
