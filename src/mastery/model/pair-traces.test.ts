import { expect, test } from "vitest";
import { NOON } from "../testing/small-pack.ts";
import { OTHER_DAY_HOURS, PAIR_HALF_LIFE_DAYS, PAIR_WINDOW_DAYS, PAIR_WINDOW_SITTINGS } from "./constants.ts";
import { newPair, type PairTrace, pairAfter, pairCounts } from "./pair-traces.ts";
import { MS_PER_DAY, MS_PER_HOUR } from "./time.ts";

const APART = OTHER_DAY_HOURS * MS_PER_HOUR;

/** A pair asked at these times after noon, every time taken. */
function taken(...times: readonly number[]): PairTrace {
  const first = newPair("drift", "bug", NOON);
  return times.reduce((trace, time) => pairAfter(trace, true, NOON + time), first);
}

test("rule 22: counts reach back 30 days, to the sitting", () => {
  const trace = taken(0, APART - 1, APART);
  expect(pairCounts(trace, NOON + PAIR_WINDOW_DAYS * MS_PER_DAY)).toEqual({ times: 3, asked: 3 });
  expect(pairCounts(trace, NOON + PAIR_WINDOW_DAYS * MS_PER_DAY + 1)).toEqual({ times: 1, asked: 1 });
  expect(pairCounts(trace, NOON + PAIR_WINDOW_DAYS * MS_PER_DAY + APART + 1)).toEqual({ times: 0, asked: 0 });
});

test("rule 22: what was not taken is counted as asked", () => {
  expect(pairCounts(pairAfter(taken(0, 1), false, NOON + 2), NOON + 3)).toEqual({ times: 2, asked: 3 });
  expect(pairCounts(pairAfter(taken(0, 1), false, NOON + APART), NOON + APART)).toEqual({ times: 2, asked: 3 });
});

test("rule 22: however often the learner sits down, the latest sittings of 30 days are held, and no more", () => {
  const every = Array.from({ length: PAIR_WINDOW_SITTINGS + 8 }, (_, sitting) => sitting * APART);
  expect(pairCounts(taken(...every), NOON + (every.at(-1) ?? 0)).asked).toBe(PAIR_WINDOW_SITTINGS);
  expect(taken(...every).earlier).toHaveLength(PAIR_WINDOW_SITTINGS - 1);
  expect(taken(...every).asked).toBe(every.length);
});

test("rule 22: in the rate a question loses half its weight in 20 days", () => {
  const trace = pairAfter(taken(0, 0), false, NOON + PAIR_HALF_LIFE_DAYS * MS_PER_DAY);
  expect(trace).toMatchObject({ taken: 1, offered: 2, at: NOON + PAIR_HALF_LIFE_DAYS * MS_PER_DAY });
});

test("an answer that comes late, from before the latest one, fades nothing and moves no time back", () => {
  expect(taken(MS_PER_DAY, 0)).toMatchObject({ taken: 2, offered: 2, at: NOON + MS_PER_DAY });
});
