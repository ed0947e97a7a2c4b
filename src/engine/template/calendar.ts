const DAYS: readonly string[] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MINUTES_A_DAY = 24 * 60;

/**
 * Moves weekdays and months along their list, dates (2026-06-03) by days, and clock times (09:40) by minutes. Anything else gives
 * undefined.
 */
export function moveInCalendar(value: string, by: number): string | undefined {
  const clock = /^(\d\d?):(\d\d)$/.exec(value);
  if (clock) return clockTime(Number(clock[1]) * 60 + Number(clock[2]) + by);
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (date) return dateFrom(Number(date[1]), Number(date[2]), Number(date[3]) + by);
  for (const names of [DAYS, MONTHS]) {
    const at = names.indexOf(value);
    if (at >= 0) return names[(((at + by) % names.length) + names.length) % names.length];
  }
  return undefined;
}

function clockTime(minutes: number): string {
  const ofDay = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/** Counts days in the Gregorian calendar itself, because a pure folder has no `Date`. */
function dateFrom(year: number, month: number, day: number): string {
  let [y, m, d] = [year, month, day];
  while (d > daysIn(y, m)) {
    d -= daysIn(y, m);
    m++;
    if (m > 12) [y, m] = [y + 1, 1];
  }
  while (d < 1) {
    m--;
    if (m < 1) [y, m] = [y - 1, 12];
    d += daysIn(y, m);
  }
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
