import { weakScopeContrasts } from "../../mastery/confusions/weak-scope-contrasts.ts";
import { drawExam } from "./exam-plan.ts";
import type { Plan } from "./plan.ts";
import { type PlanNeeds, quizPlan, stretched } from "./practice-plan.ts";
import type { QuizSetup } from "./setup.ts";

/** The session that a setup asks for. A shared one is drawn as for someone who has answered nothing yet. */
export function planFor(setup: QuizSetup, needs: PlanNeeds): Plan {
  const { scope, seed, clock } = setup;
  const { id, pack, extraTime, state, now } = needs;
  const weak = scope.kind === "weak" ? weakScopeContrasts(state, pack, now) : [];
  if (clock.kind !== "exam") return quizPlan({ ...setup, clock }, { ...needs, weak });
  const totalMs = stretched(pack.exam.minutes * 60_000, extraTime);
  const plan = { id, seed, extraTime, pack: pack.id, items: drawExam(pack, seed) };
  return { ...plan, kind: "exam", scope: { kind: "due" }, clock: { kind: "exam", totalMs }, feedback: "end", offer: "four" };
}

/**
 * The setup that leads to such a session: for its address, or for another one like it. The pace is the one before extra time; how often it
 * asks which fact decides is left to whoever takes it.
 */
export function setupBehind({ scope, items, clock, feedback, seed, extraTime }: Plan): QuizSetup {
  const setup = { scope, length: items.length, feedback, seed };
  if (clock.kind !== "pace") return { ...setup, clock: { kind: clock.kind } };
  const perQuestionSeconds = Math.round(clock.perQuestionMs / (10 * (100 + extraTime)));
  return { ...setup, clock: { kind: "pace", perQuestionSeconds } };
}
