import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import { PAIR_WINDOW_DAYS } from "../../mastery/model/constants.ts";
import { MS_PER_DAY } from "../../mastery/model/time.ts";

const WINDOW_MS = PAIR_WINDOW_DAYS * MS_PER_DAY;

/** The answers of those days; `attempts` are in order of time. */
export function attemptsInWindow(attempts: readonly Attempt[], now: number): readonly Attempt[] {
  return attempts.slice(attempts.findLastIndex(({ at }) => now - at > WINDOW_MS) + 1);
}

export interface Counted {
  readonly asked: number;
  readonly right: number;
}

/** How often each term was asked, and answered right, in the days that mix-ups are counted over. Flips are no questions on a term; terms that were not asked are missing. */
export function answersInWindow(attempts: readonly Attempt[], now: number): ReadonlyMap<TermId, Counted> {
  const counts = new Map<TermId, Counted>();
  for (const { answer, chosen, change } of attemptsInWindow(attempts, now)) {
    if (change !== undefined) continue;
    const { asked, right } = counts.get(answer) ?? { asked: 0, right: 0 };
    counts.set(answer, { asked: asked + 1, right: right + (chosen === answer ? 1 : 0) });
  }
  return counts;
}
