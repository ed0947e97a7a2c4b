import { expect, test } from "vitest";
import { creditFor, NO_ANSWERS, tallyAfter } from "./tally.ts";

test.each([2, 3, 4, 5])("rule 8: among %i options, being right as often as a guesser adds up to nothing", (options) => {
  const answers = Array.from({ length: options }, (_, index) => index === 0);
  const tally = answers.reduce((sum, right) => tallyAfter(sum, creditFor(right, options), 0.9), NO_ANSWERS);
  expect(tally.credit).toBeCloseTo(0, 12);
  expect(tally.seen).toBe(options);
});

test("a hint counts in part", () => {
  expect(tallyAfter(NO_ANSWERS, -1, 0.8, 0.3)).toEqual({ credit: -0.3, seen: 0.3, recentCredit: -0.3, recentSeen: 0.3 });
});
