import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { emptyMastery } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { confusionBetween, confusions } from "./confusions.ts";

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
  expect([...(state.pairs.get("drift")?.keys() ?? [])]).toEqual(["outage", "bug"]);
});

test("rule 21: three in three stand above four in twelve, though they are fewer", () => {
  const state = learnt([
    ...times(4, ["drift", "bug"] as const),
    ...times(8, ["drift", "drift"] as const),
    ...times(3, ["retrain", "rollback"] as const),
  ]);
  expect(confusions(state, PACK, NOON).map(({ answer }) => answer)).toEqual(["retrain", "drift"]);
});

test("rule 21: where the rates are alike, more slips stand above fewer, and the rest goes by the alphabet", () => {
  const ranked = (picks: readonly (readonly [string, string])[]) => {
    const log = picks.map(([answer, chosen]) => answered(answer, chosen, NOON));
    return confusions(observeAll(emptyMastery(), log, PACK), PACK, NOON).map(({ answer }) => answer);
  };
  const oneInTwo = [
    ["drift", "bug"],
    ["drift", "drift"],
  ] as const;
  const twoInSix = [...times(2, ["retrain", "rollback"] as const), ...times(4, ["retrain", "retrain"] as const)];
  expect(ranked([...oneInTwo, ...twoInSix])).toEqual(["retrain", "drift"]);
  const slips = [
    ["fix", "block"],
    ["drift", "bug"],
    ["retrain", "rollback"],
    ["canary", "blue-green"],
  ] as const;
  for (const order of [slips, slips.toReversed()]) expect(ranked(order)).toEqual(["canary", "drift", "fix", "retrain"]);
});

test("rule 21: the rate, worked by hand: five in nine on top of half in four, and half of each after 20 days", () => {
  const state = learnt([...times(5, ["drift", "bug"] as const), ...times(4, ["drift", "drift"] as const)]);
  const rateAfter = (days: number) => confusionBetween(state, "drift", "bug", state.lastAt + days * MS_PER_DAY).rate;
  expect(rateAfter(0)).toBeCloseTo((5 + 0.5) / (9 + 4), 4);
  expect(rateAfter(20)).toBeCloseTo((2.5 + 0.5) / (4.5 + 4), 4);
});

test("a pair never asked was taken in none of none, and its rate is the usual one", () => {
  expect(confusionBetween(emptyMastery(), "drift", "bug")).toEqual({ answer: "drift", chosen: "bug", times: 0, asked: 0, rate: 0.125 });
});

test("a mix-up with a term that the pack no longer holds is not listed, whichever of the two it is", () => {
  const state = learnt([
    ["drift", "bug"],
    ["bug", "drift"],
    ["outage", "drift"],
  ]);
  const pack = { ...PACK, terms: PACK.terms.filter(({ id }) => id !== "bug") };
  expect(confusions(state, pack, NOON).map(({ answer }) => answer)).toEqual(["outage"]);
});
