/** Room above the longest bar for its numeral, as a factor. */
const HEADROOM = 1.2;

/**
 * How high the bars of a result reach: the value, in seconds, that would fill the plot. Bars are drawn in whole seconds, so the scale is made of
 * them too: an answer of half a second is drawn as one.
 */
export function barScale(spentMs: readonly number[], paceSeconds: number | null): number {
  return Math.max(paceSeconds ?? 0, 1, ...spentMs.map(barSeconds)) * HEADROOM;
}

/** The length of a bar, in whole seconds. */
export function barSeconds(spentMs: number): number {
  return Math.round(spentMs / 1000);
}
