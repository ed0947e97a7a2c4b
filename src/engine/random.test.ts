import { expect, test } from "vitest";
import { integerBelow, randomFrom, shuffled } from "./random.ts";
import { answerAt, SEED_LIMIT, seedFor, storyAt } from "./seed-encoding.ts";

test("every machine draws the same numbers", () => {
  const random = randomFrom("pinned", 1);
  expect(Array.from({ length: 4 }, () => integerBelow(random, 1_000_000))).toEqual([253340, 216433, 631284, 840353]);
});

test("neighbouring seeds don’t begin with neighbouring numbers", () => {
  const firsts = Array.from({ length: 1000 }, (_, seed) => randomFrom("frame", seed)());
  const steps = firsts.slice(1).map((value, index) => value - (firsts[index] ?? 0));
  expect(firsts.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
  expect(steps.filter((step) => step > 0).length / steps.length).toBeCloseTo(0.5, 1);
});

test("parts are told apart: ‘ab’, ‘c’ is not ‘a’, ‘bc’", () => {
  expect(randomFrom("ab", "c")()).not.toBe(randomFrom("a", "bc")());
});

test("every order of three comes equally often", () => {
  const random = randomFrom("orders");
  const times = new Map<string, number>();
  for (let draw = 0; draw < 6000; draw++) {
    const order = shuffled(random, ["a", "b", "c"]).join("");
    times.set(order, (times.get(order) ?? 0) + 1);
  }
  expect(times.size).toBe(6);
  for (const [, count] of times) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test("a seed names its answer and its story, and the twins’ seeds share the story", () => {
  const terms = ["rain", "leak", "dew"];
  for (const answer of terms) {
    const seed = seedFor(terms, answer, 41);
    expect([answerAt(terms, seed), storyAt(terms, seed)]).toEqual([answer, 41]);
  }
  expect(seedFor(terms, "dew", SEED_LIMIT)).toBeLessThan(SEED_LIMIT);
  expect(() => seedFor(terms, "fog", 1)).toThrow("fog is not one of [rain, leak, dew]");
  expect(() => answerAt([], 5)).toThrow("seed 5 names no term of []");
  expect(() => answerAt(terms, 0.5)).toThrow("seed 0.5 names no term of [rain, leak, dew]");
});
