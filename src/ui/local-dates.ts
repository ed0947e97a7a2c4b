const DAY_MS = 86_400_000;

/** The start of the day that holds this moment, in the learner's own time zone. */
export function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** The last moment of the day that holds this one. */
export function endOfDay(ms: number): number {
  return new Date(ms).setHours(23, 59, 59, 999);
}

/** Whole days from one moment's day to another's. */
export function calendarDaysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}

/** "today", "tomorrow", "Saturday", "25 June", with the year when it is another one. */
export function dayName(ms: number, now: number): string {
  const days = calendarDaysBetween(now, ms);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 1 && days < 7) return new Date(ms).toLocaleDateString("en-GB", { weekday: "long" });
  return longDate(ms, now);
}

/** "today", "Sat", "25 Jun": where there is little room. */
export function shortDayName(ms: number, now: number): string {
  const days = calendarDaysBetween(now, ms);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days > 1 && days < 7) return new Date(ms).toLocaleDateString("en-GB", { weekday: "short" });
  return new Date(ms).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
}

/** "25 June", with the year when it is not this one. */
export function longDate(ms: number, now: number): string {
  const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
  return new Date(ms).toLocaleDateString("en-GB", { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** "Wednesday 9 December". */
export function weekdayDate(ms: number): string {
  return new Date(ms).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
}

/** Noon of a day as `2026-12-09` names it, in the learner's own time zone. */
export function noonOf(day: string): number {
  return new Date(`${day}T12:00`).getTime();
}

/** A day as `2026-12-09` names it. */
export function dayKey(ms: number): string {
  return new Date(ms).toLocaleDateString("sv-SE");
}

/** The moment so many days later, at the same time of the day. */
export function daysLater(ms: number, days: number): number {
  const then = new Date(ms);
  return then.setDate(then.getDate() + days);
}
