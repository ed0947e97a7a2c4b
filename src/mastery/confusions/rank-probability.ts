import { sigmoid } from "../model/math.ts";

/** A number that is not known for sure. */
export interface Uncertain {
  readonly mean: number;
  /** Standard deviation. */
  readonly doubt: number;
}

/** The medians of ten equally likely parts of the standard normal distribution. */
const TENTHS = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645];
/** Scaled by this, the logistic curve differs from the cumulative normal distribution by less than 0.01 everywhere (Haley 1952). */
const AS_NORMAL = 1.702;

/** Probability that fewer than `places` of the others lie above `own`, all of them normal and independent. */
export function chanceAmongHighest(own: Uncertain, others: readonly Uncertain[], places: number): number {
  const chances = TENTHS.map((tenth) => {
    const value = own.mean + tenth * own.doubt;
    return chanceOfFewer(
      others.map(({ mean, doubt }) => sigmoid((AS_NORMAL * (mean - value)) / doubt)),
      places,
    );
  });
  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}

/** Probability that fewer than `places` of these independent events happen. */
function chanceOfFewer(events: readonly number[], places: number): number {
  let counts: readonly number[] = Array.from({ length: places }, (_, count) => (count === 0 ? 1 : 0));
  for (const event of events) counts = afterEvent(counts, event);
  return counts.reduce((sum, chance) => sum + chance, 0);
}

/** The probability of each number of events, after one more event of this probability. */
function afterEvent(counts: readonly number[], event: number): readonly number[] {
  return counts.map((chance, count) => chance * (1 - event) + (counts[count - 1] ?? 0) * event);
}
