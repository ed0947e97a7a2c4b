import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SampleContrast, SMALL, samplePack } from "../testing/sample-pack.ts";
import { drawExam } from "./exam-plan.ts";
import type { Item } from "./plan.ts";

const PACK = samplePack();
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const contrastOf = ({ frame }: Item): string => frame.split("/")[0] ?? "";
const sectionOf = (item: Item): string => SMALL.find(({ id }) => id === contrastOf(item))?.section ?? "";

function tally(items: readonly Item[], nameOf: (item: Item) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
}

function neighbours(items: readonly Item[]): number {
  return items.filter((item, index) => index > 0 && contrastOf(item) === contrastOf(items[index - 1] ?? item)).length;
}

describe("an exam", () => {
  it("has 59 questions by the guide's section weights", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(tally(drawExam(PACK, seed), sectionOf)).toEqual({ development: 26, mlops: 26, deployment: 7 });
      }),
      { numRuns: 30 },
    );
  });

  it("asks no frame twice while there are others", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const items = drawExam(PACK, seed);
        expect(new Set(items.map(({ frame }) => frame)).size).toBe(59);
      }),
      { numRuns: 30 },
    );
  });

  it("asks the terms of a section evenly over many exams, and which of a contrast’s is the answer is left to chance", () => {
    const items = Array.from({ length: 100 }, (_, seed) => drawExam(PACK, seed)).flat();
    for (const section of ["development", "mlops", "deployment"]) {
      const ofSection = items.filter((item) => sectionOf(item) === section);
      const counts = Object.values(tally(ofSection, ({ answer }) => answer));
      const mean = ofSection.length / counts.length;
      expect(Math.max(...counts)).toBeLessThan(1.5 * mean);
      expect(Math.min(...counts)).toBeGreaterThan(0.5 * mean);
    }
  });

  it("asks contrasts with the same terms about equally often", () => {
    const rivals = ["one", "two", "three"].map((id) => ({ id, section: "mlops", terms: ["drift", "outage"], frames: 30 }));
    fc.assert(
      fc.property(anySeed, (seed) => {
        const counts = Object.values(tally(drawExam(samplePack(rivals), seed), contrastOf));
        expect(counts.sort()).toEqual([19, 20, 20]);
      }),
      { numRuns: 10 },
    );
  });

  it("sets no two questions of one contrast in a row", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(neighbours(drawExam(PACK, seed))).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it("stays the one it was: a link to it may be years old", () => {
    expect(
      drawExam(PACK, 7)
        .slice(0, 6)
        .map(({ frame, seed }) => `${frame} ${seed}`),
    ).toEqual([
      "what-went-wrong/case-6 113595745",
      "retrain-vs-rollback/case-2 1613258672",
      "where-it-fits/case-5 610748825",
      "retrain-vs-rollback/case-8 11104347",
      "run-vs-version/case-6 1985453617",
      "spark-vs-ray/case-6 1302828917",
    ]);
  });

  it("is the same for the same seed and another for the next", () => {
    expect(drawExam(PACK, 7)).toEqual(drawExam(samplePack(), 7));
    expect(drawExam(PACK, 7)).not.toEqual(drawExam(PACK, 8));
  });

  it("names every question so that its seed gives its answer", () => {
    for (const item of drawExam(PACK, 7)) {
      const terms = SMALL.find(({ id }) => id === contrastOf(item))?.terms ?? [];
      expect(terms[item.seed % terms.length]).toBe(item.answer);
    }
  });
});

describe("an exam of a pack that is too small", () => {
  const few: readonly SampleContrast[] = [
    { id: "one", section: "mlops", terms: ["drift", "outage"], frames: 5 },
    { id: "two", section: "development", terms: ["spark", "ray"], frames: 4 },
    { id: "three", section: "deployment", terms: ["alias", "endpoint"], frames: 3 },
  ];

  it("repeats frames only as often as it must, and never with the same story", () => {
    const items = drawExam(samplePack(few), 7);
    const times = Object.values(tally(items, ({ frame }) => frame));
    expect(items).toHaveLength(59);
    expect(times).toHaveLength(12);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...times)).toBeLessThanOrEqual(5);
    expect(new Set(items.map(({ frame, seed }) => `${frame} ${seed}`)).size).toBe(59);
  });

  it("passes a section's questions on when its frames are used up", () => {
    const short = samplePack([...SMALL.filter(({ section }) => section !== "deployment"), ...few.slice(2)]);
    const items = drawExam(short, 7);
    expect(tally(items, contrastOf)).toMatchObject({ three: 3 });
    expect(new Set(items.map(({ frame }) => frame)).size).toBe(59);
  });

  it("still has its questions with one section, and none without any frame", () => {
    expect(drawExam(samplePack(few.slice(0, 1)), 7)).toHaveLength(59);
    expect(drawExam(samplePack([]), 7)).toEqual([]);
  });
});
