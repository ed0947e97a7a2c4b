import { expect, test } from "vitest";
import { chanceAmongHighest } from "./rank-probability.ts";

const five = Array.from({ length: 4 }, () => ({ mean: 0, doubt: 1 }));

test("of five alike each is the highest with one chance in five, and among the highest three with three in five", () => {
  expect(chanceAmongHighest({ mean: 0, doubt: 1 }, five, 1)).toBeCloseTo(0.2, 1);
  expect(chanceAmongHighest({ mean: 0, doubt: 1 }, five, 3)).toBeCloseTo(0.6, 1);
});

test("one far above the others is surely the highest, one far below never is", () => {
  expect(chanceAmongHighest({ mean: 10, doubt: 1 }, five, 1)).toBeCloseTo(1, 3);
  expect(chanceAmongHighest({ mean: -10, doubt: 1 }, five, 3)).toBeCloseTo(0, 3);
});

test("the same lead says less where more is in doubt", () => {
  const led = (doubt: number) =>
    chanceAmongHighest(
      { mean: 1, doubt },
      five.map(({ mean }) => ({ mean, doubt })),
      1,
    );
  expect(led(2)).toBeLessThan(led(0.5));
});
