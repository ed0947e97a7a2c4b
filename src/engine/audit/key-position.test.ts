import { expect, test } from "vitest";
import { itemWith } from "../testing/sample-item.ts";
import { keyPositionP } from "./key-position.ts";

const OPTIONS = { amber: "", birch: "", coral: "", delta: "" };

/** As many questions with the key in each place as are given; there are as many options as places. */
function keysAt(...times: readonly number[]) {
  const options = Object.fromEntries(Object.entries(OPTIONS).slice(0, times.length));
  return Object.keys(options).flatMap((answer, place) => Array.from({ length: times[place] ?? 0 }, () => itemWith({ options, answer })));
}

/** The exact p for 3 degrees of freedom is erfc(√(x/2)) + √(2x/π) exp(-x/2). */
test.each([
  [[29, 27, 24, 20], 0.6062],
  [[31, 27, 24, 18], 0.3126],
  [[40, 20, 20, 20], 0.0074],
  [[80, 40, 40, 40], 0.00003],
] as const)("keys in places %j are by chance with p = %d", (times, p) => {
  expect(keyPositionP(keysAt(...times))).toBeCloseTo(p, 2);
});

test("keys that go round evenly are as even as can be, and so are no keys at all", () => {
  expect(keyPositionP(keysAt(25, 25, 25, 25))).toBeGreaterThan(0.999);
  expect(keyPositionP(keysAt(25, 25, 25, 25))).toBeLessThanOrEqual(1);
  expect(keyPositionP([])).toBe(1);
});

test("questions with two options are judged apart from those with four, and count together", () => {
  const even = keysAt(20, 20, 20, 20);
  expect(keyPositionP([...keysAt(30, 10), ...even])).toBeLessThan(keyPositionP([...keysAt(20, 20), ...keysAt(25, 25, 15, 15)]));
  expect(keyPositionP([...keysAt(30, 10), ...even])).toBeCloseTo(0.0404, 2);
});
