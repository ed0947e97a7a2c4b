import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";

const WINDOW_MS = 30 * 86_400_000;

export interface Counted {
  readonly asked: number;
  readonly right: number;
}

/** How often each term was asked, and answered right, in the last 30 days. Terms that were not asked are missing. */
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
