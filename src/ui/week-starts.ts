import { startOfDay } from "./local-dates.ts";

const DAYS = 7;

/** When each of so many weeks began, on Mondays in the learner's own time zone; this week is the last. */
export function lastWeekStarts(count: number, now: number): readonly number[] {
  const today = new Date(startOfDay(now));
  const sinceMonday = (today.getDay() + DAYS - 1) % DAYS;
  return Array.from({ length: count }, (_, index) => new Date(today).setDate(today.getDate() - sinceMonday - DAYS * (count - 1 - index)));
}

/** "23 Nov". */
export function weekName(from: number): string {
  return new Date(from).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
}
