import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { MasteryCheckpoints } from "./mastery-checkpoints.ts";

const PACK = samplePack();
const ATTEMPTS = sampleAttempts(3_000);

describe("mastery that is kept up", () => {
  it("is what it would be if all answers were counted anew, wherever it was taken back to", () => {
    const step = fc.record({ back: fc.nat(200), on: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const checkpoints = new MasteryCheckpoints(PACK);
        for (const { back, on } of steps) {
          checkpoints.rewind(Math.max(0, checkpoints.count - back));
          const to = Math.min(ATTEMPTS.length, checkpoints.count + on);
          checkpoints.advance(ATTEMPTS, to);
          expect(checkpoints.count).toBe(to);
        }
        expect(checkpoints.state).toEqual(observeAll(emptyMastery(), ATTEMPTS.slice(0, checkpoints.count), PACK));
      }),
      { numRuns: 40 },
    );
  });

  it("goes back to any of the last answers without counting others again, and beyond them never a thousand too far", () => {
    const checkpoints = new MasteryCheckpoints(PACK);
    for (let at = 1; at <= ATTEMPTS.length; at++) {
      checkpoints.advance(ATTEMPTS, at);
      checkpoints.advance(ATTEMPTS, at);
      checkpoints.advance(ATTEMPTS, at - 1);
    }
    const counts: number[] = [];
    for (; checkpoints.count > 0; checkpoints.rewind(checkpoints.count - 1)) counts.push(checkpoints.count);
    expect(counts.slice(0, 64)).toEqual(Array.from({ length: 64 }, (_, back) => ATTEMPTS.length - back));
    const far = [...counts.slice(63), 0];
    expect(far.length).toBeLessThan(10);
    for (const [at, count] of far.entries()) expect((far[at - 1] ?? count) - count).toBeLessThanOrEqual(1_024);
    expect(checkpoints.state).toEqual(emptyMastery());
  });

  it("counts nothing without a pack", () => {
    const checkpoints = new MasteryCheckpoints(undefined);
    checkpoints.advance(ATTEMPTS, 10);
    expect([checkpoints.count, checkpoints.state]).toEqual([0, emptyMastery()]);
  });
});
