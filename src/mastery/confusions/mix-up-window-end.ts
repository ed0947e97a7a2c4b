import { PAIR_WINDOW_DAYS } from "../model/constants.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { daysBetween } from "../model/time.ts";

/**
 * The end of the days that mix-ups are counted over: now, or the last answer where nothing was answered in those days. After a long break the
 * counts are those from before it, not none.
 */
export function mixUpWindowEnd({ lastAt }: MasteryState, now: number): number {
  return lastAt > 0 && daysBetween(lastAt, now) > PAIR_WINDOW_DAYS ? lastAt : now;
}
