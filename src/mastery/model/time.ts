export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Days from one instant to a later one, in [0, ∞): a clock that was set back counts as no time. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, (to - from) / MS_PER_DAY);
}

/** Share left after `days` of a quantity that halves every `halfLifeDays`, in (0, 1]. */
export function halved(days: number, halfLifeDays: number): number {
  return 2 ** (-days / halfLifeDays);
}
