import type { PoolItem } from "./question-pool.ts";

/**
 * Tests whether the key's position is uniform and returns a p-value: Pearson's chi-square over positions, summed over question sizes. The
 * upper tail uses the Wilson–Hilferty cube-root normal approximation, which is good to about 0.003 for 3 and more degrees of freedom.
 */
export function keyPositionP(items: readonly PoolItem[]): number {
  let statistic = 0;
  let freedom = 0;
  for (const size of new Set(items.map(({ question }) => question.options.length))) {
    const ofSize = items.filter(({ question }) => question.options.length === size);
    for (let position = 0; position < size; position++) {
      const seen = ofSize.filter(({ question, key }) => question.options[position]?.term === key.answer).length;
      const expected = ofSize.length / size;
      statistic += (seen - expected) ** 2 / expected;
    }
    freedom += size - 1;
  }
  return freedom === 0 ? 1 : upperTail(statistic, freedom);
}

function upperTail(statistic: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  const z = ((statistic / freedom) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread);
  return normalUpperTail(z);
}

/** Abramowitz & Stegun 26.2.17, absolute error below 7.5e-8. */
function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}
