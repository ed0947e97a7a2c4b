import { expect, test } from "vitest";
import { NEXT_GAP, NEXT_NEW_WINDOW, OTHER_DAY_HOURS } from "../model/constants.ts";
import { MS_PER_HOUR } from "../model/time.ts";
import { NOON } from "../testing/small-pack.ts";
import { type RecentlyAsked, sittingOf } from "./recent-activity.ts";

const MINUTE = 60_000;

/** Questions a minute apart, the last one at noon; one that is written "drift!" was answered wrong. */
function questions(...terms: readonly string[]): RecentlyAsked[] {
  return terms.map((written, index) => {
    const answer = written.replace("!", "");
    const at = NOON - (terms.length - 1 - index) * MINUTE;
    return { frame: `about-${answer}/1`, seed: 0, answer, at, chosen: written === answer ? answer : "other" };
  });
}

/** So many questions, each on a term of its own. */
function fillers(count: number, name = "filler"): string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index}`);
}

test("today reaches back to less than ten hours ago", () => {
  const askedAgo = (ago: number) =>
    sittingOf([{ frame: "causes/1", seed: 0, answer: "drift", at: NOON - ago }], NOON).timesToday.has("drift");
  expect(askedAgo(OTHER_DAY_HOURS * MS_PER_HOUR - 1)).toBe(true);
  expect(askedAgo(OTHER_DAY_HOURS * MS_PER_HOUR)).toBe(false);
});

test("a question counts each time it is asked today, and as answered only once it is", () => {
  const planned: RecentlyAsked = { frame: "about-drift/2", seed: 0, answer: "drift" };
  const { timesToday, answeredToday } = sittingOf([...questions("drift", "bug", "drift"), planned], NOON);
  expect([...timesToday]).toEqual([
    ["drift", 3],
    ["bug", 1],
  ]);
  expect([...answeredToday]).toEqual([
    ["drift", 2],
    ["bug", 1],
  ]);
});

test("rule 45: the contrasts of the last two questions are known, the latest first", () => {
  expect(sittingOf(questions("drift", "bug", "outage"), NOON).contrasts).toEqual(["about-outage", "about-bug"]);
});

test("rule 42: the latest terms are known, the newest first and each once", () => {
  expect(sittingOf(questions("drift", "bug", "drift", "outage"), NOON).latest).toEqual(["outage", "drift", "bug"]);
});

test("rule 46: the contrast of a question that was missed comes back once it has rested", () => {
  const retry = (gap: number) => sittingOf(questions("drift!", ...fillers(gap)), NOON).retry;
  expect(retry(NEXT_GAP - 1)).toEqual(new Set());
  expect(retry(NEXT_GAP)).toEqual(new Set(["about-drift"]));
  expect(retry(NEXT_GAP + 5)).toEqual(new Set(["about-drift"]));
});

test("rule 46: one that was right, or was asked again since, does not come back; nor one that was not answered", () => {
  const rest = fillers(NEXT_GAP);
  expect(sittingOf(questions("drift", ...rest), NOON).retry).toEqual(new Set());
  expect(sittingOf(questions("drift!", "bug", "drift", ...rest), NOON).retry).toEqual(new Set());
  expect(sittingOf(questions("drift!", ...rest, "drift"), NOON).retry).toEqual(new Set());
  expect(sittingOf([{ frame: "about-drift/1", seed: 0, answer: "drift" }, ...questions(...rest)], NOON).retry).toEqual(new Set());
});

test("rule 47: a term is met lately when its first question of today is among the latest twelve", () => {
  const window = fillers(NEXT_NEW_WINDOW - 1);
  expect(sittingOf(questions("drift", ...window), NOON).lately).toEqual(["drift", ...window]);
  expect(sittingOf(questions("drift", ...window, "bug"), NOON).lately).toEqual([...window, "bug"]);
  expect(sittingOf(questions("drift", ...window, "drift"), NOON).lately).toEqual(window);
  expect(sittingOf(questions("drift", "drift", "bug"), NOON).lately).toEqual(["drift", "bug"]);
});
