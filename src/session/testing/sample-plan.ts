import { begin } from "../machine/begin.ts";
import type { Session } from "../machine/session.ts";
import type { ExamPlan, Feedback, Item, Plan, PracticePlan, TimedPlan } from "../plan/plan.ts";

/** 22 November 2026, 12:00 UTC: when the tests' sessions begin. */
export const NOON = 1_795_348_800_000;

const FRAMES = ["retrain-vs-rollback/case-0", "retrain-vs-rollback/case-1", "what-went-wrong/case-0", "alias-vs-endpoint/case-3"];
const ANSWERS = ["retrain", "rollback", "drift", "alias"];

/** As many questions as asked for; the right answers are retrain, rollback, drift, alias and so on round. */
function sampleItems(length: number): Item[] {
  return Array.from({ length }, (_, index) => {
    const turn = index % FRAMES.length;
    return { frame: FRAMES[turn] ?? "", revision: "rev0", seed: index, answer: ANSWERS[turn] ?? "" };
  });
}

const COMMON = { id: "one", scope: { kind: "due" }, seed: 7, extraTime: 0, offer: "four", pack: "sample" } as const;

export function practicePlan(feedback: Feedback = "each", length = 4): PracticePlan {
  return { ...COMMON, kind: "practice", clock: { kind: "none" }, feedback, items: sampleItems(length) };
}

export function timedPlan(feedback: Feedback = "each", length = 4, perQuestionMs = 60_000): TimedPlan {
  return { ...COMMON, kind: "timed", clock: { kind: "pace", perQuestionMs }, feedback, items: sampleItems(length) };
}

export function examPlan(length = 4, totalMs = 7_200_000): ExamPlan {
  return { ...COMMON, kind: "exam", clock: { kind: "exam", totalMs }, feedback: "end", items: sampleItems(length) };
}

/** What is done at `at` ms after noon. */
export type Deed = readonly [at: number, act: (session: Session, now: number) => Session];

/** A session begun at noon, after these deeds. */
export function played(plan: Plan, ...deeds: readonly Deed[]): Session {
  return deeds.reduce((session, [at, act]) => act(session, NOON + at), begin(plan, NOON));
}

/** As a closed page leaves it and a new one reads it. */
export function stored(session: Session): Session {
  return JSON.parse(JSON.stringify(session));
}
