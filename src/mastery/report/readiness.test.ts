import fc from "fast-check";
import { expect, test } from "vitest";
import { GUESS_OPTIONS, READY_MIN_ANSWERS, SLIP } from "../model/constants.ts";
import { likelyRange } from "./likely-range.ts";
import { expectedRight, readinessOf } from "./readiness.ts";

const sureness = fc.double({ min: 0, max: 0.85, noNaN: true });
const share = fc.double({ min: 1 / GUESS_OPTIONS, max: 1 - SLIP, noNaN: true });
const estimate = fc.record({ p: share, sureness, answers: fc.integer({ min: 0, max: 40 }) });

const FIRM = { p: 0.9, sureness: 0.8, answers: 12 };
const NEW = { p: 0.6, sureness: 0, answers: 0 };

test("rule 60: a likely range holds its estimate, between guessing and certainty but for a slip", () => {
  fc.assert(
    fc.property(share, sureness, (p, sure) => {
      const { low, high } = likelyRange({ p, sureness: sure });
      expect(low).toBeGreaterThanOrEqual(1 / GUESS_OPTIONS);
      expect(low).toBeLessThanOrEqual(p);
      expect(high).toBeGreaterThanOrEqual(p);
      expect(high).toBeLessThanOrEqual(1 - SLIP);
    }),
  );
});

test("rule 60: the surer an estimate, the narrower its range", () => {
  fc.assert(
    fc.property(share, sureness, sureness, (p, one, other) => {
      const width = (sure: number) => {
        const { low, high } = likelyRange({ p, sureness: sure });
        return high - low;
      };
      expect(width(Math.max(one, other))).toBeLessThanOrEqual(width(Math.min(one, other)) + 1e-12);
    }),
  );
});

test("rule 60: Wilson's interval, worked by hand: 0.8 of 16 answers lies between 0.65 and 0.90", () => {
  const { low, high } = likelyRange({ p: 0.8, sureness: 13.5 / 16.5 });
  expect(low).toBeCloseTo(0.647, 3);
  expect(high).toBeCloseTo(0.897, 3);
});

test("rule 61: a term never asked counts as a guess, whatever its estimate has borrowed", () => {
  expect(readinessOf([NEW]).share.p).toBe(0.25);
  expect(readinessOf([FIRM, NEW]).share.p).toBeCloseTo((0.9 + 0.25) / 2);
});

test("rule 62: nothing is said of a section with fewer than 20 answers, or with more than half of its terms not asked", () => {
  const few = { ...FIRM, answers: READY_MIN_ANSWERS / 2 - 1 };
  expect(readinessOf([few, few])).toMatchObject({ answers: 18, asked: 2, enough: false });
  expect(readinessOf([FIRM, FIRM])).toMatchObject({ answers: 24, asked: 2, enough: true });
  expect(readinessOf([FIRM, FIRM, NEW, NEW, NEW])).toMatchObject({ asked: 2, terms: 5, enough: false });
});

test("rule 63: what terms have of their own evens out, what they borrow does not", () => {
  const width = (terms: readonly (typeof FIRM)[]) => readinessOf(terms).share.high - readinessOf(terms).share.low;
  const borrowed = { ...FIRM, sureness: 0, answers: 1 };
  expect(width(Array.from({ length: 9 }, () => borrowed))).toBeCloseTo(width([borrowed]));
  expect(width(Array.from({ length: 9 }, () => FIRM))).toBeLessThan(0.7 * width([FIRM]));
});

test("a rehearsal's range is whole, in order, and within its questions", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ questions: fc.integer({ min: 1, max: 30 }), terms: fc.array(estimate, { minLength: 1 }) }), { minLength: 1 }),
      (parts) => {
        const { low, high, of } = expectedRight(parts);
        expect(of).toBe(parts.reduce((sum, { questions }) => sum + questions, 0));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(of);
        expect([low, high].every(Number.isInteger)).toBe(true);
      },
    ),
  );
});

test("a rehearsal on firm terms expects nine in ten, give or take the luck of the draw", () => {
  const terms = Array.from({ length: 20 }, () => FIRM);
  expect(expectedRight([{ questions: 40, terms }])).toEqual({ low: 32, high: 39, of: 40 });
});

test("rule 62: exactly 20 answers are enough, and exactly half of the terms", () => {
  const half = { ...FIRM, answers: READY_MIN_ANSWERS / 2 };
  expect(readinessOf([half, half, NEW, NEW])).toMatchObject({ answers: 20, asked: 2, terms: 4, enough: true });
});

test("rule 63: the range of a mean over one term is that term's own", () => {
  const { share } = readinessOf([FIRM]);
  const own = likelyRange(FIRM);
  expect([share.low, share.p, share.high].map((value) => value.toFixed(9))).toEqual(
    [own.low, own.p, own.high].map((value) => value.toFixed(9)),
  );
});
