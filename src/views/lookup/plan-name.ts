import type { Pack } from "../../engine/pack.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import type { Session } from "../../session/machine/session.ts";
import type { Plan } from "../../session/plan/plan.ts";
import { labelOf } from "./term-names.ts";

/** "Exam rehearsal", "Retrain or rollback, timed". */
export function planName(plan: Plan, pack: Pack): string {
  if (plan.kind === "exam") return "Exam rehearsal";
  return plan.kind === "timed" ? `${scopeName(plan.scope, pack)}, timed` : scopeName(plan.scope, pack);
}

function scopeName(scope: Scope, pack: Pack): string {
  switch (scope.kind) {
    case "due":
      return "Mixed questions";
    case "weak":
      return "Weak contrasts";
    case "wrong":
      return "Wrong answers";
    case "contrast":
      return pack.contrasts.find(({ id }) => id === scope.id)?.name ?? scope.id;
    case "family":
      return pack.families.find(({ id }) => id === scope.id)?.name ?? scope.id;
    case "term":
      return labelOf(pack, scope.id);
  }
}

/** "question 23 of 59". */
export function placeText(session: Session): string {
  if (session.state === "finished") return "finished";
  return `question ${session.index + 1} of ${session.plan.items.length}`;
}
