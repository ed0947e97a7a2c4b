import type { Pack } from "../../engine/pack.ts";
import { placesIn } from "../../mastery/selection/scope.ts";
import type { Plan } from "./plan.ts";

/** Whether no question of a plan is of the contrast, family or term that it names: where all cases of that are set aside, others were drawn. */
export function isPlanOutsideScope({ scope, items }: Pick<Plan, "scope" | "items">, pack: Pack): boolean {
  if (scope.kind === "due" || scope.kind === "weak" || scope.kind === "wrong") return false;
  const own = new Set(placesIn(scope, pack, {}).flatMap(({ contrast }) => contrast.frames.map(({ id }) => id)));
  return !items.some(({ frame }) => own.has(frame));
}
