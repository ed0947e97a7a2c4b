import { weakScopeContrasts } from "../../mastery/confusions/weak-scope-contrasts.ts";
import { placesIn, type Scope, type WrongPair } from "../../mastery/selection/scope.ts";
import { contrastOfFrame } from "../../packs/use-pack.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import type { TakenElsewhere } from "./taken-elsewhere.ts";

/** The cases that a scope of a quiz asks, and the answers given to them. */
export function takenOfScope(
  scope: Scope,
  { pack, allAttempts, mastery, now }: LearnerRecord,
  wrong: readonly WrongPair[],
): TakenElsewhere {
  const places = placesIn(scope, pack, { wrong, weak: weakScopeContrasts(mastery, pack, now) });
  const contrasts = places.map(({ contrast }) => contrast.id);
  return {
    what: "cases of what you chose here and your answers to them",
    attempts: allAttempts.filter(({ frame }) => contrasts.includes(contrastOfFrame(frame))),
    contrasts,
    term: scope.kind === "term" ? scope.id : undefined,
  };
}
