import type { Circumstances } from "./answer-traces.ts";
import { GUESS_OPTIONS } from "./constants.ts";
import { knownGiven, rightGiven } from "./estimate.ts";
import { signalsOf } from "./features.ts";

/** How likely a term is known, and right among four options. Neither rises with time. */
export interface Standing {
  readonly known: number;
  readonly right: number;
}

/**
 * The estimate that a term's level and its due time rest on: what was known when an answer last moved them, and the time since. Answers on other
 * terms move the forecast, not this.
 */
export function standingOf({ learner, clusters, term }: Circumstances, at: number): Standing {
  const known = knownGiven(signalsOf(learner, clusters, term, at), learner.weights);
  return { known, right: rightGiven(known, GUESS_OPTIONS) };
}
