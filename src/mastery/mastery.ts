import type { ContrastId, Pack, TermId } from "../engine/pack.ts";
import { GUESS_OPTIONS } from "./constants.ts";
import { dueAt, type Fading } from "./due.ts";
import { knownGiven, rightGiven, surenessOf } from "./estimate.ts";
import { type Level, levelOf } from "./level.ts";
import { contrastsWith } from "./outline.ts";
import type { Pairs } from "./pairs.ts";
import { signalsOf } from "./signals.ts";
import { type ClusterTrace, clusterIn, type LearnerTrace, NO_LEARNER, type TermTrace, termIn } from "./trace.ts";

export type { Level };

export interface TermMastery {
  readonly term: TermId;
  /** Probability of being right on a fresh scenario now, given four options. */
  readonly p: number;
  readonly answers: number;
  readonly right: number;
  /** How much `p` rests on answers about this term, from 0 (none) to 1. */
  readonly sureness: number;
  readonly level: Level;
  /** When it should be asked again, in ms since 1970; null when it was never asked. */
  readonly dueAt: number | null;
}

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

export function termMastery(state: MasteryState, pack: Pack, term: TermId, now: number): TermMastery {
  const trace = termIn(state.terms, term);
  const p = rightOn(state, pack, term, now);
  const sureness = surenessOf(trace, now);
  return {
    term,
    p,
    answers: trace.answers,
    right: trace.right,
    sureness,
    level: levelOf(trace, p, sureness),
    dueAt: dueAt(trace, (at) => fadingOf(state, pack, term, at)),
  };
}

/** Probability of being right on a fresh scenario at `at`, given so many options. */
export function rightOn(state: MasteryState, pack: Pack, term: TermId, at: number, options: number = GUESS_OPTIONS): number {
  return rightGiven(knownGiven(signalsFor(state, pack, term, at), state.learner.weights), options);
}

function fadingOf(state: MasteryState, pack: Pack, term: TermId, at: number): Fading {
  const known = knownGiven(signalsFor(state, pack, term, at), state.learner.weights);
  return { known, right: rightGiven(known, GUESS_OPTIONS) };
}

/** The same within one contrast: only that contrast's answers speak beside the term's and the learner's own. */
export function rightWithin(state: MasteryState, contrast: ContrastId, term: TermId, at: number): number {
  const clusters = [clusterIn(state.clusters, contrast)];
  return rightGiven(knownGiven(signalsOf(state.learner, clusters, termIn(state.terms, term), at), state.learner.weights), GUESS_OPTIONS);
}

/** What speaks for and against a term at a moment, in the order of `SIGNALS`. */
export function signalsFor(state: MasteryState, pack: Pack, term: TermId, at: number): readonly number[] {
  const clusters = contrastsWith(pack, term).map((contrast) => clusterIn(state.clusters, contrast.id));
  return signalsOf(state.learner, clusters, termIn(state.terms, term), at);
}
