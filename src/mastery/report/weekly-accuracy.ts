import type { Attempt } from "../../engine/attempt.ts";

/** Stories answered for the first time in one week. */
export interface Week {
  /** When it began, in ms since 1970. */
  readonly from: number;
  readonly answers: number;
  readonly right: number;
}

/**
 * How many stories were right the first time they were answered, week by week. A story that was answered before, in whatever week,
 * is not counted again.
 *
 * @param attempts in order of time
 * @param starts when each week began, ascending; the last one is still open
 */
export function rightFirstTime(attempts: readonly Attempt[], starts: readonly number[]): Week[] {
  const weeks = starts.map((from) => ({ from, answers: 0, right: 0 }));
  const seen = new Map<string, Set<number>>();
  let current = -1;
  for (const { frame, seed, at, answer, chosen } of attempts) {
    while (at >= (starts[current + 1] ?? Number.POSITIVE_INFINITY)) current++;
    const stories = seen.get(frame) ?? new Set();
    seen.set(frame, stories);
    const week = weeks[current];
    if (week !== undefined && !stories.has(seed)) {
      week.answers += 1;
      if (chosen === answer) week.right += 1;
    }
    stories.add(seed);
  }
  return weeks;
}
