import { describe, expect, it } from "vitest";
import { NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import { copiedUntil } from "./backup-coverage.ts";

const ATTEMPTS = sampleAttempts(300);
const LATER = NOON + 1e9;
const [first, second] = [ATTEMPTS[0]?.at ?? 0, ATTEMPTS[1]?.at ?? 0];
const last = ATTEMPTS.at(-1)?.at ?? 0;
const until = (file: typeof ATTEMPTS, backedUpAt: number | null, now = LATER) => copiedUntil(ATTEMPTS, file, backedUpAt, now);

describe("a file that was taken in", () => {
  it("is a copy of a record that holds nothing else, up to its last answer", () => {
    expect(until(ATTEMPTS, null)).toBe(last);
    expect(until([...ATTEMPTS].reverse(), null)).toBe(last);
    expect(copiedUntil([], [], null, LATER)).toBeNull();
  });

  it("is no copy of the answers that came after it", () => {
    expect(until(ATTEMPTS.slice(0, 200), null)).toBe((ATTEMPTS[200]?.at ?? 0) - 1);
  });

  it("is no copy of older answers that it lacks", () => {
    expect(until(ATTEMPTS.slice(1), null)).toBeNull();
    expect(until([...ATTEMPTS.slice(0, 1), ...ATTEMPTS.slice(2)], null)).toBe(second - 1);
    expect(until(ATTEMPTS.slice(200), first)).toBe(first);
  });

  it("goes on from the last copy, and never behind it", () => {
    expect(until(ATTEMPTS.slice(100), ATTEMPTS[99]?.at ?? 0)).toBe(last);
    expect(until(ATTEMPTS.slice(0, 10), LATER)).toBe(LATER);
    expect(until(ATTEMPTS.slice(0, 10), last)).toBe(last);
  });

  it("is no copy of what is still to come, whatever times it holds", () => {
    expect(until(ATTEMPTS, null, second)).toBe(second);
  });

  it("is no copy of another answer of the same moment", () => {
    const record = ATTEMPTS.flatMap((attempt, at) => (at === 0 ? [attempt, { ...attempt, frame: "z/z" }] : [attempt]));
    expect(copiedUntil(record, ATTEMPTS, null, LATER)).toBeNull();
  });
});
