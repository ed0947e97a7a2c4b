import { useMemo } from "react";
import type { Pack } from "../../engine/pack.ts";
import { addressOf } from "../../session/links/quiz-link.ts";
import { setupBehind } from "../../session/plan/create-plan.ts";
import type { Item, Plan } from "../../session/plan/plan.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { CopyLink } from "../shell/copy-link.tsx";
import { invitedPlan, isSameForAll } from "../start-quiz/shared-plan.ts";

/**
 * A link to the very questions of the quiz that was taken. Those of an exam, or of a quiz that came from a link itself, follow from its setup;
 * what was drawn from the learner's own record is listed one by one, without saying what it was drawn for.
 */
export function QuizLink({ plan, pack }: { readonly plan: Plan; readonly pack: Pack }) {
  const exact = useMemo(() => isExact(plan, pack), [plan, pack]);
  // An exam's questions are its seed's; where the pack has changed since, they are others now.
  if (plan.kind === "exam" && !exact) return null;
  const address = addressOf(exact ? setupBehind(plan) : listed(plan));
  return <CopyLink address={() => `/quiz?${address}`}>Copy a link to this quiz</CopyLink>;
}

function listed(plan: Plan): QuizSetup {
  const setup = setupBehind(plan);
  const isOwn = setup.scope.kind === "weak" || setup.scope.kind === "wrong";
  return { ...setup, scope: isOwn ? { kind: "due" } : setup.scope, questions: plan.items };
}

function isExact(plan: Plan, pack: Pack): boolean {
  const setup = setupBehind(plan);
  if (!isSameForAll(setup, true)) return false;
  const { items } = invitedPlan(setup, true, pack);
  return items.length === plan.items.length && items.every((item, index) => isSame(item, plan.items[index]));
}

function isSame(one: Item, other: Item | undefined): boolean {
  return one.frame === other?.frame && one.seed === other.seed && one.flip === other.flip;
}
