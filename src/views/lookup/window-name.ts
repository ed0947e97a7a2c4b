import { PAIR_WINDOW_DAYS } from "../../mastery/model/constants.ts";
import { longDate } from "../../ui/local-dates.ts";

/** The days that mix-ups are counted over: "last 30 days", or "30 days up to 27 October". */
export function windowName(until: number, now: number): string {
  return until === now ? `last ${PAIR_WINDOW_DAYS} days` : `${PAIR_WINDOW_DAYS} days up to ${longDate(until, now)}`;
}
