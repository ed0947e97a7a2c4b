import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixUpWindowEnd } from "../confusions/mix-up-window-end.ts";
import { BREAK_FROM_DAYS } from "../model/constants.ts";
import { emptyMastery } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { reasonsFor } from "../selection/set-reasons.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { breakBefore } from "./break.ts";

const log = ["drift", "outage", "bug", "retrain"].map((term, index) => answered(term, term, NOON + index * 60_000));
const state = observeAll(emptyMastery(), log, PACK);

describe("rule 18: a break", () => {
  test("begins on the seventh day without an answer, and a newcomer has none", () => {
    const days = (away: number) => breakBefore(state, PACK, state.lastAt + away * MS_PER_DAY)?.days;
    expect(days(BREAK_FROM_DAYS - 0.01)).toBeUndefined();
    expect(days(BREAK_FROM_DAYS)).toBe(7);
    expect(days(30.9)).toBe(30);
    expect(breakBefore(emptyMastery(), PACK, NOON)).toBeNull();
  });

  test("tells how many of the terms asked before are due, the same count as everywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 200 }), (days) => {
        const now = state.lastAt + days * MS_PER_DAY;
        const found = breakBefore(state, PACK, now);
        expect(found?.terms).toBe(4);
        expect(found?.faded).toBe(reasonsFor([], state, PACK, now).dueInAll);
      }),
    );
  });
});

test("rule 22: mix-ups are counted up to now, or up to the last answer after thirty days without one", () => {
  expect(mixUpWindowEnd(state, state.lastAt + 30 * MS_PER_DAY)).toBe(state.lastAt + 30 * MS_PER_DAY);
  expect(mixUpWindowEnd(state, state.lastAt + 31 * MS_PER_DAY)).toBe(state.lastAt);
  expect(mixUpWindowEnd(emptyMastery(), NOON)).toBe(NOON);
});
