import type { Pack } from "../../engine/pack.ts";
import type { Plan } from "../../session/plan/plan.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { basisNow, planOf } from "./start-quiz.tsx";

/** Whether a link's questions are the same for all who open it. Weak contrasts and wrong answers are everyone's own, unless they are listed. */
export function isSameForAll({ scope, clock, questions }: QuizSetup, seeded: boolean): boolean {
  if (questions !== undefined) return true;
  return seeded && (clock.kind === "exam" || (scope.kind !== "weak" && scope.kind !== "wrong"));
}

/** The quiz that a link asks for, under an id of its own. */
export function invitedPlan(setup: QuizSetup, seeded: boolean, pack: Pack): Plan {
  return planOf(setup, { ...basisNow(pack), shared: isSameForAll(setup, seeded) });
}
