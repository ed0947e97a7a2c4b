import * as fc from "fast-check";
import { expect, test } from "vitest";
import { basisOf } from "./basis.ts";

const DAY_MS = 86_400_000;
const NOON = 20_000 * DAY_MS + DAY_MS / 2;

test("answers of a minute ago are not called old, and few are called so", () => {
  expect(basisOf(3, NOON - 60_000, NOON)).toBe("three answers");
  expect(basisOf(2, NOON - 60_000, NOON)).toBe("two answers, which is little to go by");
  expect(basisOf(5, NOON - 30 * DAY_MS, NOON)).toBe("five answers, the last one 30 days ago");
});

test("an age that is told is the true one, whatever the record", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 900 }), (answers, days) => {
      const told = /the last one (\d+) days ago/.exec(basisOf(answers, NOON - days * DAY_MS, NOON));
      expect(told === null || Math.abs(Number(told[1]) - days) <= 1).toBe(true);
      if (days < 19) expect(told).toBeNull();
    }),
  );
});
