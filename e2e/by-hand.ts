import { expect, type Locator } from "@playwright/test";
import type { Attempt } from "../src/engine/attempt.ts";

/** A table's rows as they read, heads included. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  await expect(table.locator("tbody tr").first()).toBeVisible();
  return table
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((one) => one.textContent.trim())));
}

/** The Monday on or before an instant, at midnight, found a day at a time. */
export function mondayOf(at: number): Date {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  while (day.getDay() !== 1) day.setDate(day.getDate() - 1);
  return day;
}

/** "23 Nov". */
export function dayText(day: Date): string {
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "short" });
}

/** The Mondays of all weeks with an answer. */
export function mondaysOf(attempts: readonly Attempt[]): readonly Date[] {
  return [...new Set(attempts.map(({ at }) => mondayOf(at).getTime()))].map((time) => new Date(time));
}

/** How many stories of each week were right the first time, counted the plain way, as the table has it. */
export function rightFirstTimeByHand(attempts: readonly Attempt[]): string[][] {
  const firsts = attempts.filter(
    ({ frame, seed }, index) => attempts.findIndex((other) => other.frame === frame && other.seed === seed) === index,
  );
  return mondaysOf(firsts).map((monday) => {
    const week = firsts.filter(({ at }) => mondayOf(at).getTime() === monday.getTime());
    const right = week.filter(({ answer, chosen }) => answer === chosen).length;
    return [dayText(monday), `${right} of ${week.length}`, `${Math.round((100 * right) / week.length)}%`];
  });
}
