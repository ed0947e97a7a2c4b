import { describe, expect, it } from "vitest";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { normalizeAttempt } from "./normalize-attempt.ts";

describe("an answer on its way into the record", () => {
  it("stays as it is when its numbers are whole", () => {
    for (const attempt of sampleAttempts(50)) expect(normalizeAttempt(attempt)).toEqual(attempt);
  });

  it("is recorded even if a number is odd: rounded, and brought within bounds", () => {
    const [attempt] = sampleAttempts(1);
    if (attempt === undefined) throw new Error("no sample");
    expect(normalizeAttempt({ ...attempt, at: 5.4, tookMs: 7.6 })).toMatchObject({ at: 5, tookMs: 8 });
    expect(normalizeAttempt({ ...attempt, at: Number.NaN, tookMs: -3, seed: 2 ** 40 })).toMatchObject({
      at: 0,
      tookMs: 0,
      seed: 2 ** 31 - 1,
    });
    expect(normalizeAttempt({ ...attempt, tookMs: Number.POSITIVE_INFINITY })).toMatchObject({ tookMs: 8.64e15 });
    expect(Object.keys(normalizeAttempt({ ...attempt, sure: undefined }))).not.toContain("sure");
  });
});
