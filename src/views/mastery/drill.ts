import type { Pack, TermId } from "../../engine/pack.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import { contrastBetween } from "../lookup/contrast-between.ts";
import type { Wish } from "../start-quiz/start-quiz.tsx";

const DRILL_LENGTH = 12;

/** The drill behind a cell: on the term itself where it was picked rightly, else on the smallest contrast that holds both; none where none does. */
export function drillBehind(pack: Pack, answer: TermId, chosen: TermId): Wish | null {
  const scope = scopeBehind(pack, answer, chosen);
  return scope === null ? null : { scope, length: DRILL_LENGTH, clock: "none", feedback: "each" };
}

function scopeBehind(pack: Pack, answer: TermId, chosen: TermId): Scope | null {
  if (answer === chosen) return { kind: "term", id: answer };
  const contrast = contrastBetween(pack, answer, chosen);
  return contrast === undefined ? null : { kind: "contrast", id: contrast.id };
}
