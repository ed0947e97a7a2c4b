import type { PointingVerdict } from "../../engine/attempt.ts";
import type { FrameId } from "../../engine/pack.ts";
import { creditFor, type Tally, tallyAfter } from "./answer-tally.ts";
import type { ClusterTrace, LearnerTrace, TermAnswers, TermTrace } from "./answer-traces.ts";
import * as C from "./constants.ts";
import { knownGiven, rightGiven } from "./estimate.ts";
import { dot, products } from "./math.ts";
import { isFound, isRightElsewhere, weightOf } from "./pointing-weight.ts";
import { MS_PER_HOUR } from "./time.ts";

export interface Outcome {
  readonly right: boolean;
  /** What the learner pointed at when asked which fact decides; undefined where they were not asked, or said nothing. */
  readonly pointed?: PointingVerdict | undefined;
  /** Options shown, at least 2. */
  readonly options: number;
  readonly at: number;
  readonly frame: FrameId;
}

/**
 * What an answer moves: one step of Bayesian logistic regression with a diagonal Gaussian (an extended Kalman filter with the gradient of
 * the guess-and-slip link) over the learner's weights and the term's own log odds. It is spread over them by how much each is in doubt.
 */
export interface Step {
  /** Fisher information of the answer on the log odds that the term is known. */
  readonly information: number;
  /** What a doubt of 1 would move, in log odds. */
  readonly pull: number;
}

/** @returns the step, and the probability with which the term was held to be known before the answer */
export function stepOf(
  learner: LearnerTrace,
  term: TermAnswers,
  signals: readonly number[],
  { right, options, pointed }: Outcome,
): Step & { readonly known: number } {
  const known = knownGiven(signals, learner.weights);
  const p = rightGiven(known, options);
  const slope = (1 - 1 / options - C.SLIP) * known * (1 - known);
  const weight = weightOf(right, pointed);
  const information = (weight * slope * slope) / (p * (1 - p));
  const spread = term.ownDoubt + dot(products(learner.doubts, signals), signals);
  const share = 1 / (1 + information * spread);
  return { known, information: information * share, pull: weight * (slope / (p * (1 - p))) * ((right ? 1 : 0) - p) * share };
}

/** The shipped weights are the prior, and this learner's own answers move them. No weight but the first may change its sign. */
export function learnerAfter(trace: LearnerTrace, signals: readonly number[], step: Step, outcome: Outcome): LearnerTrace {
  const weights = [...trace.weights];
  const doubts = [...trace.doubts];
  const gains = products(trace.doubts, signals);
  // A loop, as in `products`.
  for (let index = 0; index < gains.length; index++) {
    const gain = gains[index] ?? 0;
    const weight = (weights[index] ?? 0) + gain * step.pull;
    weights[index] = index === 0 ? weight : Math.max(0, weight);
    doubts[index] = (doubts[index] ?? 0) - step.information * gain ** 2;
  }
  return {
    tally: talliedWith(trace.tally, outcome, C.LEARNER_KEEP),
    answers: trace.answers + 1,
    weights,
    doubts,
  };
}

/** @param wrong share of wrong answers that was expected of the question */
export function clusterAfter(trace: ClusterTrace, outcome: Outcome, wrong: number): ClusterTrace {
  const { right } = outcome;
  return {
    tally: talliedWith(trace.tally, outcome, C.CLUSTER_KEEP),
    answers: trace.answers + 1,
    lateWrong: trace.lateWrong * C.CLUSTER_LATE_KEEP + (right ? 0 : 1),
    lateExpected: trace.lateExpected * C.CLUSTER_LATE_KEEP + wrong,
    last: right ? 1 : -1,
  };
}

export function termAfter(trace: TermAnswers, step: Step, outcome: Outcome): TermAnswers {
  const { right, pointed, at, frame } = outcome;
  const shown = right && !isRightElsewhere(right, pointed);
  const newDay = shown && (trace.rightDayAt === null || at - trace.rightDayAt >= C.OTHER_DAY_HOURS * MS_PER_HOUR);
  const newFrame = shown && frame !== trace.rightFrame;
  return {
    tally: talliedWith(trace.tally, outcome, C.TERM_KEEP),
    answers: trace.answers + 1,
    evidence: trace.evidence + weightOf(right, pointed),
    rightFrame: trace.rightFrame ?? (shown ? frame : null),
    rightFrames: !newFrame ? trace.rightFrames : trace.rightFrames === 0 ? 1 : 2,
    foundInRow: foundAfter(trace.foundInRow, outcome),
    right: trace.right + (right ? 1 : 0),
    lastAt: Math.max(trace.lastAt, at),
    rightDays: trace.rightDays + (newDay ? 1 : 0),
    rightDayAt: newDay ? at : trace.rightDayAt,
    own: trace.own + trace.ownDoubt * step.pull,
    ownDoubt: Math.min(C.OWN_DOUBT, trace.ownDoubt - step.information * trace.ownDoubt ** 2 + C.OWN_DRIFT),
  };
}

/** A term that was chosen where another was right: part of a wrong answer on it. */
export function chosenAfter(trace: TermTrace, options: number): TermTrace {
  return { ...trace, tally: tallyAfter(trace.tally, creditFor(false, options), C.TERM_KEEP, C.CHOSEN_WEIGHT) };
}

/** Only a right answer that points at what decides adds to the row; one that was not asked leaves it; all others begin anew. */
function foundAfter(inRow: number, { right, pointed }: Outcome): number {
  if (!right) return 0;
  if (pointed === undefined) return inRow;
  return isFound(pointed) ? Math.min(C.POINT_FOUND_ENOUGH, inRow + 1) : 0;
}

/** A term between which and another a flip was asked: part of an answer on it, among as many changes as that shows. */
export function flippedAfter(trace: TermTrace, right: boolean): TermTrace {
  return { ...trace, tally: tallyAfter(trace.tally, creditFor(right, C.FLIP_OPTIONS), C.TERM_KEEP, C.FLIP_WEIGHT) };
}

/**
 * An answer that says less is remembered as a smaller one where it is right, and as less wrong where it is wrong. So the one never lowers what is
 * known, and the other counts as much practice as any.
 */
function talliedWith(tally: Tally, { right, options, pointed }: Outcome, keep: number): Tally {
  const weight = weightOf(right, pointed);
  const credit = creditFor(right, options);
  return right ? tallyAfter(tally, credit, keep, weight) : tallyAfter(tally, weight * credit, keep);
}
