import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { planFor } from "./create-plan.ts";
import { packWithout } from "./pack-without.ts";

const PACK = samplePack();
const FRAMES = PACK.contrasts.flatMap(({ frames }) => frames.map(({ id }) => id));

test("no quiz and no exam asks a frame that is left out, while there is another", () => {
  fc.assert(
    fc.property(fc.subarray(FRAMES, { maxLength: FRAMES.length - 1 }), fc.nat(1_000), fc.boolean(), (out, seed, isExam) => {
      const pack = packWithout(PACK, new Set(out));
      const setup = { scope: { kind: "due" }, length: 12, clock: { kind: isExam ? "exam" : "none" }, feedback: "each", seed } as const;
      const { items } = planFor(setup, { id: "x", pack, extraTime: 0, now: 0, state: emptyMastery(), recent: [], wrong: [] });
      expect(items.length).toBeGreaterThan(0);
      for (const { frame } of items) expect(out).not.toContain(frame);
    }),
    { numRuns: 60 },
  );
});

test("a pack of which nothing would be left is asked whole, and without anything left out it is the same", () => {
  expect(packWithout(PACK, new Set(FRAMES))).toBe(PACK);
  expect(packWithout(PACK, new Set())).toBe(PACK);
});
