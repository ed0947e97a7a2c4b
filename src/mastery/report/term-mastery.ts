import type { Pack, TermId } from "../../engine/pack.ts";
import { termIn } from "../model/answer-traces.ts";
import { surenessOf } from "../model/estimate.ts";
import { type MasteryState, rightOn } from "../model/mastery-state.ts";
import { dueAt } from "./due-date.ts";
import { type Level, levelAt } from "./level.ts";

export interface TermMastery {
  readonly term: TermId;
  /** Probability of being right on a fresh scenario now, given four options. */
  readonly p: number;
  readonly answers: number;
  readonly right: number;
  /** How much `p` rests on answers about this term, from 0 (none) to 1. */
  readonly sureness: number;
  /** By the term's own answers and the time since: what other terms' answers say of the learner moves `p` alone. */
  readonly level: Level;
  /** When it should be asked again, in ms since 1970; null when it was never asked. */
  readonly dueAt: number | null;
}

/** What is known of a term now. */
export function termMastery(state: MasteryState, pack: Pack, term: TermId, now: number): TermMastery {
  const trace = termIn(state.terms, term);
  const p = rightOn(state, pack, term, now);
  return {
    term,
    p,
    answers: trace.answers,
    right: trace.right,
    sureness: surenessOf(trace, now),
    level: levelAt(trace, now),
    dueAt: dueAt(trace),
  };
}
