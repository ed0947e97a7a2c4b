import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FRAME, PACK } from "../fixtures/sample.ts";
import type { Frame } from "../pack.ts";
import { drawPool, type PoolItem } from "./question-pool.ts";

const FRAMES: readonly Frame[] = ["cellar", "attic", "hall", "yard", "shed"].map((name) => ({ ...FRAME, id: `rain-vs-leak/${name}` }));
const counts = fc.integer({ min: 1, max: 120 });
const seeds = fc.nat();

function timesOf(items: readonly PoolItem[], keyOf: (item: PoolItem) => string): number[] {
  const times = new Map<string, number>();
  for (const item of items) times.set(keyOf(item), (times.get(keyOf(item)) ?? 0) + 1);
  return [...times.values()];
}

describe("a pool of questions", () => {
  test("holds as many as were asked for, the same ones under the same seed", () => {
    fc.assert(
      fc.property(counts, seeds, (count, seed) => {
        const items = drawPool(PACK, FRAMES, { count, seed });
        expect(items).toHaveLength(count);
        expect(drawPool(PACK, FRAMES, { count, seed })).toEqual(items);
      }),
    );
  });

  test("takes each frame once before it takes one again", () => {
    fc.assert(
      fc.property(counts, seeds, (count, seed) => {
        const times = timesOf(drawPool(PACK, FRAMES, { count, seed }), ({ question }) => question.frame);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("asks each term of a frame once before it asks one again", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = drawPool(PACK, FRAMES, { count: FRAMES.length * 8, seed });
        const times = timesOf(items, ({ question, key }) => `${question.frame} ${key.answer}`);
        expect(times).toEqual(Array.from({ length: FRAMES.length * 2 }, () => 4));
      }),
    );
  });

  test("stays even over all frames while each frame is still half asked", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one = 0, other = 0] = timesOf(drawPool(PACK, FRAMES, { count: FRAMES.length, seed }), ({ key }) => key.answer);
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("asks nothing but the term that was wanted", () => {
    const items = drawPool(PACK, FRAMES, { count: 20, seed: 3, term: "leak" });
    expect(new Set(items.map(({ key }) => key.answer))).toEqual(new Set(["leak"]));
  });
});
