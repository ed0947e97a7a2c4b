import { GUESS_OPTIONS } from "./constants.ts";
import { knownGiven, rightGiven } from "./estimate.ts";
import { signalsOf } from "./features.ts";
import type { TermTrace } from "./trace.ts";

/** How likely a term is known, and right among four options. Neither rises with time. */
export interface Standing {
  readonly known: number;
  readonly right: number;
}

/**
 * The estimate that a term's level and its due time rest on: what was known when it was last asked, and the time since. Answers on other terms move
 * the forecast, not this. null for a term that was never asked.
 */
export function standingOf(trace: TermTrace, at: number): Standing | null {
  const { standing } = trace;
  if (standing === null) return null;
  const { learner, clusters, tally } = standing;
  const known = knownGiven(signalsOf(learner, clusters, { ...trace, tally }, at), learner.weights);
  return { known, right: rightGiven(known, GUESS_OPTIONS) };
}
