/** Days before the exam at which a rehearsal is worth its two hours: while there is time to mend what it shows, and once more for the pace. */
const DAYS_BEFORE = [10, 3];
/** Closest to the exam that a missed rehearsal is made up for. */
const LATEST_DAYS_BEFORE = 2;
/** A planned rehearsal is left out when one was handed in so many days before it, or fewer. */
const FRESH_DAYS = 2;

/**
 * On which days a rehearsal is planned, in days from today, soonest first. They hang on the exam's day and not on today, so that they come nearer
 * with each day; none is on the exam's day or the day before it.
 *
 * @param examInDays days to the exam; null where its day is not known, so that nothing can be placed
 * @param rehearsedDaysAgo days since each rehearsal that was handed in
 */
export function rehearsalDays(examInDays: number | null, rehearsedDaysAgo: readonly number[]): readonly number[] {
  if (examInDays === null) return [];
  const left = DAYS_BEFORE.map((before) => examInDays - before).filter((day) => day >= 0);
  const days = left.length === 0 && examInDays === LATEST_DAYS_BEFORE ? [0] : left;
  const isFresh = (day: number) => rehearsedDaysAgo.some((ago) => day + ago <= FRESH_DAYS);
  return days.filter((day) => !isFresh(day));
}
