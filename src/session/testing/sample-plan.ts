import type { ExamPlan, Feedback, Item, PracticePlan, TimedPlan } from "../plan/plan.ts";

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
