import { expect, test } from "vitest";
import { isLabelled, isValley, lowestOf, type PlotPoint } from "./plot-point-labelling.ts";

const at = (...values: readonly (number | null)[]): readonly PlotPoint[] =>
  values.map((value, index) => ({ label: String(index), value, text: "" }));

test("at most six points are named, evenly, and always the last", () => {
  for (let count = 1; count <= 30; count++) {
    const named = Array.from({ length: count }, (_, index) => index).filter((index) => isLabelled(index, count));
    expect(named.length).toBeLessThanOrEqual(6);
    expect(named.at(-1)).toBe(count - 1);
    expect(new Set(named.slice(1).map((index, place) => index - (named[place] ?? 0))).size).toBeLessThanOrEqual(1);
  }
});

test("a value stands below its point where the line rises on both sides, or on its only side", () => {
  expect([0, 1, 2].map((index) => isValley(at(0.8, 0.5, 0.7), index))).toEqual([false, true, false]);
  expect([0, 1].map((index) => isValley(at(0.5, 0.9), index))).toEqual([true, false]);
  expect(isValley(at(null, 0.5, null), 1)).toBe(false);
});

test("the axis reaches down to the lowest range, and weeks without answers do not count", () => {
  expect(lowestOf(at(0.6, null, 0.8))).toBe(0.6);
  expect(lowestOf([{ label: "", value: 0.6, text: "", range: { low: 0.4, high: 0.7 } }])).toBe(0.4);
  expect(lowestOf([])).toBe(1);
});
