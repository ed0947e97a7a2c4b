import type { Attempt } from "../engine/attempt.ts";
import type { ContrastId, Pack, TermId } from "../engine/pack.ts";
import { GUESS_OPTIONS } from "./constants.ts";
import { dueAt, type Fading } from "./due.ts";
import { knownGiven, rightGiven, surenessOf } from "./estimate.ts";
import { chosenAfter, clusterAfter, learnerAfter, termAfter } from "./learn.ts";
import { type Level, levelOf } from "./level.ts";
import { contrastOf, contrastsWith } from "./outline.ts";
import { newPair, type PairTrace, pairAfter, pairKey } from "./pairs.ts";
import { signalsOf } from "./signals.ts";
import { type ClusterTrace, type LearnerTrace, NO_CLUSTER, NO_LEARNER, NO_TERM, type TermTrace } from "./trace.ts";

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
  readonly clusters: Readonly<Record<ContrastId, ClusterTrace>>;
  readonly terms: Readonly<Record<TermId, TermTrace>>;
  readonly pairs: Readonly<Record<string, PairTrace>>;
}

/** A state that is changed in place while answers are replayed; the traces in it are never changed, only replaced. */
export interface MasteryDraft {
  version: 1;
  lastAt: number;
  learner: LearnerTrace;
  clusters: Record<ContrastId, ClusterTrace>;
  terms: Record<TermId, TermTrace>;
  pairs: Record<string, PairTrace>;
}

export function emptyMastery(): MasteryState {
  return { version: 1, lastAt: 0, learner: NO_LEARNER, clusters: {}, terms: {}, pairs: {} };
}

/** The state after one more answer. */
export function observe(state: MasteryState, attempt: Attempt, outline: Pack): MasteryState {
  return observeAll(state, [attempt], outline);
}

/** The state after all these answers, in the order given. */
export function observeAll(state: MasteryState, attempts: readonly Attempt[], outline: Pack): MasteryState {
  const draft = draftOf(state);
  for (const attempt of attempts) observeInto(draft, attempt, outline);
  return draft;
}

export function draftOf(state: MasteryState): MasteryDraft {
  return { ...state, clusters: { ...state.clusters }, terms: { ...state.terms }, pairs: { ...state.pairs } };
}

export function observeInto(draft: MasteryDraft, attempt: Attempt, outline: Pack): void {
  const { answer, chosen, at } = attempt;
  const outcome = { right: chosen === answer, options: Math.max(2, attempt.offered.length), at };
  const signals = signalsFor(draft, outline, answer, at);
  const contrast = contrastOf(attempt.frame);
  draft.learner = learnerAfter(draft.learner, signals, outcome);
  draft.clusters[contrast] = clusterAfter(draft.clusters[contrast] ?? NO_CLUSTER, outcome);
  draft.terms[answer] = termAfter(draft.terms[answer] ?? NO_TERM, outcome);
  if (!outcome.right && contrastsWith(outline, chosen).length > 0) {
    draft.terms[chosen] = chosenAfter(draft.terms[chosen] ?? NO_TERM, outcome.options);
  }
  recordPick(draft.pairs, attempt, outline);
  draft.lastAt = Math.max(draft.lastAt, at);
}

export function termMastery(state: MasteryState, pack: Pack, term: TermId, now: number): TermMastery {
  const trace = state.terms[term] ?? NO_TERM;
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
  const clusters = [state.clusters[contrast] ?? NO_CLUSTER];
  return rightGiven(knownGiven(signalsOf(state.learner, clusters, state.terms[term] ?? NO_TERM, at), state.learner.weights), GUESS_OPTIONS);
}

function signalsFor(state: MasteryState, pack: Pack, term: TermId, at: number): readonly number[] {
  const clusters = contrastsWith(pack, term).map((contrast) => state.clusters[contrast.id] ?? NO_CLUSTER);
  return signalsOf(state.learner, clusters, state.terms[term] ?? NO_TERM, at);
}

/** Notes each rival on offer: every other term of the pack that shares a contrast with the right one. */
function recordPick(pairs: Record<string, PairTrace>, { answer, chosen, offered, at }: Attempt, outline: Pack): void {
  const contrasts = contrastsWith(outline, answer);
  for (const rival of offered) {
    if (rival === answer || !contrasts.some((contrast) => contrast.terms.includes(rival))) continue;
    const key = pairKey(answer, rival);
    pairs[key] = pairAfter(pairs[key] ?? newPair(answer, rival, at), rival === chosen, at);
  }
}
