import { expect, test } from "vitest";
import { creditFor, lifetimeShare, NO_ANSWERS, recentShare, tallyAfter } from "./answer-tally.ts";

test.each([2, 3, 4, 5])("rule 8: among %i options, being right as often as a guesser adds up to nothing", (options) => {
  const answers = Array.from({ length: options }, (_, index) => index === 0);
  const tally = answers.reduce((sum, right) => tallyAfter(sum, creditFor(right, options), 0.9), NO_ANSWERS);
  expect(tally.credit).toBeCloseTo(0, 12);
  expect(tally.seen).toBe(options);
});

test("a hint counts in part", () => {
  expect(tallyAfter(NO_ANSWERS, -0.5, 0.8, 0.3)).toEqual({ credit: -0.15, seen: 0.3, recentCredit: -0.15, recentSeen: 0.3 });
});

test("a share is shrunk to what is expected, as if that had been seen so many answers more", () => {
  const tally = { credit: 3, seen: 4, recentCredit: 1, recentSeen: 2 };
  expect(lifetimeShare(tally, 0.5, 6)).toBeCloseTo((3 + 3) / (4 + 6));
  expect(recentShare(tally, 0.25, 2)).toBeCloseTo((1 + 0.5) / (2 + 2));
  expect(lifetimeShare(NO_ANSWERS, 0.64, 8)).toBeCloseTo(0.64);
});
