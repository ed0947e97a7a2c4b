import { expect, type Locator } from "@playwright/test";
import type { Attempt } from "../src/engine/attempt.ts";
import type { Pack, TermId } from "../src/engine/pack.ts";

const DAY_MS = 86_400_000;

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

/** How often `chosen` was picked where `answer` was right, of the times it was on offer in the last 30 days. */
export function pickedByHand(attempts: readonly Attempt[], now: number, answer: TermId, chosen: TermId): readonly [number, number] {
  const asked = attempts.filter(
    (attempt) => now - attempt.at < 30 * DAY_MS && attempt.answer === answer && attempt.offered.includes(chosen),
  );
  return [asked.filter((attempt) => attempt.chosen === chosen).length, asked.length];
}

/** A term that was right, one that was picked instead, and how often of how many. */
export interface MixUpByHand {
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly times: number;
  readonly asked: number;
}

/** What was mixed up in the last 30 days, by the share picked: an answer weighs half after 20 days, and each pair starts at half in four. */
export function mixUpsByHand(attempts: readonly Attempt[], pack: Pack, now: number): readonly MixUpByHand[] {
  const weight = (some: readonly Attempt[]) => some.reduce((sum, { at }) => sum + 0.5 ** ((now - at) / DAY_MS / 20), 0);
  const pairs = pack.contrasts.flatMap(({ terms }) => terms.flatMap((answer) => terms.map((chosen) => `${answer} ${chosen}`)));
  return [...new Set(pairs)]
    .map((pair) => {
      const [answer = "", chosen = ""] = pair.split(" ");
      const offered = attempts.filter((attempt) => answer !== chosen && attempt.answer === answer && attempt.offered.includes(chosen));
      const rate = (weight(offered.filter((attempt) => attempt.chosen === chosen)) + 0.5) / (weight(offered) + 4);
      const [times, asked] = pickedByHand(offered, now, answer, chosen);
      return { answer, chosen, times, asked, rate };
    })
    .filter(({ times }) => times > 0)
    .toSorted((one, other) => other.rate - one.rate);
}
