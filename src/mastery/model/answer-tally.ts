import { clamp } from "./math.ts";

/**
 * Answers as they are remembered: all of them, and the recent ones (each new answer fades the older).
 * A right answer is worth 1 and a wrong one -1/(k-1) among k options, so that pure guessing comes to 0 (formula scoring).
 */
export interface Tally {
  readonly credit: number;
  readonly seen: number;
  readonly recentCredit: number;
  readonly recentSeen: number;
}

export const NO_ANSWERS: Tally = { credit: 0, seen: 0, recentCredit: 0, recentSeen: 0 };

/** What one answer is worth, in [-1, 1]. */
export function creditFor(right: boolean, options: number): number {
  return right ? 1 : -1 / (Math.max(2, options) - 1);
}

/** `weight` is 1 for an answer, less for a hint; `keep` the share of the recent tally that stays. */
export function tallyAfter(tally: Tally, credit: number, keep: number, weight = 1): Tally {
  const kept = 1 - weight * (1 - keep);
  return {
    credit: tally.credit + weight * credit,
    seen: tally.seen + weight,
    recentCredit: tally.recentCredit * kept + weight * credit,
    recentSeen: tally.recentSeen * kept + weight,
  };
}

/** Share known of all answers, shrunk to `expected` as if that had been seen in `strength` answers more. */
export function lifetimeShare(tally: Tally, expected: number, strength: number): number {
  return (tally.credit + strength * expected) / (tally.seen + strength);
}

export function recentShare(tally: Tally, expected: number, strength: number): number {
  return (tally.recentCredit + strength * expected) / (tally.recentSeen + strength);
}

/** Log odds of a share, kept within what a few answers can bear out. */
export function oddsOf(share: number): number {
  const bounded = clamp(share, 0.04, 0.97);
  return Math.log(bounded / (1 - bounded));
}
