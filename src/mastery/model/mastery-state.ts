import type { ContrastId, Pack, TermId } from "../../engine/pack.ts";
import { type ClusterTrace, clusterIn, type LearnerTrace, NO_LEARNER, type TermTrace, termIn } from "./answer-traces.ts";
import { GUESS_OPTIONS } from "./constants.ts";
import { knownGiven, rightGiven } from "./estimate.ts";
import { signalsOf } from "./features.ts";
import { contrastsWith } from "./pack-index.ts";
import type { Pairs } from "./pair-traces.ts";

/** All that is remembered of the answers: plain data, its size bounded by the pack's. */
export interface MasteryState {
  readonly version: 1;
  /** When the latest answer was given; 0 before the first. */
  readonly lastAt: number;
  readonly learner: LearnerTrace;
  readonly clusters: ReadonlyMap<ContrastId, ClusterTrace>;
  readonly terms: ReadonlyMap<TermId, TermTrace>;
  readonly pairs: Pairs;
}

export function emptyMastery(): MasteryState {
  return { version: 1, lastAt: 0, learner: NO_LEARNER, clusters: new Map(), terms: new Map(), pairs: new Map() };
}

/** Probability of being right on a fresh scenario at `at`, given so many options. */
export function rightOn(state: MasteryState, pack: Pack, term: TermId, at: number, options: number = GUESS_OPTIONS): number {
  return rightGiven(knownGiven(signalsFor(state, pack, term, at), state.learner.weights), options);
}

/** The same within one contrast: only that contrast's answers speak beside the term's and the learner's own. */
export function rightWithin(state: MasteryState, contrast: ContrastId, term: TermId, at: number): number {
  const clusters = [clusterIn(state.clusters, contrast)];
  return rightGiven(knownGiven(signalsOf(state.learner, clusters, termIn(state.terms, term), at), state.learner.weights), GUESS_OPTIONS);
}

/** What speaks for and against a term at a moment, in the order of `SIGNALS`. */
export function signalsFor(state: MasteryState, pack: Pack, term: TermId, at: number): readonly number[] {
  return signalsOf(state.learner, clustersWith(state, pack, term), termIn(state.terms, term), at);
}

/** What is known of the contrasts that a term stands in. */
export function clustersWith(state: MasteryState, pack: Pack, term: TermId): readonly ClusterTrace[] {
  return contrastsWith(pack, term).map((contrast) => clusterIn(state.clusters, contrast.id));
}
