import type { TermAnswers } from "./answer-traces.ts";
import { SLIP, SURENESS_ANSWERS, SURENESS_CAP, SURENESS_HALF_LIFE_DAYS } from "./constants.ts";
import { dot, sigmoid } from "./math.ts";
import { daysBetween, halved } from "./time.ts";

/** Probability that the term is known, in (0, 1). */
export function knownGiven(signals: readonly number[], weights: readonly number[]): number {
  return sigmoid(dot(signals, weights));
}

/** Probability of a right answer among `options`: known and no slip, or else guessed. In [1/options, 1 - slip]. */
export function rightGiven(known: number, options: number): number {
  const guess = 1 / options;
  return guess + (1 - guess - SLIP) * known;
}

/** How much an estimate rests on the term's own answers, in [0, 1): 0.5 at three answers, less as they grow old. */
export function surenessOf(term: TermAnswers, at: number): number {
  const fresh = Math.min(term.evidence, SURENESS_CAP) * halved(daysBetween(term.lastAt, at), SURENESS_HALF_LIFE_DAYS);
  return fresh / (fresh + SURENESS_ANSWERS);
}
