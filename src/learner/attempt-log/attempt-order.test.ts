import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { holds, inOrder, insert, newAmong, placeOf } from "./attempt-order.ts";

const SAMPLE = sampleAttempts(30).map((attempt, at) => ({ ...attempt, at: Math.floor(at / 3) }));
const SORTED = [...SAMPLE].sort(inOrder);
const some = fc.shuffledSubarray(SAMPLE);

describe("the order of a learner's answers", () => {
  it("is the same however they arrive, and holds each once", () => {
    fc.assert(
      fc.property(fc.array(some), (batches) => {
        let list: typeof SAMPLE = [];
        for (const batch of batches) list = [...insert([...list], newAmong(list, batch)).list];
        const given = new Set(batches.flat());
        expect(list).toEqual(SORTED.filter((attempt) => given.has(attempt)));
      }),
    );
  });

  it("takes two for one only when time, question and choice are the same", () => {
    const [attempt] = SAMPLE;
    if (attempt === undefined) throw new Error("no sample");
    for (const other of [{ at: 1 }, { frame: "other/frame" }, { seed: 1 }, { chosen: "other" }]) {
      expect(Math.sign(inOrder(attempt, { ...attempt, ...other }))).toBe(-Math.sign(inOrder({ ...attempt, ...other }, attempt)));
      expect(inOrder(attempt, { ...attempt, ...other })).not.toBe(0);
    }
    expect(inOrder(attempt, { ...attempt, tookMs: 1, sure: "sure" })).toBe(0);
  });

  it("takes an answer that arrives twice at once for one", () => {
    for (const attempt of SORTED)
      expect(newAmong([], [attempt, ...SORTED.slice(3, 6), attempt])).toEqual(newAmong([], [...SORTED.slice(3, 6), attempt]));
    expect(newAmong([], [...SORTED, ...SORTED])).toEqual(SORTED);
    expect(newAmong(SORTED.slice(0, 9), [...SORTED, ...SORTED])).toEqual(SORTED.slice(9));
  });

  it("says from where on it changed", () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const before = [...first].sort(inOrder);
        const { list, from } = insert([...before], newAmong(before, second));
        expect(list.slice(0, from)).toEqual(before.slice(0, from));
        if (list.length > before.length) expect(list[from]).not.toEqual(before[from]);
      }),
    );
  });

  it("finds every answer that is there, and no other", () => {
    fc.assert(
      fc.property(some, (attempts) => {
        const list = [...attempts].sort(inOrder);
        for (const attempt of SAMPLE) expect(holds(list, attempt)).toBe(attempts.includes(attempt));
        for (const [at, attempt] of list.entries()) expect(placeOf(list, attempt)).toBe(at);
      }),
    );
  });
});
