import { expect, test } from "vitest";
import type { Attempt } from "../engine/attempt.ts";
import { confusionBetween, confusions } from "./confusions.ts";
import { emptyMastery } from "./mastery.ts";
import { observeAll } from "./observe.ts";
import { answered, NOON, PACK } from "./small-pack.ts";
import { MS_PER_DAY } from "./time.ts";

const MINUTE = 60_000;

function learnt(picks: readonly (readonly [string, string])[], at = NOON) {
  const log = picks.map(([answer, chosen], index): Attempt => answered(answer, chosen, at + index * MINUTE));
  return observeAll(emptyMastery(), log, PACK);
}

function times<T>(count: number, item: T): T[] {
  return Array.from({ length: count }, () => item);
}

test("rule 20: retrain taken for rollback in 5 of 9 reads 5 of 9, and the other direction stands by itself", () => {
  const state = learnt([
    ...times(5, ["retrain", "rollback"] as const),
    ...times(4, ["retrain", "retrain"] as const),
    ...times(8, ["rollback", "rollback"] as const),
  ]);
  expect(confusionBetween(state, "retrain", "rollback")).toMatchObject({ times: 5, asked: 9 });
  expect(confusionBetween(state, "rollback", "retrain")).toMatchObject({ times: 0, asked: 8 });
});

test("rule 21: one slip in one question counts for less than five in nine", () => {
  const state = learnt([["drift", "bug"], ...times(5, ["retrain", "rollback"] as const), ...times(4, ["retrain", "retrain"] as const)]);
  expect(confusions(state, PACK, state.lastAt).map(({ answer }) => answer)).toEqual(["retrain", "drift"]);
});

test("rule 21: what was never mixed up is not listed", () => {
  expect(confusions(learnt(times(4, ["drift", "drift"] as const)), PACK, NOON)).toEqual([]);
});

test("rule 22: a slip older than 30 days is no longer counted", () => {
  const state = learnt(times(3, ["drift", "bug"] as const));
  expect(confusionBetween(state, "drift", "bug", NOON + 31 * MS_PER_DAY)).toMatchObject({ times: 0, asked: 0 });
});

test("rule 22: an old slip weighs less than a new one", () => {
  const old = learnt(times(3, ["drift", "bug"] as const));
  expect(confusionBetween(old, "drift", "bug", NOON + 20 * MS_PER_DAY).rate).toBeLessThan(confusionBetween(old, "drift", "bug", NOON).rate);
});

test("rule 23: only terms of a shared contrast make a pair", () => {
  const stranger = answered("drift", "drift", NOON, { offered: ["drift", "outage", "bug", "canary"] });
  const state = observeAll(emptyMastery(), [stranger], PACK);
  expect(Object.values(state.pairs).map(({ chosen }) => chosen)).toEqual(["outage", "bug"]);
});
