import { useMemo } from "react";
import type { Pack } from "../../engine/pack.ts";
import { addressOf } from "../../session/links/quiz-link.ts";
import { setupBehind } from "../../session/plan/create-plan.ts";
import type { Item, Plan } from "../../session/plan/plan.ts";
import { CopyLink } from "../shell/copy-link.tsx";
import { invitedPlan, isSameForAll } from "../start-quiz/shared-plan.ts";

/**
 * A link to the quiz that was taken, where its address leads to the same questions: it was an exam, or came from a link itself. One that
 * was drawn from the learner's own record has no such address.
 */
export function QuizLink({ plan, pack }: { readonly plan: Plan; readonly pack: Pack }) {
  const exact = useMemo(() => isExact(plan, pack), [plan, pack]);
  if (!exact) return null;
  return <CopyLink address={() => `/quiz?${addressOf(setupBehind(plan))}`}>Copy a link to this quiz</CopyLink>;
}

function isExact(plan: Plan, pack: Pack): boolean {
  const setup = setupBehind(plan);
  if (!isSameForAll(setup, true)) return false;
  const { items } = invitedPlan(setup, true, pack);
  return items.length === plan.items.length && items.every((item, index) => isSame(item, plan.items[index]));
}

function isSame(one: Item, other: Item | undefined): boolean {
  return one.frame === other?.frame && one.seed === other.seed;
}
