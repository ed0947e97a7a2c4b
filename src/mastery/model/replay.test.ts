import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { CLUSTER_LATE_KEEP } from "./constants.ts";
import { wrongAmong } from "./expected-errors.ts";
import { emptyMastery, type MasteryState, rightOn } from "./mastery-state.ts";
import { observe, observeAll } from "./replay.ts";
import { MS_PER_DAY } from "./time.ts";

function learnt(...log: readonly Attempt[]): MasteryState {
  return observeAll(emptyMastery(), log, PACK);
}

test("a right answer is all that is kept of it: nothing speaks against its own term", () => {
  expect(learnt(answered("drift", "drift", NOON)).terms.get("drift")?.tally).toMatchObject({ credit: 1, seen: 1 });
});

test("the latest answer's time is kept, also when answers come out of order", () => {
  expect(learnt(answered("drift", "drift", NOON + 5), answered("bug", "bug", NOON)).lastAt).toBe(NOON + 5);
});

test("rule 27: what was to be expected of an answer is what was known just before it, on the rivals on offer", () => {
  const state = learnt(answered("drift", "bug", NOON), answered("drift", "bug", NOON));
  const weekLater = state.lastAt + 7 * MS_PER_DAY;
  const expected = wrongAmong(state.pairs, "drift", { rivals: ["outage", "bug"], offered: 1 }, rightOn(state, PACK, "drift", weekLater), 7);
  const before = state.clusters.get("causes")?.lateExpected ?? 0;
  const after = observe(state, answered("drift", "drift", weekLater), PACK);
  expect(after.clusters.get("causes")?.lateExpected).toBeCloseTo(before * CLUSTER_LATE_KEEP + expected, 9);
});

test("rule 27: a term never asked was not away: what it was told the other way round still counts in full", () => {
  const state = learnt(answered("bug", "bug", NOON), answered("bug", "bug", NOON));
  const expected = wrongAmong(state.pairs, "drift", { rivals: ["outage", "bug"], offered: 1 }, rightOn(state, PACK, "drift", NOON), 0);
  const before = state.clusters.get("causes")?.lateExpected ?? 0;
  const after = observe(state, answered("drift", "drift", NOON), PACK);
  expect(after.clusters.get("causes")?.lateExpected).toBeCloseTo(before * CLUSTER_LATE_KEEP + expected, 9);
});
