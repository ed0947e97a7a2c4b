import type { ContrastId, FrameId, TermId } from "../../engine/pack.ts";
import { NO_ANSWERS, type Tally } from "./answer-tally.ts";
import { OWN_DOUBT, SIGNALS, WEIGHT_DOUBT, WEIGHTS } from "./constants.ts";
import { daysBetween } from "./time.ts";

/** What is kept of the answers. Each trace has a fixed size, so an answer costs the same after ten answers and after ten thousand. */

export interface LearnerTrace {
  readonly tally: Tally;
  readonly answers: number;
  /** How much each signal counts for this learner, and the variance of that, in the order of `SIGNALS`. */
  readonly weights: readonly number[];
  readonly doubts: readonly number[];
}

export interface ClusterTrace {
  readonly tally: Tally;
  readonly answers: number;
  /** Wrong answers of the last weeks, and those that were to be expected: each answer takes a twentieth of what was there. */
  readonly lateWrong: number;
  readonly lateExpected: number;
  /** 1 after a right answer, -1 after a wrong one, 0 before any. */
  readonly last: number;
}

/**
 * What bore on a term when an answer last moved its level, that answer counted. The parts are never changed, so holding on to them costs
 * nothing.
 */
export interface Circumstances {
  readonly learner: LearnerTrace;
  readonly clusters: readonly ClusterTrace[];
  readonly term: TermAnswers;
  /** Questions on the term that the rival seen least was on offer in; Infinity where it has no rival. */
  readonly leastAgainst: number;
}

/** The answers on one term. */
export interface TermAnswers {
  readonly tally: Tally;
  readonly answers: number;
  readonly right: number;
  /** Answers, each by how much it says of what is known: rule 50. */
  readonly evidence: number;
  /** When it was last asked; 0 when it never was. */
  readonly lastAt: number;
  /** Days on which it was answered right, and not for another fact; answers ten hours apart are on different days. */
  readonly rightDays: number;
  /** When the latest of those days began; null before the first. */
  readonly rightDayAt: number | null;
  /** The frame of the first such answer, and whether another one was right since; null before. */
  readonly rightFrame: FrameId | null;
  readonly rightFrames: 0 | 1 | 2;
  /** Times in a row that it was right and its deciding fact was found, as far as that was asked; at most 2. */
  readonly foundInRow: number;
  /** Log odds by which it is easier for the learner than all else says, and the variance of that. */
  readonly own: number;
  readonly ownDoubt: number;
}

export interface TermTrace extends TermAnswers {
  /** What its level rests on; null before the first answer that moves it. */
  readonly standing: Circumstances | null;
}

export const NO_LEARNER: LearnerTrace = {
  tally: NO_ANSWERS,
  answers: 0,
  weights: SIGNALS.map((signal) => WEIGHTS[signal]),
  doubts: SIGNALS.map((signal) => WEIGHT_DOUBT[signal]),
};
const NO_CLUSTER: ClusterTrace = { tally: NO_ANSWERS, answers: 0, lateWrong: 0, lateExpected: 0, last: 0 };
const NO_TERM: TermTrace = {
  tally: NO_ANSWERS,
  answers: 0,
  right: 0,
  evidence: 0,
  lastAt: 0,
  rightDays: 0,
  rightDayAt: null,
  rightFrame: null,
  rightFrames: 0,
  foundInRow: 0,
  standing: null,
  own: 0,
  ownDoubt: OWN_DOUBT,
};

export function termIn(terms: ReadonlyMap<TermId, TermTrace>, term: TermId): TermTrace {
  return terms.get(term) ?? NO_TERM;
}

/** Days since the term was last asked; 0 for one that never was. */
export function daysAway({ answers, lastAt }: TermAnswers, at: number): number {
  return answers === 0 ? 0 : daysBetween(lastAt, at);
}

export function clusterIn(clusters: ReadonlyMap<ContrastId, ClusterTrace>, contrast: ContrastId): ClusterTrace {
  return clusters.get(contrast) ?? NO_CLUSTER;
}
