import type { Attempt } from "../../engine/attempt.ts";
import { PAIR_WINDOW_DAYS } from "../model/constants.ts";
import { daysBetween } from "../model/time.ts";

/**
 * The flips that went wrong. They are no confusion and wait for nothing to put them right, so that whoever says that there is none of those has to
 * tell of them beside.
 */
export function flipsAnsweredWrong<One extends Pick<Attempt, "answer" | "chosen" | "change">>(attempts: readonly One[]): readonly One[] {
  return attempts.filter(({ answer, chosen, change }) => change !== undefined && chosen !== answer);
}

/** Those of the days that mix-ups are counted over. @param until the end of those days, in ms since 1970 */
export function recentFlipsAnsweredWrong(attempts: readonly Attempt[], until: number): readonly Attempt[] {
  return flipsAnsweredWrong(attempts).filter(({ at }) => daysBetween(at, until) <= PAIR_WINDOW_DAYS);
}
