import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lastWeekStarts, weekName } from "./week-starts.ts";

beforeEach(() => vi.stubEnv("TZ", "Europe/Berlin"));
afterEach(() => vi.unstubAllEnvs());

test("weeks begin on Mondays at midnight, also across the change of clocks", () => {
  const weeks = lastWeekStarts(12, new Date("2026-11-26T12:00:00").getTime());
  expect(weeks).toHaveLength(12);
  for (const start of weeks)
    expect([new Date(start).getDay(), new Date(start).getHours(), new Date(start).getMinutes()]).toEqual([1, 0, 0]);
  expect([weekName(weeks[0] ?? 0), weekName(weeks.at(-1) ?? 0)]).toEqual(["7 Sept", "23 Nov"]);
});

test("on a Sunday the week is still the one that began on Monday, and on a Monday it is a new one", () => {
  const startOn = (day: string) => weekName(lastWeekStarts(1, new Date(day).getTime())[0] ?? 0);
  expect(startOn("2026-11-22T23:59:00")).toBe("16 Nov");
  expect(startOn("2026-11-23T00:00:00")).toBe("23 Nov");
});
