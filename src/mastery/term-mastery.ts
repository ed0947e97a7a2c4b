import type { Pack, TermId } from "../engine/pack.ts";
import { GUESS_OPTIONS } from "./constants.ts";
import { dueAt, type Fading } from "./due.ts";
import { knownGiven, rightGiven, surenessOf } from "./estimate.ts";
import { type Level, levelOf } from "./level.ts";
import { type MasteryState, rightOn, signalsFor } from "./mastery.ts";
import { termIn } from "./trace.ts";

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

/** What is known of a term now. */
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

function fadingOf(state: MasteryState, pack: Pack, term: TermId, at: number): Fading {
  const known = knownGiven(signalsFor(state, pack, term, at), state.learner.weights);
  return { known, right: rightGiven(known, GUESS_OPTIONS) };
}
