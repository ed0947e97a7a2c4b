import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDaysBetween, dayName, daysLater, endOfDay, longDate, shortDayName, startOfDay } from "./local-dates.ts";

const ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland", "America/Santiago"] as const;
const anyTime = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) });

/** The days since 1970 of the calendar that hangs on the wall there. */
function dayOf(ms: number): number {
  const date = new Date(ms);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

test("a day is named by the calendar of its time zone, over every change of the clock", () => {
  const offsets = new Set<number>();
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), anyTime, fc.integer({ min: -400, max: 400 }), (zone, now, hours) => {
      process.env.TZ = zone;
      offsets.add(new Date(now).getTimezoneOffset());
      const then = now + hours * 3_600_000;
      const days = dayOf(then) - dayOf(now);
      expect(calendarDaysBetween(now, then)).toBe(days);
      const weekday = new Date(then).toLocaleDateString("en-GB", { weekday: "long" });
      const near: Readonly<Record<number, string>> = { [-1]: "yesterday", 0: "today", 1: "tomorrow" };
      const far = days > 1 && days < 7 ? weekday : longDate(then, now);
      expect(dayName(then, now)).toBe(near[days] ?? far);
      if (days >= 0 && days < 2) expect(shortDayName(then, now)).toBe(near[days]);
      expect(longDate(then, now).includes(String(new Date(then).getFullYear()))).toBe(
        new Date(then).getFullYear() !== new Date(now).getFullYear(),
      );
      expect([dayOf(startOfDay(then)), dayOf(endOfDay(then)), dayOf(endOfDay(then) + 1)]).toEqual([
        dayOf(then),
        dayOf(then),
        dayOf(then) + 1,
      ]);
      expect(dayOf(daysLater(now, hours)) - dayOf(now)).toBe(hours);
    }),
    { numRuns: 500 },
  );
  expect(offsets.size).toBeGreaterThan(4);
});
