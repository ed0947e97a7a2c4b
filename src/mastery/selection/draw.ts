/**
 * One of the items, each as likely as its weight among all the weights.
 *
 * @param weights above 0, one for each item
 * @throws RangeError where there is no item
 */
export function drawnBy<T extends NonNullable<unknown>>(items: readonly T[], weights: readonly number[], random: () => number): T {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = items.findIndex((_, place) => {
    rest -= weights[place] ?? 0;
    return rest < 0;
  });
  // A sum of rounded weights may fall short of what was drawn: the last one then.
  const drawn = items[index] ?? items.at(-1);
  if (drawn === undefined) throw new RangeError("nothing to draw from");
  return drawn;
}

/** Chances that add up to 1: even ones, but for the part `lean` that goes by weight. */
export function leaning(weights: readonly number[], lean: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (1 - lean) / weights.length + (lean * weight) / sum);
}

/** Weights that fall by a factor of e with each `softness` that a value lies above the lowest; the lowest has 1. */
export function weightsOf(values: readonly number[], softness: number): number[] {
  const lowest = Math.min(...values);
  return values.map((value) => Math.exp((lowest - value) / softness));
}
