import { GUESS_OPTIONS, RANGE_ERRORS, RANGE_PRIOR_ANSWERS, SLIP, SURENESS_ANSWERS } from "../model/constants.ts";
import { clamp } from "../model/math.ts";

/** A share and the range in which it lies four times in five, all in [0, 1]; low ≤ p ≤ high. */
export interface Likely {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The likely range of a term's estimate: Wilson's score interval (JASA 22, 1927, 209-212) at as many answers as its sureness stands for,
 * plus what is known without them. It lies between guessing and certainty but for a slip.
 */
export function likelyRange({ p, sureness }: { readonly p: number; readonly sureness: number }): Likely {
  const answers = RANGE_PRIOR_ANSWERS + (SURENESS_ANSWERS * sureness) / (1 - sureness);
  const share = RANGE_ERRORS ** 2 / answers;
  const middle = (p + share / 2) / (1 + share);
  const half = Math.sqrt(share * p * (1 - p) + share ** 2 / 4) / (1 + share);
  const [least, most] = [Math.min(p, 1 / GUESS_OPTIONS), Math.max(p, 1 - SLIP)];
  return { p, low: clamp(middle - half, least, p), high: clamp(middle + half, p, most) };
}
