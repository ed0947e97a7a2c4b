import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import { PAIR_WINDOW_DAYS } from "../../mastery/model/constants.ts";
import { MS_PER_DAY } from "../../mastery/model/time.ts";

const WINDOW_MS = PAIR_WINDOW_DAYS * MS_PER_DAY;

export interface Counted {
  readonly asked: number;
  readonly right: number;
}

/** How often each term was asked, and answered right, in the days that mix-ups are counted over. Terms that were not asked are missing. */
export function answersInWindow(attempts: readonly Attempt[], now: number): ReadonlyMap<TermId, Counted> {
  const counts = new Map<TermId, Counted>();
  for (let index = attempts.length - 1; index >= 0; index--) {
    const attempt = attempts[index];
    if (attempt === undefined || now - attempt.at > WINDOW_MS) break;
    const { asked, right } = counts.get(attempt.answer) ?? { asked: 0, right: 0 };
    counts.set(attempt.answer, { asked: asked + 1, right: right + (attempt.chosen === attempt.answer ? 1 : 0) });
  }
  return counts;
}
